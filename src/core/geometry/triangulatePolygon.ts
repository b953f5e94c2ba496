import { ShapeUtils, Vector2 } from 'three';

/** A sine below which a corner counts as straight: what is left of a straight line in 32-bit floats. */
const straightSine = 1e-6;

/** Clipping ears takes the square of the corners at worst: a polygon of more becomes a fan. */
const mostClipped = 1024;

const quadFans = [0, 1, 2, 3].map((origin) => fanOf(4, origin));
const triangle: readonly number[] = [0, 1, 2];

/**
 * Parts a polygon into triangles that turn as it does: numbers of its corners (not of its vertices), 3 per triangle.
 * Convex polygons become fans; concave ones have their ears clipped (earcut, by three) on the plane that they lie on
 * best (Newell's normal). One without a plane, or of more than 1024 corners, becomes a fan too, and fewer than three corners give none.
 * @param positions 3 per vertex
 * @param corners vertices of the polygon in order
 * @param start, count which part of `corners` is the polygon
 */
export function triangulatePolygon(
  positions: ArrayLike<number>,
  corners: ArrayLike<number>,
  start = 0,
  count = corners.length - start,
): readonly number[] {
  if (count < 3) return [];
  if (count === 3) return triangle;
  const normal = newellNormal(positions, corners, start, count);
  const length = Math.hypot(normal[0]!, normal[1]!, normal[2]!);
  if (!(length > 0) || !Number.isFinite(length)) return fanOf(count, 0);
  for (let axis = 0; axis < 3; axis++) normal[axis]! /= length;
  const sines = sinesOf(positions, corners, start, count, normal);
  const reflex = sines.findIndex((sine) => sine < -straightSine);
  if (count === 4) return quadFans[reflex < 0 ? (fanOrigin(sines) ?? 0) : reflex]!;
  const origin = reflex < 0 ? fanOrigin(sines) : null;
  if (origin !== null || count > mostClipped) return fanOf(count, origin ?? 0);
  return clipEars(positions, corners, start, count, normal);
}

function fanOf(count: number, origin: number): readonly number[] {
  const indices: number[] = [];
  for (let i = 1; i < count - 1; i++) indices.push(origin, (origin + i) % count, (origin + i + 1) % count);
  return indices;
}

/** The first corner of a convex polygon whose fan has no flat triangle: none of its neighbours is straight. */
function fanOrigin(sines: Float64Array): number | null {
  const count = sines.length;
  for (let i = 0; i < count; i++)
    if (sines[(i + 1) % count]! > straightSine && sines[(i + count - 1) % count]! > straightSine) return i;
  return null;
}

/** Twice the area of a polygon seen from each axis (Newell; Sutherland, Sproull and Schumacker 1974). */
function newellNormal(
  positions: ArrayLike<number>,
  corners: ArrayLike<number>,
  start: number,
  count: number,
): Float64Array {
  const normal = new Float64Array(3);
  // From the first corner, so that far from the origin no digits are lost.
  const first = 3 * corners[start]!;
  for (let i = 1; i < count - 1; i++) {
    const a = 3 * corners[start + i]!;
    const b = 3 * corners[start + i + 1]!;
    for (let axis = 0; axis < 3; axis++) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      normal[axis]! +=
        (positions[a + u]! - positions[first + u]!) * (positions[b + v]! - positions[first + v]!) -
        (positions[a + v]! - positions[first + v]!) * (positions[b + u]! - positions[first + u]!);
    }
  }
  return normal;
}

/** The sine by which a polygon turns about a normal at each corner: above 0 where it is convex. */
function sinesOf(
  positions: ArrayLike<number>,
  corners: ArrayLike<number>,
  start: number,
  count: number,
  normal: Float64Array,
): Float64Array {
  const sines = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const before = 3 * corners[start + ((i + count - 1) % count)]!;
    const at = 3 * corners[start + i]!;
    const after = 3 * corners[start + ((i + 1) % count)]!;
    const ax = positions[at]! - positions[before]!;
    const ay = positions[at + 1]! - positions[before + 1]!;
    const az = positions[at + 2]! - positions[before + 2]!;
    const bx = positions[after]! - positions[at]!;
    const by = positions[after + 1]! - positions[at + 1]!;
    const bz = positions[after + 2]! - positions[at + 2]!;
    const turn =
      (ay * bz - az * by) * normal[0]! + (az * bx - ax * bz) * normal[1]! + (ax * by - ay * bx) * normal[2]!;
    const lengths = Math.sqrt((ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz));
    sines[i] = lengths > 0 ? turn / lengths : 0;
  }
  return sines;
}

function clipEars(
  positions: ArrayLike<number>,
  corners: ArrayLike<number>,
  start: number,
  count: number,
  normal: Float64Array,
): readonly number[] {
  // Along the axis that the normal leans to most, the shadow is widest; its sense is that of the normal.
  const sizes = normal.map(Math.abs);
  const along = sizes[0]! > sizes[1]! ? (sizes[0]! > sizes[2]! ? 0 : 2) : sizes[1]! > sizes[2]! ? 1 : 2;
  const [u, v] = normal[along]! > 0 ? [(along + 1) % 3, (along + 2) % 3] : [(along + 2) % 3, (along + 1) % 3];
  const contour = Array.from({ length: count }, (_, i) => {
    const vertex = 3 * corners[start + i]!;
    return new Vector2(positions[vertex + u], positions[vertex + v]);
  });
  const faces = ShapeUtils.triangulateShape(contour.slice(), []);
  if (faces.length === 0) return fanOf(count, 0);
  return faces.flatMap((face) => {
    const isTurned = ShapeUtils.area(face.map((corner) => contour[corner]!)) < 0;
    return isTurned ? face.toReversed() : face;
  });
}
