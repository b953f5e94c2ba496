import { distance } from '../../geometry/vectors.ts';
import { poseReference, type ReferenceBody } from '../referenceBody.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';
import type { FigurePoints } from './figurePoints.ts';
import type { Likeness } from './likeness.ts';
import { poseLike, type FollowedPose } from './poseLike.ts';
import { scaleRest } from './scaleRest.ts';
import { segmentsLike, type SegmentsLike } from './segmentsLike.ts';

/** A body that was changed to be like a figure, and the figure's pose as it takes it. */
export interface LikeFigure {
  /** `poseReference` takes it. */
  readonly body: ReferenceBody;
  /** How many times as large as made it is; 1 but for the same head. */
  readonly scale: number;
  readonly followed: FollowedPose;
}

/**
 * The body in what it is to have of a figure, and the figure's pose: what takes long of following, whatever joints are put
 * back to standing then. Null where it is to have the figure's head, whose crown or chin is not known.
 * @param points of the figure, life-size mm, its soles on y = 0
 */
export function likeFigure(
  template: BodyTemplate,
  body: ReferenceBody,
  points: FigurePoints,
  likeness: Likeness,
): LikeFigure | null {
  const scale = likeness === 'head' ? headScale(template, body, points) : 1;
  if (scale === null) return null;
  const { rest, followed } = bodyLike(template, body, points, likeness, scale);
  return { body: { ...body, rest }, scale, followed };
}

function bodyLike(
  template: BodyTemplate,
  { rest, level }: ReferenceBody,
  points: FigurePoints,
  likeness: Likeness,
  scale: number,
): SegmentsLike {
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
