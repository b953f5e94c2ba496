import { cross, dot, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { ShadedMesh } from './simplifyMesh.ts';

/**
 * The mesh with its folds undone: where a sliver faces against the normals of its corners, the edge to a neighbour is
 * turned if both faces then face the right way. Throws when folds are left.
 */
export function unfoldMesh({ positions, normals, triangles: given }: ShadedMesh): ShadedMesh {
  const triangles = given.slice();
  const vector = (values: Float64Array, vertex: number): Vec3 => [
    values[vertex * 3] ?? 0,
    values[vertex * 3 + 1] ?? 0,
    values[vertex * 3 + 2] ?? 0,
  ];
  const cornersOf = (triangle: number): readonly [number, number, number] => [
    triangles[triangle * 3] ?? 0,
    triangles[triangle * 3 + 1] ?? 0,
    triangles[triangle * 3 + 2] ?? 0,
  ];
  /** How much of a face is turned the way of its corners' normals. */
  const facing = (a: number, b: number, c: number): number => {
    const at = vector(positions, a);
    const area = cross(subtract(vector(positions, b), at), subtract(vector(positions, c), at));
    return [a, b, c].reduce((sum, corner) => sum + dot(area, vector(normals, corner)), 0);
  };
  const edges = new Map<string, number>();
  const note = (triangle: number): void => {
    const [a, b, c] = cornersOf(triangle);
    for (const edge of [`${a},${b}`, `${b},${c}`, `${c},${a}`]) edges.set(edge, triangle);
  };
  const forget = (triangle: number): void => {
    const [a, b, c] = cornersOf(triangle);
    for (const edge of [`${a},${b}`, `${b},${c}`, `${c},${a}`]) edges.delete(edge);
  };
  const set = (triangle: number, corners: readonly [number, number, number]): void => {
    triangles.set(corners, triangle * 3);
    note(triangle);
  };
  const count = triangles.length / 3;
  for (let triangle = 0; triangle < count; triangle++) note(triangle);

  /** Turns the edge a → b of a triangle, with c opposite, if that leaves less of a fold; tells whether it did. */
  const turnEdge = (triangle: number, a: number, b: number, c: number): boolean => {
    const other = edges.get(`${b},${a}`);
    const d =
      other === undefined ? undefined : cornersOf(other).find((corner) => corner !== a && corner !== b);
    if (other === undefined || d === undefined || d === c || edges.has(`${c},${d}`) || edges.has(`${d},${c}`))
      return false;
    const before = Math.min(facing(a, b, c), facing(b, a, d));
    const after = Math.min(facing(a, d, c), facing(d, b, c));
    if (after <= before) return false;
    forget(triangle);
    forget(other);
    set(triangle, [a, d, c]);
    set(other, [d, b, c]);
    return true;
  };

  const folds = (): readonly number[] =>
    [...Array(count).keys()].filter((triangle) => facing(...cornersOf(triangle)) <= 0);
  for (let round = 0; round < 8; round++) {
    for (const triangle of folds()) {
      const [a, b, c] = cornersOf(triangle);
      void (turnEdge(triangle, a, b, c) || turnEdge(triangle, b, c, a) || turnEdge(triangle, c, a, b));
    }
  }
  if (folds().length > 0) throw new Error('The mesh keeps folds: change its triangle count a little.');
  return { positions, normals, triangles };
}
