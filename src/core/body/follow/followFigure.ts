import { distance, midpoint, subtract, type Vec3 } from '../../geometry/vectors.ts';
import type { MeasuredBody } from '../../measures/measuredBody.ts';
import type { RestBody } from '../fit/measureReference.ts';
import { backToStanding, type StandingShares } from '../pose/backToStanding.ts';
import { moveBody } from '../pose/moveBody.ts';
import type { Pose } from '../pose/skeleton.ts';
import { lowestOf } from '../pose/standOnGround.ts';
import { poseReference, type ReferenceBody } from '../referenceBody.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';
import { withPelvis, type FigurePoints } from './figurePoints.ts';
import { poseLike, type FollowedPose } from './poseLike.ts';
import { scaleRest } from './scaleRest.ts';
import { segmentsLike } from './segmentsLike.ts';

/**
 * What a body has of the figure whose pose it takes, besides the pose. `stature`: it is as tall as it was made, which
 * is to be as the figure. `segments`: it is as long from joint to joint, so that only girths differ. `head`: it is
 * enlarged or reduced as a whole until its head is as high.
 */
export const likenesses = ['stature', 'segments', 'head'] as const;

export type Likeness = (typeof likenesses)[number];

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
  { likeness, footing = likeness === 'segments' ? 'pelvis' : 'ground', standing = {} }: FollowWish,
): FollowingReference | null {
  const scale = likeness === 'head' ? headScale(template, body, points) : 1;
  if (scale === null) return null;
  const { rest, followed } = bodyLike(template, body, points, likeness, scale);
  const changed = { ...body, rest };
  const pose = backToStanding(followed.pose, standing);
  const inPlace = poseReference(template, changed, pose);
  const moveMm = wayTo(inPlace, points, footing);
  return { body: changed, pose, posed: moveBody(inPlace, moveMm), moveMm, scale, bones: followed.bones };
}

interface BodyLike {
  readonly rest: RestBody;
  readonly followed: FollowedPose;
}

function bodyLike(
  template: BodyTemplate,
  { rest, level }: ReferenceBody,
  points: FigurePoints,
  likeness: Likeness,
  scale: number,
): BodyLike {
  if (likeness === 'segments') return segmentsLike(template, rest, level, points);
  const sized = scale === 1 ? rest : scaleRest(rest, scale);
  return { rest: sized, followed: poseLike(template, sized, points) };
}

/** By how many times the figure's head is higher, from chin to crown. */
function headScale(
  template: BodyTemplate,
  body: ReferenceBody,
  { vertex, menton }: FigurePoints,
): number | null {
  if (!vertex || !menton) return null;
  const { landmarks } = poseReference(template, body, {});
  return distance(vertex.at, menton.at) / distance(landmarks.vertex!, landmarks.menton!);
}

function wayTo({ landmarks, ...body }: MeasuredBody, points: FigurePoints, footing: Footing): Vec3 {
  const { pelvis } = withPelvis(points);
  const own = midpoint(landmarks['hip.left']!, landmarks['hip.right']!);
  const [x, y, z] = pelvis ? subtract(pelvis.at, own) : [0, 0, 0];
  return footing === 'pelvis' && pelvis ? [x, y, z] : [x, -lowestOf(body), z];
}
