import type { Axis } from '../../geometry/axes.ts';
import { boxesOfGroups, boxOfPiece, type MeshPieces } from '../../meshes/components.ts';
import type { Box } from '../../geometry/boxes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { diagonalOf, groupPieces, largestOf } from './groupPieces.ts';
import { joinedPieces } from '../../meshes/joinedPieces.ts';
import { pickTriangles } from '../../meshes/pickTriangles.ts';
import { markStrays } from './findStrays.ts';
import { findSupports } from './findSupports.ts';

/** Triangles that are no part of the figure and do not decide its extent. */
export interface LeftOut {
  /** Stray: far off; raft and supports: what a printer needs; other-body: a second figure or thing. */
  readonly kind: 'stray' | 'raft' | 'supports' | 'other-body';
  /** Their numbers in the mesh, ascending. */
  readonly triangles: Uint32Array;
  /** Round all their corners, in the mesh's frame. */
  readonly box: Box;
  /** How many pieces: strays, columns, bodies. */
  readonly count: number;
}

/** A body that is longer than this share of the main one is another; a shorter one is stray. */
const bodyShare = 0.3;

/** What reaches beyond the main body's box by no more than this share of its length is part of it: a floating cape. */
const wornReach = 0.1;
/** And what is too short for a body, by no more than this: a halo, an orb, a bird. */
const smallReach = 0.3;

/**
 * What does not belong to the figure, each kind once at most. Without an up axis no rafts and supports are sought.
 * In linear time.
 */
export function findLeftOut(mesh: TriangleMesh, up: Axis | null): readonly LeftOut[] {
  const kinds = markStrays(mesh) ?? new Uint8Array(mesh.indices.length / 3);
  const counts = [0, kinds.includes(1) ? 1 : 0, 0, 0, 0];
  const kept = keptTriangles(kinds);
  const indices = kept.length === kinds.length ? mesh.indices : pickTriangles(mesh.indices, kept);
  const part = { positions: mesh.positions, indices };
  const { mesh: joined, pieces } = joinedPieces(part);
  if (pieces.count > 1) {
    const kindOfPiece = new Uint8Array(pieces.count);
    markOtherBodies(pieces, groupPieces(part), kindOfPiece, counts);
    if (up) markSupports(joined, pieces, up, kindOfPiece, counts);
    for (let i = 0; i < kept.length; i++) kinds[kept[i]!] = kindOfPiece[pieces.pieceOf[i]!]!;
  }
  return leftOutKinds.flatMap((kind, i) => describe(mesh, kinds, kind, i + 1, counts[i + 1]!));
}

const leftOutKinds = ['stray', 'other-body', 'supports', 'raft'] as const;

function keptTriangles(kinds: Uint8Array): Uint32Array {
  let count = 0;
  for (let triangle = 0; triangle < kinds.length; triangle++) if (kinds[triangle] === 0) count++;
  const kept = new Uint32Array(count);
  for (let triangle = 0, to = 0; triangle < kinds.length; triangle++)
    if (kinds[triangle] === 0) kept[to++] = triangle;
  return kept;
}

/** Marks the pieces of bodies beside the longest: 2 for another body, 1 for what is too small to be one. */
function markOtherBodies(
  pieces: MeshPieces,
  bodies: MeshPieces,
  kindOfPiece: Uint8Array,
  counts: number[],
): void {
  if (bodies.count < 2) return;
  const main = largestOf(bodies);
  const length = diagonalOf(bodies, main);
  const kindOfBody = Uint8Array.from({ length: bodies.count }, (_, body) => {
    const isSmall = diagonalOf(bodies, body) <= bodyShare * length;
    if (isAround(bodies, main, body, (isSmall ? smallReach : wornReach) * length)) return 0;
    return isSmall ? 1 : 2;
  });
  for (const kind of kindOfBody) if (kind !== 0) counts[kind]!++;
  for (let i = 0; i < pieces.pieceOf.length; i++)
    kindOfPiece[pieces.pieceOf[i]!] = kindOfBody[bodies.pieceOf[i]!]!;
}

/** Whether a body reaches beyond another's box by no more than some length. */
function isAround({ boxes }: MeshPieces, main: number, body: number, reach: number): boolean {
  for (let axis = 0; axis < 3; axis++) {
    if (boxes[body * 6 + axis]! < boxes[main * 6 + axis]! - reach) return false;
    if (boxes[body * 6 + axis + 3]! > boxes[main * 6 + axis + 3]! + reach) return false;
  }
  return true;
}

function markSupports(
  joined: TriangleMesh,
  pieces: MeshPieces,
  up: Axis,
  kindOfPiece: Uint8Array,
  counts: number[],
): void {
  const isOfFigure = kindOfPiece.map((kind) => (kind === 0 ? 1 : 0));
  const found = findSupports(joined, pieces, isOfFigure, up);
  if (!found) return;
  for (let piece = 0; piece < pieces.count; piece++)
    if (found.kindOf[piece]) kindOfPiece[piece] = found.kindOf[piece]! + 2;
  counts[3] = found.supports;
  counts[4] = found.rafts;
}

function describe(
  mesh: TriangleMesh,
  kinds: Uint8Array,
  kind: LeftOut['kind'],
  number: number,
  count: number,
): readonly LeftOut[] {
  const marks = new Uint32Array(kinds.length);
  let triangles = 0;
  for (let triangle = 0; triangle < kinds.length; triangle++)
    if (kinds[triangle] === number) triangles += marks[triangle] = 1;
  if (triangles === 0) return [];
  const numbers = new Uint32Array(triangles);
  for (let triangle = 0, to = 0; triangle < kinds.length; triangle++)
    if (marks[triangle]) numbers[to++] = triangle;
  const box = boxOfPiece({ boxes: boxesOfGroups(mesh, marks, 2) }, 1);
  return [{ kind, triangles: numbers, box, count }];
}
