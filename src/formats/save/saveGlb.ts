import type { Saver } from './saver.ts';

/** GLB, in metres and +Y up, with materials and pictures. A rigged figure is baked: it has no skeleton any more. */
export const saveGlb = {
  id: 'glb',
  label: 'GLB',
  extension: 'glb',
  unit: 'm',
  save: async (figure) => (await import('./gltf/writeGlb.ts')).writeGlb(figure),
} as const satisfies Saver;
