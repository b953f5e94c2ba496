import { midpoint, type Vec3 } from '../geometry/vectors.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import { landmarkIdAt } from '../landmarks/findLandmark.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { prepareSlicing, type SliceableMesh } from '../meshes/sliceMesh.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { MeasuredBody } from './measuredBody.ts';

/** A body on a side: what a measure reads. */
export interface MeasureContext {
  readonly body: MeasuredBody;
  /** Of a paired measure the side it is taken on; null of others. */
  readonly side: BodySide | null;
}

const prepared = new WeakMap<TriangleMesh, SliceableMesh>();

/** The body's mesh made ready for cutting, once for each mesh. */
export function sliceableOf({ body: { mesh } }: MeasureContext): SliceableMesh {
  const known = prepared.get(mesh);
  if (known) return known;
  const made = prepareSlicing(mesh);
  prepared.set(mesh, made);
  return made;
}

/** A landmark on a side, by default the measure's own; null where it is not known. */
export function findPoint(
  { body, side }: MeasureContext,
  stem: LandmarkStem,
  at: BodySide = side ?? 'left',
): Vec3 | null {
  return body.landmarks[landmarkIdAt(stem, at)] ?? null;
}

/** A landmark that the measure declares that it needs, so that it is there. */
export const pointOf = (context: MeasureContext, stem: LandmarkStem, at?: BodySide): Vec3 =>
  findPoint(context, stem, at)!;

/** Both of a paired landmark that the measure declares that it needs, left first. */
export const bothOf = (context: MeasureContext, stem: LandmarkStem): readonly [Vec3, Vec3] => [
  pointOf(context, stem, 'left'),
  pointOf(context, stem, 'right'),
];

/** Half-way between left and right of a paired landmark that the measure needs. */
export const middleOf = (context: MeasureContext, stem: LandmarkStem): Vec3 =>
  midpoint(...bothOf(context, stem));

/** The same where it may be missing on either side. */
export function findMiddle(context: MeasureContext, stem: LandmarkStem): Vec3 | null {
  const [left, right] = [findPoint(context, stem, 'left'), findPoint(context, stem, 'right')];
  return left && right && midpoint(left, right);
}

export const otherSide = (side: BodySide): BodySide => (side === 'left' ? 'right' : 'left');
