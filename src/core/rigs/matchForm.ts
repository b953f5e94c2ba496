import { dot, lengthOf, midpoint, subtract, type Vec3 } from '../geometry/vectors.ts';
import { headPathOf } from './headPath.ts';
import type { HumanoidJoint } from './humanoid.ts';
import { limbChainOf, onwardOf, type LimbChain } from './limbChain.ts';
import type { RigNode } from './rig.ts';
import { descendantsOf, indexSkeleton, thinSkeleton, type Skeleton } from './skeleton.ts';

/**
 * A person's joints by the form of the tree alone, for skeletons whose names say nothing: two like legs that meet
 * at the hips, above them two like arms, between and beyond the arms a head. Which side is which is not known yet.
 * Null where there is no such form.
 */
export function matchForm(skeleton: Skeleton): ReadonlyMap<HumanoidJoint, RigNode> | null {
  const bound = thinSkeleton(skeleton, (node) => node.isBound);
  const tree = bound.nodes.length >= 12 ? bound : indexSkeleton(skeleton.nodes);
  const pairs = limbPairsOf(tree);
  let best: Body | null = null;
  for (const legs of pairs) {
    for (const arms of pairs) {
      const reach = reachOf(legs) + reachOf(arms);
      if (legs === arms || (best && reach <= best.reach)) continue;
      const headPath = headPathBetween(tree, legs, arms);
      if (headPath) best = { legs, arms, headPath, reach };
    }
  }
  return best && jointsOf(best);
}

/** Two branches of one node that hold limbs alike in both segments. */
interface LimbPair {
  readonly meeting: RigNode;
  readonly limbs: readonly [LimbChain, LimbChain];
}

interface Body {
  readonly legs: LimbPair;
  readonly arms: LimbPair;
  /** The first node is the lowest that carries the head but not the arms; the last is the head. */
  readonly headPath: readonly RigNode[];
  readonly reach: number;
}

function limbPairsOf(tree: Skeleton): readonly LimbPair[] {
  const onward = onwardOf(tree);
  const pairs = tree.nodes.flatMap((meeting) => {
    const limbs = tree.childrenOf(meeting).flatMap((child) => limbChainOf(tree, onward, child) ?? []);
    return limbs.flatMap((first, i) =>
      limbs
        .slice(i + 1)
        .filter(
          (second) =>
            isAlike(first.upperLength, second.upperLength) && isAlike(first.lowerLength, second.lowerLength),
        )
        .map((second): LimbPair => ({ meeting, limbs: [first, second] })),
    );
  });
  return pairs.toSorted((a, b) => reachOf(b) - reachOf(a)).slice(0, mostPairs);
}

/** Longer limbs than arms and legs are few; hair and skirts have many shorter ones. */
const mostPairs = 40;

const isAlike = (a: number, b: number): boolean => Math.abs(a - b) <= 0.15 * Math.max(a, b);

const reachOf = ({ limbs: [limb] }: LimbPair): number => limb.upperLength + limb.lowerLength;

const midwayOf = ({ limbs: [a, b] }: LimbPair, joint: 'upper' | 'end'): Vec3 =>
  midpoint(a[joint].position, b[joint].position);

const acrossOf = ({ limbs: [a, b] }: LimbPair): Vec3 => subtract(a.upper.position, b.upper.position);

const cosineOf = (a: Vec3, b: Vec3): number => dot(a, b) / (lengthOf(a) * lengthOf(b));

/** From the trunk to the head of a body with these legs and arms, or null where they make no person's form. */
function headPathBetween(tree: Skeleton, legs: LimbPair, arms: LimbPair): readonly RigNode[] | null {
  const trunk = tree.pathTo(arms.meeting);
  if (!trunk.includes(legs.meeting)) return null;
  const limbs = [...legs.limbs, ...arms.limbs];
  if (trunk.some((node) => limbs.some((limb) => limb.nodes.includes(node)))) return null;
  if (new Set(limbs).size < limbs.length) return null;
  const hips = midwayOf(legs, 'upper');
  const up = subtract(midwayOf(arms, 'upper'), hips);
  const [acrossArms, acrossLegs] = [acrossOf(arms), acrossOf(legs)];
  const areAcross = Math.abs(cosineOf(acrossArms, up)) < 0.5 && Math.abs(cosineOf(acrossLegs, up)) < 0.5;
  if (!areAcross || Math.abs(cosineOf(acrossArms, acrossLegs)) < 0.7) return null;
  const down = subtract(midwayOf(legs, 'end'), hips);
  if (cosineOf(up, down) > -0.5) return null;
  const depthOf = (point: Vec3): number => dot(subtract(point, hips), down) / dot(down, down);
  if (depthOf(midwayOf(arms, 'end')) > 0.6) return null;
  if (descendantsOf(tree, legs.meeting).some(({ position }) => depthOf(position) > 1.5)) return null;

  const branches = trunk.slice(trunk.indexOf(legs.meeting)).flatMap((node) => tree.childrenOf(node));
  const free = branches.filter(
    (node) => !trunk.includes(node) && !limbs.some((limb) => limb.nodes.includes(node)),
  );
  return headPathOf(tree, free, midwayOf(arms, 'upper'), up);
}

function jointsOf({ legs, arms, headPath }: Body): ReadonlyMap<HumanoidJoint, RigNode> {
  const joints = new Map<HumanoidJoint, RigNode>();
  (['left', 'right'] as const).forEach((side, i) => {
    const leg = legs.limbs[i];
    const arm = arms.limbs[i];
    if (!leg || !arm) return;
    joints.set(`${side}UpperLeg`, leg.upper).set(`${side}LowerLeg`, leg.lower).set(`${side}Foot`, leg.end);
    joints.set(`${side}UpperArm`, arm.upper).set(`${side}LowerArm`, arm.lower).set(`${side}Hand`, arm.end);
    const toes = leg.nodes[leg.nodes.indexOf(leg.end) + 1];
    if (toes) joints.set(`${side}Toes`, toes);
  });
  const head = headPath.at(-1);
  if (head) joints.set('head', head);
  const [neck] = headPath;
  if (neck && neck !== head) joints.set('neck', neck);
  return joints;
}
