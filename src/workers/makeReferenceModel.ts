import { standLikeFigure } from '../core/body/follow/followFigure.ts';
import type { LikeFigure } from '../core/body/follow/likeFigure.ts';
import { findPose } from '../core/body/pose/posePresets.ts';
import { standing } from '../core/body/pose/standing.ts';
import { standOnGround } from '../core/body/pose/standOnGround.ts';
import { poseReference, type ReferenceBody } from '../core/body/referenceBody.ts';
import { standReference } from '../core/body/standReference.ts';
import type { BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { footprintOf } from '../core/figures/footprint.ts';
import { extentOf } from '../core/figures/posedMeshes.ts';
import { percentileAmong } from '../core/body/settings/percentileAmong.ts';
import { identity } from '../core/geometry/matrices.ts';
import type { MeasuredBody } from '../core/measures/measuredBody.ts';
import { compactMesh } from '../core/meshes/compactMesh.ts';
import { creaseNormals } from '../core/meshes/creaseNormals.ts';
import type { ReferenceModel } from '../core/project/derivedReference.ts';
import { pointsToFollow, type FollowAsk } from '../core/project/followAsk.ts';

/** A body as it is drawn in a pose, standing on the ground; an unknown pose is taken for arms at the sides. */
export function makeReferenceModel(
  template: BodyTemplate,
  body: ReferenceBody,
  pose: string,
): ReferenceModel {
  const { posed } = standReference(template, body, findPose(pose) ?? findPose('down')!);
  return modelOf(posed, body, body.targets['stature']!, null);
}

/** A body as it is drawn in the pose of the figure that it was made like, where that figure stands. */
export function makeFollowingModel(
  template: BodyTemplate,
  like: LikeFigure,
  follow: FollowAsk,
): ReferenceModel {
  const wish = standsByItself(follow) ? ({ ...follow, footing: 'ground' } as const) : follow;
  const { posed, bones } = standLikeFigure(template, like, pointsToFollow(follow), wish);
  return modelOf(posed, like.body, statureOf(template, like, follow), bones);
}

/** Whether what carries the pelvis is put back, so that it is no longer where the figure's is. */
const standsByItself = ({ standing: shares }: FollowAsk): boolean =>
  Object.entries(shares).some(([bone, share]) => share > 0 && /hips|Leg|Foot|Toes/.test(bone));

function statureOf(template: BodyTemplate, { body, scale }: LikeFigure, { likeness }: FollowAsk): number {
  if (likeness !== 'segments') return body.targets['stature']! * scale;
  return standOnGround(poseReference(template, body, standing)).landmarks.vertex![1];
}

function modelOf(
  posed: MeasuredBody,
  { settings }: ReferenceBody,
  statureMm: number,
  followed: ReferenceModel['followed'],
): ReferenceModel {
  // The template's vertices are those of its finest level.
  const { positions, indices } = compactMesh(posed.mesh);
  // Skin has no creases: one normal for each vertex.
  const { normals } = creaseNormals({ positions, indices }, Math.PI);
  const parts = [{ node: 0, primitive: 0, positions, indices }];
  const box = extentOf(parts)!;
  return {
    positions: positions as Float32Array<ArrayBuffer>,
    normals: normals as Float32Array<ArrayBuffer>,
    indices: indices as Uint32Array<ArrayBuffer>,
    box,
    landmarks: posed.landmarks,
    footprint: footprintOf(parts, box, identity),
    followed,
    statureMm,
    percentile: percentileAmong(settings, 'stature', statureMm),
  };
}
