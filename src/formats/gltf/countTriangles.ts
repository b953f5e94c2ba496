import type { GLTF } from '@gltf-transform/core';
import { isCount, valuesAt } from './jsonWalk.ts';

const triangles = 4;
const triangleStrip = 5;
const triangleFan = 6;

/**
 * How many triangles a file shows by what its accessors promise: each mesh as often as nodes carry it, and each node
 * as often as EXT_mesh_gpu_instancing repeats it.
 */
export function countTriangles(json: GLTF.IGLTF): number {
  const byMesh = (json.meshes ?? []).map(({ primitives }) =>
    primitives.reduce((sum, primitive) => sum + countPrimitive(json, primitive), 0),
  );
  return (json.nodes ?? []).reduce(
    (sum, node) => sum + (node.mesh === undefined ? 0 : byMesh[node.mesh]! * countInstances(json, node)),
    0,
  );
}

function countPrimitive(json: GLTF.IGLTF, primitive: GLTF.IMeshPrimitive): number {
  const { mode = triangles, indices = primitive.attributes.POSITION } = primitive;
  const corners = (indices === undefined ? undefined : json.accessors?.[indices]?.count) ?? 0;
  if (mode === triangles) return Math.floor(corners / 3);
  return mode === triangleStrip || mode === triangleFan ? Math.max(0, corners - 2) : 0;
}

/** The most that one of its lists has, or one where it is not repeated. */
function countInstances(json: GLTF.IGLTF, node: GLTF.INode): number {
  if (!node.extensions) return 1;
  const lists = valuesAt(node, 'extensions.EXT_mesh_gpu_instancing.attributes.*');
  const counts = lists.map(({ value }) => (isCount(value) ? (json.accessors?.[value]?.count ?? 1) : 1));
  return Math.max(1, ...counts);
}
