import type { Vec3 } from '../../geometry/vectors.ts';
import type { Proportions } from './proportions.ts';
import type { RestShape } from './restShape.ts';

/** Takes a point of the rest shape's left half (or middle) to the fitted body, mm. */
export type PointMap = (x: number, y: number, z: number) => Vec3;

/** What the maps of all regions share. */
export interface Ground {
  readonly shape: RestShape;
  readonly proportions: Proportions;
  /** The whole's size against the rest shape. */
  readonly size: number;
  /** Height of trunk and legs from that of the rest shape. */
  readonly tall: (heightMm: number) => number;
}
