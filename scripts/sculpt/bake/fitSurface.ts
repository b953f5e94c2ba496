import type { LocalField } from '../localField.ts';

/** Edges that meet at each vertex, as neighbours: `starts` has one entry more than there are vertices. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
}

export function neighboursOf(vertices: number, triangles: Uint32Array): Neighbours {
  const sets = Array.from({ length: vertices }, () => new Set<number>());
  for (let t = 0; t < triangles.length; t += 3)
    for (let e = 0; e < 3; e++) {
      const [a, b] = [triangles[t + e]!, triangles[t + ((e + 1) % 3)]!];
      sets[a]!.add(b);
      sets[b]!.add(a);
    }
  const starts = new Uint32Array(vertices + 1);
  sets.forEach((set, v) => (starts[v + 1] = starts[v]! + set.size));
  return { starts, list: Uint32Array.from(sets.flatMap((set) => [...set])) };
}

/** Vertices beside the middle plane keep this distance from it, so that the mirror image crosses nothing. */
const leastAsideMm = 0.25;

/**
 * Moves vertices onto the surface of a field. Between steps the way that each has gone is evened out among its
 * neighbours, so that the mesh follows as a skin does and does not bunch up; the last steps go straight on. Vertices
 * with x = 0 stay in the middle plane.
 */
export function fitSurface(
  start: Float32Array,
  neighbours: Neighbours,
  field: LocalField,
  rounds: number,
): Float32Array {
  const positions = start.slice();
  const count = start.length / 3;
  const way = new Float32Array(start.length);
  for (let round = 0; round < rounds; round++) {
    stepToSurface(positions, start, field, round < rounds - 3 ? 0.7 : 1);
    if (round >= rounds - 3) continue;
    for (let i = 0; i < way.length; i++) way[i] = positions[i]! - start[i]!;
    for (let pass = 0; pass < 6; pass++) evenOut(way, neighbours, count);
    for (let i = 0; i < way.length; i++) positions[i] = start[i]! + way[i]!;
    for (let v = 0; v < count; v++)
      positions[v * 3] = start[v * 3] === 0 ? 0 : Math.max(leastAsideMm, positions[v * 3]!);
  }
  return positions;
}

/** Moves vertices straight onto the surface of a field, in place. */
export function drawOnto(positions: Float32Array, field: LocalField, rounds: number): void {
  const start = positions.slice();
  for (let round = 0; round < rounds; round++) stepToSurface(positions, start, field, 1);
}

function stepToSurface(positions: Float32Array, start: Float32Array, field: LocalField, share: number): void {
  for (let at = 0; at < positions.length; at += 3) {
    const [x, y, z] = [positions[at]!, positions[at + 1]!, positions[at + 2]!];
    const distance = field.distance(x, y, z);
    if (!Number.isFinite(distance)) throw new Error(`A vertex at ${x}, ${y}, ${z} is far from the body.`);
    const slope = field.slope(x, y, z);
    const step = Math.max(-12, Math.min(12, distance * share));
    for (let k = 0; k < 3; k++) positions[at + k]! -= slope[k]! * step;
    positions[at] = start[at] === 0 ? 0 : Math.max(leastAsideMm, positions[at]!);
  }
}

function evenOut(way: Float32Array, { starts, list }: Neighbours, count: number): void {
  const before = way.slice();
  for (let v = 0; v < count; v++) {
    const [from, to] = [starts[v]!, starts[v + 1]!];
    for (let k = 0; k < 3; k++) {
      let sum = 0;
      for (let n = from; n < to; n++) sum += before[list[n]! * 3 + k]!;
      way[v * 3 + k] = 0.4 * before[v * 3 + k]! + (0.6 * sum) / (to - from);
    }
  }
}

/**
 * Evens out the triangles of a surface that lies on a field: vertices move along it towards the middle of their
 * neighbours and are drawn back onto it. Thinning leaves long ones, which shade as teeth along a sharp edge.
 */
export function evenTriangles(
  start: Float32Array,
  { starts, list }: Neighbours,
  field: LocalField,
  rounds: number,
): Float32Array {
  let positions = start.slice();
  for (let round = 0; round < rounds; round++) {
    const next = positions.slice();
    for (let v = 0; v + 1 < starts.length; v++)
      for (let k = 0; k < 3; k++) {
        if (k === 0 && start[v * 3] === 0) continue;
        let sum = 0;
        for (let n = starts[v]!; n < starts[v + 1]!; n++) sum += positions[list[n]! * 3 + k]!;
        next[v * 3 + k] = 0.6 * positions[v * 3 + k]! + (0.4 * sum) / (starts[v + 1]! - starts[v]!);
      }
    drawOnto(next, field, 1);
    positions = next;
  }
  drawOnto(positions, field, 2);
  return positions;
}
