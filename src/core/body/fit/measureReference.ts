import type { Vec3 } from '../../geometry/vectors.ts';
import type { MeasuredBody } from '../../measures/measuredBody.ts';
import { postureOf } from '../../measures/postureOf.ts';
import { boneIndex } from '../bones.ts';
import { boneMotions, moved } from '../pose/boneMotions.ts';
import { poseSkin } from '../pose/poseSkin.ts';
import { skeletonOf, type Pose } from '../pose/skeleton.ts';
import { bothSides } from '../shape/bodyLandmarks.ts';
import type { Anchors } from '../shape/skinAnchors.ts';
import type { BodyLevel, BodyTemplate } from '../template/bodyTemplate.ts';
import { pointAt } from '../template/packTemplate.ts';

/** A fitted body at rest: skin (3 per vertex, mm), joints and bone landmarks of the left side and the middle. */
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
  const positions = poseSkin(rest.positions, template.boneIndices, template.boneWeights, motions);
  const skin = Object.fromEntries(
    Object.entries(rest.anchors).map(([name, anchor]) => [name, pointAt(positions, anchor)]),
  );
  const joints = Object.fromEntries(
    Object.entries(rest.joints).map(([name, place]) => [
      name,
      moved(motions[boneIndex(boneOf(name))]!, place),
    ]),
  );
  const landmarks = bothSides({ ...skin, ...rest.bonePoints }, joints);
  return { mesh: { positions, indices: template.levels[level] }, landmarks, posture: postureOf(landmarks) };
}

/** The bone that carries a joint; the tip of a digit goes with its last bone. */
const boneOf = (joint: string): string => (joint.endsWith('Tip') ? `${joint.slice(0, -3)}Distal` : joint);
