import type { Mat4 } from '../geometry/matrices.ts';
import type { FigureFile } from './figureFile.ts';
import { blendMatrix, determinantOf, vertexMatrices } from './vertexMatrices.ts';

/** How directions follow: `normal` stay at right angles to the surface, `along` run along it. */
export type DirectionKind = 'normal' | 'along';

/**
 * A primitive's directions as they stand: turned by its skin or node in the pose, normals by the inverse transpose of
 * what moves the vertices, and brought to length 1; zeros stay zeros.
 * @param directions 3 per vertex of the primitive, as the file has them
 * @param worlds transforms of all nodes into file coordinates, in the pose
 * @param fileToSaved what is applied to file coordinates behind them
 */
export function bakeDirections(
  file: FigureFile,
  { node, primitive }: { readonly node: number; readonly primitive: number },
  directions: Float32Array,
  kind: DirectionKind,
  { worlds, fileToSaved }: { readonly worlds: readonly Mat4[]; readonly fileToSaved: Mat4 },
): Float32Array<ArrayBuffer> {
  const source = file.meshes[file.nodes[node]!.mesh!]!.primitives[primitive]!;
  const moving = vertexMatrices(file, node, source, worlds, fileToSaved);
  const baked = new Float32Array(directions.length);
  const m = new Float64Array(16);
  const turning = new Float64Array(9);
  for (let i = 0, vertex = 0; i < directions.length; i += 3, vertex++) {
    if (vertex === 0 || moving.isSkinned) {
      blendMatrix(moving, source, vertex, m);
      if (kind === 'normal') takeCofactors(m, turning);
      else takeLinear(m, turning);
    }
    const dx = directions[i]!;
    const dy = directions[i + 1]!;
    const dz = directions[i + 2]!;
    const x = turning[0]! * dx + turning[3]! * dy + turning[6]! * dz;
    const y = turning[1]! * dx + turning[4]! * dy + turning[7]! * dz;
    const z = turning[2]! * dx + turning[5]! * dy + turning[8]! * dz;
    const length = Math.hypot(x, y, z);
    if (!(length > 0)) continue;
    baked[i] = x / length;
    baked[i + 1] = y / length;
    baked[i + 2] = z / length;
  }
  return baked;
}

function takeLinear(m: Float64Array, linear: Float64Array): void {
  for (let column = 0; column < 3; column++)
    for (let row = 0; row < 3; row++) linear[column * 3 + row] = m[column * 4 + row]!;
}

/** The inverse transpose but for its size, which also a matrix that flattens space has: its cofactors. */
function takeCofactors(m: Float64Array, cofactors: Float64Array): void {
  const sign = determinantOf(m) < 0 ? -1 : 1;
  for (let column = 0; column < 3; column++) {
    const [next, last] = [((column + 1) % 3) * 4, ((column + 2) % 3) * 4];
    for (let row = 0; row < 3; row++) {
      const [a, b] = [(row + 1) % 3, (row + 2) % 3];
      cofactors[column * 3 + row] = sign * (m[next + a]! * m[last + b]! - m[next + b]! * m[last + a]!);
    }
  }
}
