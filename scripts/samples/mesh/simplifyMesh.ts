import { MeshoptSimplifier } from 'meshoptimizer';

/** A mesh with a unit normal at each vertex. */
export interface ShadedMesh {
  readonly positions: Float64Array;
  readonly normals: Float64Array;
  readonly triangles: Uint32Array;
}

/** How much a change of shading counts beside a change of form. */
const normalWeight = 0.6;

/** Marks the vertices where the outline in x = 0 turns most level, so that crown, chin and crotch stay exact. */
function lockTurningPoints({ positions, normals }: ShadedMesh): Uint8Array {
  const neighbourhoodMm = 15;
  const at = (values: Float64Array, vertex: number, axis: 0 | 1 | 2): number =>
    values[vertex * 3 + axis] ?? 0;
  const levelness = (vertex: number): number => Math.abs(at(normals, vertex, 1));
  const level = [...Array(positions.length / 3).keys()].filter(
    (vertex) => at(positions, vertex, 0) === 0 && levelness(vertex) > 0.98,
  );
  const isNear = (a: number, b: number): boolean =>
    Math.hypot(at(positions, a, 1) - at(positions, b, 1), at(positions, a, 2) - at(positions, b, 2)) <
    neighbourhoodMm;
  const locked = new Uint8Array(positions.length / 3);
  for (const vertex of level) {
    if (level.every((other) => !isNear(vertex, other) || levelness(other) <= levelness(vertex)))
      locked[vertex] = 1;
  }
  return locked;
}

/**
 * The mesh with about `triangleCount` triangles: edges are collapsed where neither the form nor its shading loses
 * much. Errors count as in `judged`, the same vertices placed so that what matters more is larger. Vertices kept are
 * vertices given, so those on the rim x = 0 stay there.
 */
export async function simplifyMesh(
  mesh: ShadedMesh,
  judged: Float32Array,
  triangleCount: number,
): Promise<ShadedMesh> {
  await MeshoptSimplifier.ready;
  const [triangles] = MeshoptSimplifier.simplifyWithAttributes(
    mesh.triangles,
    judged,
    3,
    Float32Array.from(mesh.normals),
    3,
    [normalWeight, normalWeight, normalWeight],
    lockTurningPoints(mesh),
    triangleCount * 3,
    1,
    ['RegularizeLight'],
  );
  const [order, count] = MeshoptSimplifier.compactMesh(triangles);
  const pick = (values: Float64Array): Float64Array => {
    const kept = new Float64Array(count * 3);
    order.forEach((to, from) => {
      if (to < count) kept.set(values.subarray(from * 3, from * 3 + 3), to * 3);
    });
    return kept;
  };
  return { positions: pick(mesh.positions), normals: pick(mesh.normals), triangles };
}
