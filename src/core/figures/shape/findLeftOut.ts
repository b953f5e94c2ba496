import type { Axis } from '../../geometry/axes.ts';
import { boxesOfGroups, boxOfPiece, type MeshPieces } from '../../meshes/components.ts';
import type { Box } from '../../geometry/boxes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { diagonalOf, groupPieces } from './groupPieces.ts';
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

/**
 * What does not belong to the figure, each kind once at most. Without an up axis no rafts and supports are sought.
 * In linear time.
 */
export function findLeftOut(mesh: TriangleMesh, up: Axis | null): readonly LeftOut[] {
  const kinds = new Uint8Array(mesh.indices.length / 3);
  const counts = [0, 0, 0, 0, 0];
  const strays = markStrays(mesh);
  if (strays) for (let triangle = 0; triangle < kinds.length; triangle++) kinds[triangle] = strays[triangle]!;
  counts[1] = strays ? 1 : 0;
  const kept = keptTriangles(kinds);
  const rest = pick(mesh, kept);
  const bodies = groupPieces(rest);
  markOtherBodies(bodies, kept, kinds, counts);
  if (up) markSupports(mesh, up, kinds, counts);
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

function pick({ positions, indices }: TriangleMesh, triangles: Uint32Array): TriangleMesh {
  if (triangles.length * 3 === indices.length) return { positions, indices };
  const picked = new Uint32Array(triangles.length * 3);
  for (let i = 0; i < triangles.length; i++)
    for (let corner = 0; corner < 3; corner++) picked[i * 3 + corner] = indices[triangles[i]! * 3 + corner]!;
  return { positions, indices: picked };
}

function markOtherBodies(bodies: MeshPieces, kept: Uint32Array, kinds: Uint8Array, counts: number[]): void {
  if (bodies.count < 2) return;
  const sizes = [...Array(bodies.count).keys()].map((body) => diagonalOf(bodies, body));
  const main = sizes.indexOf(Math.max(...sizes));
  const kindOf = sizes.map((size, body) => (body === main ? 0 : size > bodyShare * sizes[main]! ? 2 : 1));
  for (const kind of kindOf) if (kind !== 0) counts[kind]!++;
  for (let i = 0; i < kept.length; i++) kinds[kept[i]!] = kindOf[bodies.pieceOf[i]!]!;
}

function markSupports(mesh: TriangleMesh, up: Axis, kinds: Uint8Array, counts: number[]): void {
  const kept = keptTriangles(kinds);
  const found = findSupports(pick(mesh, kept), up);
  if (!found) return;
  for (let i = 0; i < kept.length; i++) if (found.kindOf[i]) kinds[kept[i]!] = found.kindOf[i]! + 2;
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
