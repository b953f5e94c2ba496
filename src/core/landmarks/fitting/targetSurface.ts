import { growTree, nearestFinder, type NearestFinder } from '../../geometry/pointTree.ts';
import { thinSample, type SurfaceSample } from '../../figures/shape/surfaceSample.ts';

/** Points of a surface among which the nearest is sought that looks the same way. */
export interface TargetSurface {
  readonly count: number;
  /** 3 per point, as the normals. */
  readonly positions: Float64Array;
  readonly normals: Float64Array;
  /** Both as six numbers a point, as the finder takes them. */
  readonly places: Float64Array;
  readonly finder: NearestFinder;
}

/** How far apart two points count as being that look opposite ways: twice this, in statures. */
const normalReach = 0.07;

/** Six numbers a point: where it is, and which way it looks. */
export function placeAndLook(positions: Float64Array, normals: Float64Array, count: number): Float64Array {
  const both = new Float64Array(count * 6);
  for (let i = 0; i < count; i++)
    for (let axis = 0; axis < 3; axis++) {
      both[i * 6 + axis] = positions[i * 3 + axis]!;
      both[i * 6 + 3 + axis] = normalReach * normals[i * 3 + axis]!;
    }
  return both;
}

export function targetSurface({ positions, normals, count }: SurfaceSample): TargetSurface {
  const places = placeAndLook(positions, normals, count);
  return { count, positions, normals, places, finder: nearestFinder(growTree(places, 6)) };
}

/** The same surface by about `count` of its points. */
export const thinned = (sample: SurfaceSample, count: number): TargetSurface =>
  targetSurface(thinSample(sample, Math.max(1, Math.floor(sample.count / count))));
