import type { Vec3 } from '../../geometry/vectors.ts';
import type { LandmarkId } from '../../landmarks/landmarkIds.ts';
import { boneIndex, mirroredBone } from '../bones.ts';
import { moved, type Motion } from '../pose/boneMotions.ts';
import { nameLandmarks, type SidePoints } from '../shape/bodyLandmarks.ts';
import type { SkinAnchor } from '../template/bodyTemplate.ts';
import { pointAt } from '../template/packTemplate.ts';
import type { RestBody } from './measureReference.ts';

/** What carries a landmark: the skin that it hangs on, or a bone (its place in `bones`) from where it is at rest, mm. */
type Carrier = SkinAnchor | { readonly bone: number; readonly atRest: Vec3 };

/** What carries each landmark of a body, by its id. */
export type Carriers = readonly (readonly [LandmarkId, Carrier])[];

/** What carries the landmarks of a body, both sides. `twins`: the vertex on the other side of each. */
export function carriersOf(
  { anchors, bonePoints, joints }: Omit<RestBody, 'positions'>,
  twins: Uint32Array,
): Carriers {
  const sideOf = (isLeft: boolean): SidePoints<Carrier> => {
    const named = (name: string): string => (isLeft ? name : mirroredBone(name));
    const byBone = (bone: string, [x, y, z]: Vec3): Carrier => ({
      bone: boneIndex(named(bone)),
      atRest: isLeft ? [x, y, z] : [-x, y, z],
    });
    return {
      points: {
        ...mapEntries(anchors, (_, anchor) => (isLeft ? anchor : mirroredAnchor(twins, anchor))),
        ...mapEntries(bonePoints, (name, place) => byBone(boneOfPoint(name), place)),
      },
      joints: mapEntries(joints, (name, place) => {
        const own = isLeft ? undefined : joints[named(name)];
        return own ? { bone: boneIndex(named(boneOf(name))), atRest: own } : byBone(boneOf(name), place);
      }),
    };
  };
  return Object.entries(nameLandmarks(sideOf(true), sideOf(false))) as unknown as Carriers;
}

/**
 * Landmarks of a body in a pose, mm.
 * @param skin in the pose, 3 per vertex
 * @param motions how `bones` have moved from rest
 */
export function posedLandmarks(
  carriers: Carriers,
  skin: Float32Array,
  motions: readonly Motion[],
): Partial<Record<LandmarkId, Vec3>> {
  const places: Partial<Record<LandmarkId, Vec3>> = {};
  for (const [id, carrier] of carriers)
    places[id] = 'bone' in carrier ? moved(motions[carrier.bone]!, carrier.atRest) : pointAt(skin, carrier);
  return places;
}

/** The bone that carries a joint; the tip of a digit goes with its last bone. */
const boneOf = (joint: string): string => (joint.endsWith('Tip') ? `${joint.slice(0, -3)}Distal` : joint);

/** The bone that a point below the skin is part of. */
export const boneOfPoint = (point: string): string => (point === 'iliocristaleBone' ? 'hips' : 'chest');

const mirroredAnchor = (twins: Uint32Array, { vertices: [a, b, c], shares }: SkinAnchor): SkinAnchor => ({
  vertices: [twins[a]!, twins[b]!, twins[c]!],
  shares,
});

const mapEntries = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (name: string, value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
