import type { GLTF } from '@gltf-transform/core';
import { figureError, type Breakage } from '../../core/figures/figureError.ts';

/** So many nodes may stand in one another: what draws them goes down by calls that are in one another too. */
const deepest = 512;

/**
 * Checks that the nodes form trees with the scenes' nodes at their tops (glTF 2.0, §3.5.2), of a depth that can be
 * walked, which all that walks them relies on. Throws `broken-file`.
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
  const levels = new Map<number, number | 'open'>();
  for (const start of nodes.keys()) {
    const path: number[] = [];
    let level = -1;
    for (let node: number | undefined = start; node !== undefined; node = parents.get(node)) {
      const known = levels.get(node);
      if (known === 'open') throw broken('node-loop', `/nodes/${node}`);
      if (known !== undefined) {
        level = known;
        break;
      }
      levels.set(node, 'open');
      path.push(node);
    }
    for (const node of path.toReversed()) {
      if (++level > deepest) throw broken('too-deep', `/nodes/${node}`);
      levels.set(node, level);
    }
  }
  for (const [index, scene] of json.scenes.entries())
    for (const root of scene.nodes ?? [])
      if (parents.has(root)) throw broken('two-parents', `/scenes/${index}/nodes`);
}
