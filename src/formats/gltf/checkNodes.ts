import type { GLTF } from '@gltf-transform/core';
import { figureError, type Breakage } from '../../core/figures/figureError.ts';

/**
 * Checks that the nodes form trees with the scenes' nodes at their tops (glTF 2.0, §3.5.2), which all that walks
 * them relies on. Throws `broken-file`.
 */
export function checkNodes(json: GLTF.IGLTF, name: string): void {
  const broken = (breakage: Breakage, where: string) => figureError('broken-file', { name, breakage, where });
  if (!json.scenes?.length) throw broken('no-scene', '/scenes');
  const nodes = json.nodes ?? [];
  const parents = new Map<number, number>();
  for (const [parent, node] of nodes.entries())
    for (const child of node.children ?? []) {
      if (parents.has(child)) throw broken('two-parents', `/nodes/${child}`);
      parents.set(child, parent);
    }
  const walked = new Map<number, 'open' | 'done'>();
  for (const start of nodes.keys()) {
    const path: number[] = [];
    for (let node: number | undefined = start; node !== undefined; node = parents.get(node)) {
      if (walked.get(node) === 'open') throw broken('node-loop', `/nodes/${node}`);
      if (walked.get(node) === 'done') break;
      walked.set(node, 'open');
      path.push(node);
    }
    for (const node of path) walked.set(node, 'done');
  }
  for (const [index, scene] of json.scenes.entries())
    for (const root of scene.nodes ?? [])
      if (parents.has(root)) throw broken('two-parents', `/scenes/${index}/nodes`);
}
