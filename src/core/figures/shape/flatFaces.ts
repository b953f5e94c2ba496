import { axisIndex, axisSign, type Axis } from '../../geometry/axes.ts';
import type { Box } from '../../geometry/boxes.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { boxOfMarked, markUsed } from '../../meshes/usedVertices.ts';

/** Areas of the faces that look along the axes, by where they are. */
export interface FlatFaces {
  /** The box round all triangles; null of none. */
  readonly box: Box | null;
  /** For −x, +x, −y, +y, −z and +z the area of faces that look there, in `levels` steps from the box's least. */
  readonly areas: readonly Float64Array[];
}

export const levels = 400;

/** Faces look along an axis when they are not more than 11° off it. */
const leastCosine = 0.98;

/**
 * Looks through all triangles once. Those with corners that are no numbers count for nothing. Where a closed surface
 * is inside out (its volume is negative), its faces are taken to look the other way.
 */
export function findFlatFaces({ positions, indices }: TriangleMesh): FlatFaces {
  const used = boxOfMarked(positions, markUsed({ positions, indices }));
  const box = used?.min.every((low, axis) => low <= used.max[axis]!) ? used : null;
  const areas = Array.from({ length: 6 }, () => new Float64Array(levels));
  if (!box) return { box, areas };
  const low = box.min;
  const perUnit = low.map((from, axis) => levels / Math.max(box.max[axis]! - from, Number.MIN_VALUE));
  let volume = 0;
  const square = leastCosine * leastCosine;
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const [xx, yy, zz] = [nx * nx, ny * ny, nz * nz];
    const least = square * (xx + yy + zz);
    if (!(least > 0)) continue;
    // Measured from the box's corner, so that a figure far from the origin loses no digits.
    volume +=
      (positions[a]! - low[0]) * nx + (positions[a + 1]! - low[1]) * ny + (positions[a + 2]! - low[2]) * nz;
    const axis = xx >= least ? 0 : yy >= least ? 1 : zz >= least ? 2 : -1;
    if (axis === -1) continue;
    const along = axis === 0 ? nx : axis === 1 ? ny : nz;
    const middle = (positions[a + axis]! + positions[b + axis]! + positions[c + axis]!) / 3;
    const level = Math.min(levels - 1, Math.floor((middle - low[axis]) * perUnit[axis]!));
    areas[axis * 2 + (along > 0 ? 1 : 0)]![level]! += Math.sqrt(xx + yy + zz) / 2;
  }
  const isInsideOut = volume < 0;
  return { box, areas: isInsideOut ? areas.map((_, side) => areas[side ^ 1]!) : areas };
}

/** The area of faces that look down an up axis and lie within a share of its length from where it begins. */
export function undersideArea({ areas }: FlatFaces, up: Axis, share: number): number {
  const isPositive = axisSign(up) > 0;
  const looking = areas[axisIndex(up) * 2 + (isPositive ? 0 : 1)]!;
  const count = Math.max(1, Math.round(share * levels));
  let sum = 0;
  for (let i = 0; i < count; i++) sum += looking[isPositive ? i : levels - 1 - i]!;
  return sum;
}
