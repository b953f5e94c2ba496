import type { MeshPieces } from '../../meshes/components.ts';
import { joinedPieces } from '../../meshes/joinedPieces.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { DisjointSets } from '../disjointSets.ts';
import { touchingPieces } from './touchingPieces.ts';

/** Pieces that come this near to each other, as a share of the largest body's diagonal, are of one body. */
const nearness = 0.015;

/**
 * The pieces of a mesh put together to bodies by nearness, in the form of pieces: eyes, teeth, a weapon, a shield or
 * plates of armour a gap away belong to whom they are near, figures side by side stay apart. Bodies are numbered in
 * the order of their first triangles. Vertices need not have been joined.
 */
export function groupPieces(mesh: TriangleMesh): MeshPieces {
  const { mesh: joined, pieces } = joinedPieces(mesh);
  const found = known.get(pieces) ?? groupNearPieces(joined, pieces);
  known.set(pieces, found);
  return found;
}

/** Kept as long as the pieces are: a figure is parted when it is opened, and again to see what is no part of it. */
const known = new WeakMap<MeshPieces, MeshPieces>();

/** A body that has grown by this factor is large enough for others to be near that were not. */
const grown = 1.2;

function groupNearPieces(joined: TriangleMesh, pieces: MeshPieces): MeshPieces {
  const length = diagonalOf(pieces, largestOf(pieces));
  const bodies = groupWithin(joined, pieces, length * nearness);
  // The largest piece may be but the trunk of a body in parts.
  return bodies.count < pieces.count && diagonalOf(bodies, largestOf(bodies)) > grown * length
    ? groupNearPieces(joined, bodies)
    : bodies;
}

function groupWithin(joined: TriangleMesh, pieces: MeshPieces, reach: number): MeshPieces {
  if (pieces.count < 2 || !(reach > 0) || !Number.isFinite(reach)) return pieces;
  const groups = new DisjointSets(pieces.count);
  touchingPieces(joined, pieces.pieceOf, reach, (a, b) => groups.join(a, b));
  return uniteGroups(pieces, groups);
}

/** The length of the box round a piece from corner to corner. */
export function diagonalOf({ boxes }: MeshPieces, piece: number): number {
  const at = piece * 6;
  return Math.hypot(
    boxes[at + 3]! - boxes[at]!,
    boxes[at + 4]! - boxes[at + 1]!,
    boxes[at + 5]! - boxes[at + 2]!,
  );
}

/** The number of the piece with the longest box. */
export function largestOf(pieces: MeshPieces): number {
  let [largest, length] = [0, -1];
  for (let piece = 0; piece < pieces.count; piece++) {
    const each = diagonalOf(pieces, piece);
    if (each > length) [largest, length] = [piece, each];
  }
  return largest;
}

/** The pieces of each group taken together; groups are numbered in the order of their first triangles. */
function uniteGroups(pieces: MeshPieces, groups: DisjointSets): MeshPieces {
  // Pieces are in the order of their first triangles, and the first of a group stands for it.
  const groupOf = new Uint32Array(pieces.count);
  let count = 0;
  for (let piece = 0; piece < pieces.count; piece++) {
    const first = groups.find(piece);
    groupOf[piece] = first === piece ? count++ : groupOf[first]!;
  }
  const triangles = new Uint32Array(count);
  const boxes = new Float32Array(count * 6);
  for (let i = 0; i < boxes.length; i++) boxes[i] = i % 6 < 3 ? Infinity : -Infinity;
  for (let piece = 0; piece < pieces.count; piece++) {
    const [from, to] = [piece * 6, groupOf[piece]! * 6];
    triangles[groupOf[piece]!]! += pieces.triangles[piece]!;
    for (let axis = 0; axis < 3; axis++) {
      boxes[to + axis] = Math.min(boxes[to + axis]!, pieces.boxes[from + axis]!);
      boxes[to + axis + 3] = Math.max(boxes[to + axis + 3]!, pieces.boxes[from + axis + 3]!);
    }
  }
  const pieceOf = new Uint32Array(pieces.pieceOf.length);
  for (let triangle = 0; triangle < pieceOf.length; triangle++)
    pieceOf[triangle] = groupOf[pieces.pieceOf[triangle]!]!;
  return { count, pieceOf, triangles, boxes };
}
