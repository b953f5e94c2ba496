import type { Vec3 } from '../../geometry/vectors.ts';
import type { LandmarkId } from '../../landmarks/landmarkIds.ts';
import { boneIndex, mirroredBone } from '../bones.ts';
import { moved, type Motion } from '../pose/boneMotions.ts';
import { bothSides, type SidePoints } from '../shape/bodyLandmarks.ts';
import type { SkinAnchor } from '../template/bodyTemplate.ts';
import { pointAt } from '../template/packTemplate.ts';
import type { RestBody } from './measureReference.ts';

/**
 * Landmarks of a body in a pose, mm: those of the skin where they hang, joints and points of bones with their bones.
 * @param skin in the pose, 3 per vertex; `twins`: the vertex on the other side of each
 * @param motions how `bones` have moved from rest
 */
export function posedLandmarks(
  { anchors, bonePoints, joints }: Omit<RestBody, 'positions'>,
  twins: Uint32Array,
  skin: Float32Array,
  motions: readonly Motion[],
): Partial<Record<LandmarkId, Vec3>> {
  const sideOf = (isLeft: boolean): SidePoints => {
    const nameOf = (bone: string): string => (isLeft ? bone : mirroredBone(bone));
    const move = (bone: string, place: Vec3): Vec3 => moved(motions[boneIndex(nameOf(bone))]!, place);
    const onSide = ([x, y, z]: Vec3): Vec3 => (isLeft ? [x, y, z] : [-x, y, z]);
    return {
      points: {
        ...mapEntries(anchors, (_, anchor) => pointAt(skin, isLeft ? anchor : mirroredAnchor(twins, anchor))),
        ...mapEntries(bonePoints, (name, place) => move(boneOfPoint(name), onSide(place))),
      },
      joints: mapEntries(joints, (name, place) => move(boneOf(name), joints[nameOf(name)] ?? onSide(place))),
    };
  };
  return bothSides(sideOf(true), sideOf(false));
}

/** The bone that carries a joint; the tip of a digit goes with its last bone. */
const boneOf = (joint: string): string => (joint.endsWith('Tip') ? `${joint.slice(0, -3)}Distal` : joint);

/** The bone that a point below the skin is part of. */
export const boneOfPoint = (point: string): string => (point === 'iliocristaleBone' ? 'hips' : 'chest');

const mirroredAnchor = (twins: Uint32Array, { vertices: [a, b, c], shares }: SkinAnchor): SkinAnchor => ({
  vertices: [twins[a]!, twins[b]!, twins[c]!],
  shares,
});

const mapEntries = <Value>(
  record: Readonly<Record<string, Value>>,
  map: (name: string, value: Value) => Vec3,
): Record<string, Vec3> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
