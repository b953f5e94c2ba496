import { midpoint, subtract, type Vec3 } from '../../geometry/vectors.ts';
import type { MeasuredBody } from '../../measures/measuredBody.ts';
import { backToStanding, type StandingShares } from '../pose/backToStanding.ts';
import { moveBody } from '../pose/moveBody.ts';
import type { Pose } from '../pose/skeleton.ts';
import { lowestOf } from '../pose/standOnGround.ts';
import { poseReference, type ReferenceBody } from '../referenceBody.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';
import { withPelvis, type FigurePoints } from './figurePoints.ts';
import { likeFigure, type LikeFigure } from './likeFigure.ts';
import type { Likeness } from './likeness.ts';
import type { FollowedPose } from './poseLike.ts';

/** Whether a body stands on the figure's ground, or its pelvis lies in the figure's. */
export type Footing = 'ground' | 'pelvis';

export interface FollowWish {
  readonly likeness: Likeness;
  /** By default on the ground, and of the same segments with the pelvis, so that all joints lie in the figure's. */
  readonly footing?: Footing;
  /** Joints that are put back to standing. */
  readonly standing?: StandingShares;
}

/** A reference body in a figure's pose, where the figure stands. */
export interface FollowingReference {
  /** The body as it was changed to be like the figure; `poseReference` takes it. */
  readonly body: ReferenceBody;
  readonly pose: Pose;
  readonly posed: MeasuredBody;
  /** What moves the body in its pose to where it stands, mm. */
  readonly moveMm: Vec3;
  /** How many times as large as made it is; 1 but for the same head. */
  readonly scale: number;
  readonly bones: FollowedPose['bones'];
}

/**
 * The body in the pose of a figure, in the figure's body frame: its pelvis over the figure's, on the ground or at its
 * height. Null where it is to have the figure's head, whose crown or chin is not known.
 * @param points of the figure, life-size mm, its soles on y = 0
 */
export function followFigure(
  template: BodyTemplate,
  body: ReferenceBody,
  points: FigurePoints,
  wish: FollowWish,
): FollowingReference | null {
  const like = likeFigure(template, body, points, wish.likeness);
  return like && standLikeFigure(template, like, points, wish);
}

/** What is left of `followFigure` once the body is like the figure. */
export function standLikeFigure(
  template: BodyTemplate,
  { body, scale, followed }: LikeFigure,
  points: FigurePoints,
  { likeness, footing = likeness === 'segments' ? 'pelvis' : 'ground', standing = {} }: FollowWish,
): FollowingReference {
  const pose = backToStanding(followed.pose, standing);
  const inPlace = poseReference(template, body, pose);
  const moveMm = wayTo(inPlace, points, footing);
  return { body, pose, posed: moveBody(inPlace, moveMm), moveMm, scale, bones: followed.bones };
}

function wayTo({ landmarks, ...body }: MeasuredBody, points: FigurePoints, footing: Footing): Vec3 {
  const { pelvis } = withPelvis(points);
  const own = midpoint(landmarks['hip.left']!, landmarks['hip.right']!);
  const [x, y, z] = pelvis ? subtract(pelvis.at, own) : [0, 0, 0];
  return footing === 'pelvis' && pelvis ? [x, y, z] : [x, -lowestOf(body), z];
}
