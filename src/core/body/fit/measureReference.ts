import type { Vec3 } from '../../geometry/vectors.ts';
import type { MeasuredBody } from '../../measures/measuredBody.ts';
import { postureOf } from '../../measures/postureOf.ts';
import { boneIndex, mirroredBone } from '../bones.ts';
import { boneMotions, moved } from '../pose/boneMotions.ts';
import { poseSkin } from '../pose/poseSkin.ts';
import { skeletonOf, type Pose } from '../pose/skeleton.ts';
import { bothSides, type SidePoints } from '../shape/bodyLandmarks.ts';
import type { Anchors } from '../shape/skinAnchors.ts';
import type { BodyLevel, BodyTemplate, SkinAnchor } from '../template/bodyTemplate.ts';
import { levelVertices } from '../template/levelVertices.ts';
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
  const positions = poseSkin(
    rest.positions,
    template.boneIndices,
    template.boneWeights,
    motions,
    levelVertices(template, level).all,
  );
  const sideOf = (isLeft: boolean): SidePoints => {
    const move = (bone: string, [x, y, z]: Vec3): Vec3 =>
      isLeft
        ? moved(motions[boneIndex(bone)]!, [x, y, z])
        : moved(motions[boneIndex(mirroredBone(bone))]!, [-x, y, z]);
    const onSide = (anchor: SkinAnchor): SkinAnchor =>
      isLeft ? anchor : mirroredAnchor(template.twins, anchor);
    return {
      points: {
        ...mapEntries(rest.anchors, (_, anchor) => pointAt(positions, onSide(anchor))),
        ...mapEntries(rest.bonePoints, (name, place) => move(boneOfPoint[name] ?? 'chest', place)),
      },
      joints: mapEntries(rest.joints, (name, place) => move(boneOf(name), place)),
    };
  };
  const landmarks = bothSides(sideOf(true), sideOf(false));
  return {
    mesh: { positions, indices: template.levels[level], isJoined: true },
    landmarks,
    posture: postureOf(landmarks),
  };
}

/** The bone that carries a joint; the tip of a digit goes with its last bone. */
const boneOf = (joint: string): string => (joint.endsWith('Tip') ? `${joint.slice(0, -3)}Distal` : joint);

/** The bones that points below the skin are parts of. */
const boneOfPoint: Readonly<Record<string, string>> = { lateralRib: 'chest', iliocristaleBone: 'hips' };

const mirroredAnchor = (twins: Uint32Array, { vertices: [a, b, c], shares }: SkinAnchor): SkinAnchor => ({
  vertices: [twins[a]!, twins[b]!, twins[c]!],
  shares,
});

const mapEntries = <Value>(
  record: Readonly<Record<string, Value>>,
  map: (name: string, value: Value) => Vec3,
): Record<string, Vec3> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
