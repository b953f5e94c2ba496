import type { Vec3 } from '../../geometry/vectors.ts';
import type { MeasuredBody } from '../../measures/measuredBody.ts';
import { postureOf } from '../../measures/postureOf.ts';
import { boneMotions } from '../pose/boneMotions.ts';
import { poseSkin } from '../pose/poseSkin.ts';
import { skeletonOf, type Pose } from '../pose/skeleton.ts';
import type { Anchors } from '../shape/skinAnchors.ts';
import type { BodyLevel, BodyTemplate } from '../template/bodyTemplate.ts';
import { levelVertices } from '../template/levelVertices.ts';
import { carriersOf, posedLandmarks } from './posedLandmarks.ts';

/**
 * A fitted body at rest: skin (3 per vertex, mm), joints and bone landmarks of the left side and the middle. Joints of
 * the right are there too where they are not mirror images.
 */
export interface RestBody {
  readonly positions: Float32Array;
  readonly joints: Readonly<Record<string, Vec3>>;
  readonly bonePoints: Readonly<Record<string, Vec3>>;
  /** Where landmarks of the skin hang. */
  readonly anchors: Anchors;
}

/** The body in a pose, as measures are taken from it. */
export function measuredBody(
  template: BodyTemplate,
  rest: RestBody,
  level: BodyLevel,
  pose: Pose,
): MeasuredBody {
  const motions = boneMotions(skeletonOf(rest.joints), pose);
  const positions = poseSkin(
    rest.positions,
    template.boneIndices,
    template.boneWeights,
    motions,
    levelVertices(template, level).all,
  );
  const landmarks = posedLandmarks(carriersOf(rest, template.twins), positions, motions);
  return {
    mesh: { positions, indices: template.levels[level], isJoined: true },
    landmarks,
    posture: postureOf(landmarks),
  };
}
