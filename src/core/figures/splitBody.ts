import { boxOfPiece, type MeshPieces } from '../meshes/components.ts';
import { centreOf, sizeOf } from '../geometry/boxes.ts';
import { distance, lengthOf } from '../geometry/vectors.ts';
import type { PrimitivePart } from './figureReport.ts';
import { joinMeshes } from './joinMeshes.ts';
import type { PosedMesh } from './posedMeshes.ts';
import { groupPieces } from './shape/groupPieces.ts';

/** What is smaller than this share of the largest lot is none of its own: a prop, debris, a stray point. */
const wholeShare = 0.5;

/** So many triangles at least make a body: fewer are a plate, a card, a spike. */
const fewestTriangles = 50;

/** More bodies than these in one mesh are a soup, which is left in one. */
const mostBodies = 40;

/**
 * The bodies that stand apart in meshes that no skeleton and no node tells apart: for each the triangles of the
 * primitives that are its own. What is too small for a body goes with the nearest. Empty where there is but one.
 */
export function splitBody(meshes: readonly PosedMesh[]): readonly (readonly PrimitivePart[])[] {
  const lots = groupPieces(joinMeshes(meshes));
  const whole = wholeLots(lots);
  if (whole.length < 2 || whole.length > mostBodies) return [];
  const bodyOfLot = nearestWholes(lots, whole);
  return whole.map((_, body) => partsOf(meshes, lots, (lot) => bodyOfLot[lot] === body));
}

const sizeOfLot = (lots: MeshPieces, lot: number): number => lengthOf(sizeOf(boxOfPiece(lots, lot)));

function wholeLots(lots: MeshPieces): readonly number[] {
  let largest = 0;
  for (let lot = 0; lot < lots.count; lot++)
    if (lots.triangles[lot]! >= fewestTriangles) largest = Math.max(largest, sizeOfLot(lots, lot));
  const whole: number[] = [];
  for (let lot = 0; lot < lots.count; lot++)
    if (lots.triangles[lot]! >= fewestTriangles && sizeOfLot(lots, lot) >= wholeShare * largest)
      whole.push(lot);
  return whole;
}

/** For each lot the number, among the whole ones, of that which its middle is nearest to. */
function nearestWholes(lots: MeshPieces, whole: readonly number[]): Uint32Array {
  const middles = whole.map((lot) => centreOf(boxOfPiece(lots, lot)));
  const nearest = new Uint32Array(lots.count);
  for (let lot = 0; lot < lots.count; lot++) {
    const middle = centreOf(boxOfPiece(lots, lot));
    const distances = middles.map((other) => distance(middle, other));
    nearest[lot] = distances.indexOf(Math.min(...distances));
  }
  return nearest;
}

function partsOf(
  meshes: readonly PosedMesh[],
  { pieceOf }: MeshPieces,
  isOwn: (lot: number) => boolean,
): readonly PrimitivePart[] {
  let first = 0;
  return meshes.map(({ node, primitive, indices, positions }) => {
    const count = (indices?.length ?? positions.length / 3) / 3;
    const start = first;
    first += count;
    const triangles = Uint32Array.from({ length: count }, (_, i) => i).filter((i) =>
      isOwn(pieceOf[start + i]!),
    );
    return { node, primitive, triangles };
  });
}
