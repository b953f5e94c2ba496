import type { Format } from './format.ts';

/** glTF 2.0 in both its containers, and VRM, which is glTF. */
export const gltf = {
  id: 'gltf',
  label: 'glTF 2.0',
  extensions: ['glb', 'gltf', 'vrm'],
  detect: (head, extension) =>
    head.startsWith('glTF') ||
    (/^(ï»¿)?\s*\{/.test(head) &&
      (extension === 'gltf' || /"(asset|scenes|nodes|meshes|accessors|buffers)"\s*:/.test(head))),
  load: async () => (await import('./gltf/readGltf.ts')).gltfReader,
} as const satisfies Format;
