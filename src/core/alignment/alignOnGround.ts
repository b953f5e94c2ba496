import { centreOf, type Box } from '../geometry/boxes.ts';
import { midpoint, type Vec3 } from '../geometry/vectors.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import { stayingPut, type Similarity } from './similarity.ts';

/** A body in the body frame, mm: what it fills, and the landmarks that are known of it. */
export interface GroundedBody {
  readonly box: Box;
  readonly landmarks: Readonly<Partial<Record<LandmarkId, Vec3>>>;
}

export interface GroundAlignment {
  readonly similarity: Similarity;
  /** What lies over one another in x and z: the middle between the hip joints, or of what each body fills. */
  readonly by: 'hips' | 'box';
}

/**
 * The move that stands a body where another stands: lowest point on the level of the other's, middle over middle. Neither
 * turned nor scaled. The middle is that of the hip joints where both bodies' are known, since an arm held out or a cape
 * moves the middle of what a body fills.
 */
export function alignOnGround(moving: GroundedBody, fixed: GroundedBody): GroundAlignment {
  const [own, other] = [hipsOf(moving), hipsOf(fixed)];
  const [from, to] = own && other ? [own, other] : [centreOf(moving.box), centreOf(fixed.box)];
  const raise = fixed.box.min[1] - moving.box.min[1];
  return {
    similarity: { ...stayingPut, translation: [to[0] - from[0], raise, to[2] - from[2]] },
    by: own && other ? 'hips' : 'box',
  };
}

function hipsOf({ landmarks }: GroundedBody): Vec3 | null {
  const [left, right] = [landmarks['hip.left'], landmarks['hip.right']];
  return left && right ? midpoint(left, right) : null;
}
