import { midpoint, type Vec3 } from '../../geometry/vectors.ts';
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

/** The middle of the hips half-way between their joints, by its definition, wherever a rig or a fit has it. */
export function withPelvis(points: FigurePoints): FigurePoints {
  const { 'hip.left': left, 'hip.right': right } = points;
  if (!left || !right) return points;
  const uncertainty = Math.hypot(left.uncertainty, right.uncertainty) / 2;
  return { ...points, pelvis: { at: midpoint(left.at, right.at), uncertainty } };
}

/** Places alone. */
export const placesOf = (points: FigurePoints): Readonly<Partial<Record<LandmarkId, Vec3>>> =>
  Object.fromEntries(Object.entries(points).map(([id, { at }]) => [id, at]));
