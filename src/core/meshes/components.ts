import type { Box } from '../geometry/boxes.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** The pieces of a mesh: what hangs together by vertices. */
export interface MeshPieces {
  readonly count: number;
  /** For each triangle the number of its piece; pieces are numbered in the order of their first triangles. */
  readonly pieceOf: Uint32Array;
  /** How many triangles each has. */
  readonly triangles: Uint32Array;
  /** 6 per piece: the least x, y and z of its vertices and the greatest. */
  readonly boxes: Float32Array;
}

/** The pieces of a mesh whose vertices have been joined. */
export function componentsOf({ positions, indices }: TriangleMesh): MeshPieces {
  const leaders = joinCorners(indices, positions.length / 3);
  const pieceOfLeader = new Int32Array(leaders.length).fill(-1);
  const pieceOf = new Uint32Array(indices.length / 3);
  let count = 0;
  for (let triangle = 0; triangle < pieceOf.length; triangle++) {
    const leader = findLeader(leaders, indices[triangle * 3]!);
    if (pieceOfLeader[leader] === -1) pieceOfLeader[leader] = count++;
    pieceOf[triangle] = pieceOfLeader[leader]!;
  }
  const triangles = new Uint32Array(count);
  for (let triangle = 0; triangle < pieceOf.length; triangle++) triangles[pieceOf[triangle]!]!++;
  return { count, pieceOf, triangles, boxes: boxesOfGroups({ positions, indices }, pieceOf, count) };
}

/** The box of a piece, in the mesh's frame. */
export const boxOfPiece = ({ boxes }: Pick<MeshPieces, 'boxes'>, piece: number): Box => ({
  min: [boxes[piece * 6]!, boxes[piece * 6 + 1]!, boxes[piece * 6 + 2]!],
  max: [boxes[piece * 6 + 3]!, boxes[piece * 6 + 4]!, boxes[piece * 6 + 5]!],
});

/** The boxes of groups of triangles, 6 numbers each: `groupOf` has the group of each triangle. */
export function boxesOfGroups(
  { positions, indices }: TriangleMesh,
  groupOf: Uint32Array,
  groups: number,
): Float32Array {
  const boxes = new Float32Array(groups * 6);
  for (let i = 0; i < boxes.length; i++) boxes[i] = i % 6 < 3 ? Infinity : -Infinity;
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]! * 3;
    const to = groupOf[Math.floor(i / 3)]! * 6;
    for (let axis = 0; axis < 3; axis++) {
      const value = positions[from + axis]!;
      if (value < boxes[to + axis]!) boxes[to + axis] = value;
      if (value > boxes[to + axis + 3]!) boxes[to + axis + 3] = value;
    }
  }
  return boxes;
}

/** For each vertex one that it hangs together with, and at the end of that chain one that stands for all of them. */
function joinCorners(indices: Uint32Array, vertices: number): Uint32Array {
  const leaders = new Uint32Array(vertices);
  for (let vertex = 0; vertex < vertices; vertex++) leaders[vertex] = vertex;
  for (let i = 0; i < indices.length; i += 3) {
    const a = findLeader(leaders, indices[i]!);
    joinLeaders(leaders, a, findLeader(leaders, indices[i + 1]!));
    joinLeaders(leaders, findLeader(leaders, a), findLeader(leaders, indices[i + 2]!));
  }
  return leaders;
}

/** The lower one leads, so that chains stay short in meshes that are numbered along their surface. */
function joinLeaders(leaders: Uint32Array, a: number, b: number): void {
  if (a < b) leaders[b] = a;
  else leaders[a] = b;
}

/** Halves the path on its way. */
function findLeader(leaders: Uint32Array, vertex: number): number {
  let at = vertex;
  let above = leaders[at]!;
  while (above !== at) {
    const further = leaders[above]!;
    leaders[at] = further;
    at = further;
    above = leaders[at]!;
  }
  return at;
}
