import type { Vec3 } from '../../geometry/vectors.ts';
import type { LandmarkId } from '../../landmarks/landmarkIds.ts';

/** Where a landmark of a figure is. */
export interface FigurePoint {
  /** In the figure's body frame, life-size mm. */
  readonly at: Vec3;
  /** One standard deviation, life-size mm. */
  readonly uncertainty: number;
}

/** What is known of a figure that is to be followed: joint centres and landmarks of the skin; the rest is left out. */
export type FigurePoints = Readonly<Partial<Record<LandmarkId, FigurePoint>>>;
