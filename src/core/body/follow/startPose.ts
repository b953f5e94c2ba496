import { arcBetween, turnBetween } from '../../geometry/quaternions.ts';
import {
  cross,
  dot,
  midpoint,
  normalize,
  scaleVector,
  subtract,
  type Quat,
  type Vec3,
} from '../../geometry/vectors.ts';
import { landmarkIdAt } from '../../landmarks/findLandmark.ts';
import { bodySides } from '../../landmarks/landmark.ts';
import type { LandmarkStem } from '../../landmarks/landmarkIds.ts';
import { boneIndex, bones, parentPlaces } from '../bones.ts';
import { boneMotions, multiplyTurns, rotate } from '../pose/boneMotions.ts';
import { hingeAxes } from '../pose/hingeAxes.ts';
import type { Pose, Skeleton } from '../pose/skeleton.ts';
import { standing } from '../pose/standing.ts';
import { placesOf, type FigurePoints } from './figurePoints.ts';
import type { LandmarkCarrier } from './landmarkCarrier.ts';

type Places = ReturnType<LandmarkCarrier>;

/** Limb bones from joint to joint, in the order that they hang from one another. */
const limbs = [
  { bone: 'UpperArm', ends: ['shoulder', 'elbow'], hinge: 'LowerArm', beyond: 'wrist' },
  { bone: 'LowerArm', ends: ['elbow', 'wrist'] },
  { bone: 'Hand', ends: ['wrist', 'middleProximal'] },
  { bone: 'UpperLeg', ends: ['hip', 'knee'], hinge: 'LowerLeg', beyond: 'ankle' },
  { bone: 'LowerLeg', ends: ['knee', 'ankle'] },
] as const satisfies readonly Limb[];

interface Limb {
  readonly bone: string;
  readonly ends: readonly [LandmarkStem, LandmarkStem];
  /** The bone whose bend tells how this one is turned about itself, and the joint it leads to. */
  readonly hinge?: string;
  readonly beyond?: LandmarkStem;
}

/** A joint that is bent by less than this, as a sine, does not tell which way its hinge lies: 15°. */
const leastBend = 0.26;

/**
 * A pose near a figure's, from which following finds its way: standing, turned as the figure's trunk, its limbs swung
 * the shortest way onto the figure's, elbows and knees bending as hinges do.
 */
export function startPose(skeleton: Skeleton, carry: LandmarkCarrier, points: FigurePoints): Pose {
  const figure = placesOf(points);
  let pose: Pose = standing;
  const [own, wanted] = [trunkOf(carry(pose)), trunkOf(figure)];
  if (own && wanted) pose = turnedInSpace(skeleton, pose, 'hips', turnBetween(own, wanted));
  for (const limb of limbs as readonly Limb[])
    for (const side of bodySides) {
      const bone = `${side}${limb.bone}`;
      const way = (places: Places, [from, to]: Limb['ends']): Vec3 | null =>
        wayOf(places[landmarkIdAt(from, side)], places[landmarkIdAt(to, side)]);
      const [now, along] = [way(carry(pose), limb.ends), way(figure, limb.ends)];
      if (!now || !along) continue;
      pose = turnedInSpace(skeleton, pose, bone, arcBetween(now, along));
      const next = limb.beyond && way(figure, [limb.ends[1], limb.beyond]);
      const bent = next && cross(along, next);
      if (!bent || Math.hypot(...bent) < leastBend) continue;
      const hinge = rotate(turnInSpace(skeleton, pose, bone), hingeAxes[`${side}${limb.hinge}`]!);
      const across = normalize(subtract(hinge, scaleVector(along, dot(hinge, along))))!;
      pose = turnedInSpace(skeleton, pose, bone, turnBetween([along, across], [along, normalize(bent)!]));
    }
  return pose;
}

const wayOf = (from: Vec3 | undefined, to: Vec3 | undefined): Vec3 | null =>
  from && to ? normalize(subtract(to, from)) : null;

/** Up and to the left of a trunk, at right angles; null without its joints. */
function trunkOf(places: Places): readonly [Vec3, Vec3] | null {
  const [left, right] = [places['hip.left'], places['hip.right']];
  const top = places.neckBase ?? middleOf(places['shoulder.left'], places['shoulder.right']);
  const up = left && right && wayOf(midpoint(left, right), top);
  const across = up && subtract(left, right);
  const side = across && normalize(subtract(across, scaleVector(up, dot(across, up))));
  return side ? [up, side] : null;
}

const middleOf = (a: Vec3 | undefined, b: Vec3 | undefined): Vec3 | undefined =>
  a && b ? midpoint(a, b) : undefined;

const turnInSpace = (skeleton: Skeleton, pose: Pose, bone: string): Quat =>
  boneMotions(skeleton, pose)[boneIndex(bone)]!.turn;

/** The pose in which a bone, with all that hangs from it, is turned further in the body's own axes. */
function turnedInSpace(skeleton: Skeleton, pose: Pose, bone: string, by: Quat): Pose {
  const above = parentPlaces[boneIndex(bone)]!;
  const [x, y, z, w] = above < 0 ? ([0, 0, 0, 1] as const) : turnInSpace(skeleton, pose, bones[above]!.id);
  const own = pose[bone] ?? [0, 0, 0, 1];
  const turn = multiplyTurns(multiplyTurns([-x, -y, -z, w], by), multiplyTurns([x, y, z, w], own));
  return { ...pose, [bone]: turn };
}
