import { componentsOf } from '../../meshes/components.ts';
import { joinVertices } from '../../meshes/joinVertices.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** What lies within this share of the height of a level counts as on it. */
const slack = 0.002;

/**
 * Whether what lies below a level along an axis (`sign`: the way up; `level`: a coordinate) is for the most part of
 * its area made of pieces that end there; false where it goes on into what stands on it.
 */
export function isOwnPiece(
  { positions, indices }: TriangleMesh,
  axis: number,
  sign: number,
  level: number,
  height: number,
): boolean {
  const highest = sign * level + slack * height;
  const isBelow = (corner: number): boolean => sign * positions[indices[corner]! * 3 + axis]! <= highest;
  let count = 0;
  const touches = new Uint8Array(indices.length / 3);
  for (let triangle = 0; triangle < touches.length; triangle++) {
    const at = triangle * 3;
    touches[triangle] = isBelow(at) || isBelow(at + 1) || isBelow(at + 2) ? 1 : 0;
    count += touches[triangle]!;
  }
  const corners = new Float32Array(count * 9);
  for (let triangle = 0, to = 0; triangle < touches.length; triangle++)
    if (touches[triangle])
      for (let corner = triangle * 3; corner < triangle * 3 + 3; corner++)
        for (let each = 0; each < 3; each++) corners[to++] = positions[indices[corner]! * 3 + each]!;
  const numbers = Uint32Array.from({ length: count * 3 }, (_, i) => i);
  const { mesh } = joinVertices({ positions: corners, indices: numbers });
  const { pieceOf, boxes, count: pieces } = componentsOf(mesh);
  const areas = new Float64Array(pieces);
  for (let triangle = 0; triangle < count; triangle++)
    areas[pieceOf[triangle]!]! += areaOf(corners, triangle * 9);
  let [own, whole] = [0, 0];
  for (let piece = 0; piece < pieces; piece++) {
    const top = sign > 0 ? boxes[piece * 6 + 3 + axis]! : -boxes[piece * 6 + axis]!;
    whole += areas[piece]!;
    if (top <= highest) own += areas[piece]!;
  }
  return own > whole / 2;
}

/** The area of the triangle whose corners stand one after the other. */
function areaOf(corners: Float32Array, at: number): number {
  const ux = corners[at + 3]! - corners[at]!;
  const uy = corners[at + 4]! - corners[at + 1]!;
  const uz = corners[at + 5]! - corners[at + 2]!;
  const vx = corners[at + 6]! - corners[at]!;
  const vy = corners[at + 7]! - corners[at + 1]!;
  const vz = corners[at + 8]! - corners[at + 2]!;
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}
