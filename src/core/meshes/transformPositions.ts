import { identity, type Mat4 } from '../geometry/matrices.ts';

/** Positions, 3 numbers each, moved by a matrix: new ones, or the same where it moves nothing. */
export function transformPositions(positions: Float32Array, matrix: Mat4): Float32Array {
  // What does not move is not copied: print files have millions of vertices and no transforms.
  if (matrix.every((value, i) => value === identity[i])) return positions;
  const m = Float64Array.from(matrix);
  const moved = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i]!;
    const y = positions[i + 1]!;
    const z = positions[i + 2]!;
    moved[i] = m[0]! * x + m[4]! * y + m[8]! * z + m[12]!;
    moved[i + 1] = m[1]! * x + m[5]! * y + m[9]! * z + m[13]!;
    moved[i + 2] = m[2]! * x + m[6]! * y + m[10]! * z + m[14]!;
  }
  return moved;
}
