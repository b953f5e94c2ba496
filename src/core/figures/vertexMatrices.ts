import { identity, multiply, type Mat4 } from '../geometry/matrices.ts';
import type { FigureFile, FilePrimitive } from './figureFile.ts';

/** Matrices that take the vertices of one primitive to where they stand, 16 numbers each, column by column. */
export interface VertexMatrices {
  /** One per joint of the skin; a single one where the mesh moves with its node. */
  readonly matrices: Float64Array;
  readonly isSkinned: boolean;
}

/**
 * How a primitive of a node's mesh is moved: by the joints of the node's skin or, where it follows none, by the node
 * (glTF 2.0, §3.7.3.3: a skinned mesh is not moved by its own node).
 * @param worlds transforms of all nodes into file coordinates, in the pose
 * @param after what is applied to file coordinates behind them
 */
export function vertexMatrices(
  file: FigureFile,
  node: number,
  { influences }: FilePrimitive,
  worlds: readonly Mat4[],
  after: Mat4,
): VertexMatrices {
  const skin = influences > 0 ? file.skins[file.nodes[node]?.skin ?? -1] : undefined;
  const moved = skin
    ? skin.joints.map((joint, i) => multiply(worlds[joint] ?? identity, skin.inverseBind[i] ?? identity))
    : [worlds[node] ?? identity];
  return {
    matrices: Float64Array.from(moved.flatMap((matrix) => multiply(after, matrix))),
    isSkinned: skin !== undefined,
  };
}

/**
 * The matrix of one vertex: the mean of its joints' by their weights (linear blend skinning), or its node's. Written
 * into `blended`, 16 numbers.
 */
export function blendMatrix(
  { matrices, isSkinned }: VertexMatrices,
  { joints, weights, influences }: FilePrimitive,
  vertex: number,
  blended: Float64Array,
): void {
  if (!isSkinned) {
    for (let i = 0; i < 16; i++) blended[i] = matrices[i]!;
    return;
  }
  blended.fill(0);
  for (let at = vertex * influences, end = at + influences; at < end; at++) {
    const weight = weights![at]!;
    if (weight === 0) continue;
    const start = joints![at]! * 16;
    for (let i = 0; i < 16; i++) blended[i]! += weight * matrices[start + i]!;
  }
}

/** Determinant of the upper left 3 × 3 numbers of a matrix at a place in `m`: below 0 where it mirrors. */
export const determinantOf = (m: ArrayLike<number>, at = 0): number =>
  m[at]! * (m[at + 5]! * m[at + 10]! - m[at + 6]! * m[at + 9]!) -
  m[at + 4]! * (m[at + 1]! * m[at + 10]! - m[at + 2]! * m[at + 9]!) +
  m[at + 8]! * (m[at + 1]! * m[at + 6]! - m[at + 2]! * m[at + 5]!);
