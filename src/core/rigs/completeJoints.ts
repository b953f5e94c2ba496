import { distance, midpoint, subtract, type Vec3 } from '../geometry/vectors.ts';
import { joinJoint, type Side } from './conventions/convention.ts';
import { midwayOf, type FoundJoint, type FoundJoints } from './foundJoints.ts';
import { headPathOf } from './headPath.ts';
import type { HumanoidJoint } from './humanoid.ts';
import { isOtherThing, readName } from './nameWords.ts';
import type { RigNode } from './rig.ts';
import { descendantsOf, meanOf, meetingOf, type Skeleton } from './skeleton.ts';

/**
 * Joints that the names left open, from where they must hang: an elbow between shoulder and wrist, a wrist or an
 * ankle at what hangs from the forearm or the shank, the hips where the legs meet, the trunk's joints between hips
 * and neck.
 */
export function completeJoints(skeleton: Skeleton, named: FoundJoints): FoundJoints {
  const joints = new Map(named);
  const taken = new Set([...named.values()].map(({ node }) => node));
  const add = (
    joint: HumanoidJoint,
    node: RigNode | null | undefined,
    found: Omit<FoundJoint, 'node'>,
  ): void => {
    if (!node || joints.has(joint) || taken.has(node)) return;
    taken.add(node);
    joints.set(joint, { node, ...found });
  };
  for (const side of ['left', 'right'] as const) {
    for (const { upper, lower, end } of limbsOf(side)) {
      add(lower, betweenOf(skeleton, nodeOf(joints, upper), nodeOf(joints, end)), byPlace);
      add(upper, carrierOf(skeleton, joints, side, lower), byPlace);
      add(end, limbEndOf(skeleton, nodeOf(joints, upper), nodeOf(joints, lower)), byGeometry);
    }
    add(joinJoint('shoulder', side), carrierOf(skeleton, joints, side, joinJoint('upperArm', side)), byPlace);
  }
  add('hips', hipsOf(skeleton, joints), byPlace);
  add('head', headOf(skeleton, joints), byPlace);
  add('neck', neckOf(skeleton, joints), byPlace);
  const trunk = trunkOf(skeleton, joints);
  if (trunk.length > trunkJoints.filter((joint) => joints.has(joint)).length) {
    for (const joint of trunkJoints) joints.delete(joint);
    for (const [joint, node] of trunk) joints.set(joint, { node, ...byPlace });
  }
  return joints;
}

const byPlace = { confidence: 0.7, evidence: 'hierarchy' } as const;
const byGeometry = { confidence: 0.5, evidence: 'geometry' } as const;

const nodeOf = (joints: FoundJoints, joint: HumanoidJoint): RigNode | null => joints.get(joint)?.node ?? null;

/**
 * Where the legs meet, if that is no farther from between the hip joints than a thigh is long. Else the legs hang from
 * a root on the ground, and the hips are the nearest node above it or on the way from it to the head.
 */
function hipsOf(skeleton: Skeleton, joints: FoundJoints): RigNode | null {
  const left = nodeOf(joints, 'leftUpperLeg');
  const right = nodeOf(joints, 'rightUpperLeg');
  const knee = nodeOf(joints, 'leftLowerLeg');
  const between = midwayOf(joints, 'upperLeg');
  const meeting = left && right && meetingOf(skeleton, left, right);
  if (!meeting || !between || !knee) return null;
  if (distance(meeting.position, between) <= distance(left.position, knee.position)) return meeting;
  const head = nodeOf(joints, 'head') ?? nodeOf(joints, 'neck');
  const towardsHead = head ? skeleton.pathTo(head).slice(0, -1) : [];
  const above = skeleton.pathTo(meeting);
  return nearestTo(between, towardsHead.includes(meeting) ? [...above, ...towardsHead] : above);
}

const limbsOf = (side: Side) =>
  [
    {
      upper: joinJoint('upperArm', side),
      lower: joinJoint('lowerArm', side),
      end: joinJoint('hand', side),
    },
    {
      upper: joinJoint('upperLeg', side),
      lower: joinJoint('lowerLeg', side),
      end: joinJoint('foot', side),
    },
  ] as const;

/** Of the nodes between a limb's first joint and its last, the one nearest to the middle. */
function betweenOf(skeleton: Skeleton, upper: RigNode | null, end: RigNode | null): RigNode | null {
  if (!upper || !end) return null;
  const path = skeleton.pathTo(end);
  const between = path.slice(path.indexOf(upper) + 1, -1).filter(({ name }) => !isOtherThing(name));
  return path.includes(upper) ? nearestTo(midpoint(upper.position, end.position), between) : null;
}

/** What hangs from a forearm or shank at a length that a hand or foot may be away: of several, the middle one. */
function limbEndOf(skeleton: Skeleton, upper: RigNode | null, lower: RigNode | null): RigNode | null {
  if (!upper || !lower) return null;
  const length = distance(upper.position, lower.position);
  const ends = skeleton.childrenOf(lower).filter(({ position }) => {
    const share = distance(position, lower.position) / length;
    return share > 0.4 && share < 2;
  });
  const middle = meanOf(ends.map(({ position }) => position));
  return middle && nearestTo(middle, ends, length * 0.02);
}

/** Of nodes no more than `slack` farther than the nearest, the first, so that left and right choose alike. */
function nearestTo(point: Vec3, nodes: readonly RigNode[], slack = 0): RigNode | null {
  const distances = nodes.map(({ position }) => distance(position, point));
  const least = Math.min(...distances) + slack;
  return nodes.find((_, i) => (distances[i] ?? 0) <= least) ?? null;
}

/** What carries a joint of one limb and no joint of the rest of the body, and stands apart from it. */
function carrierOf(
  skeleton: Skeleton,
  joints: FoundJoints,
  side: Side,
  carried: HumanoidJoint,
): RigNode | null {
  const node = nodeOf(joints, carried);
  const parent = node && skeleton.pathTo(node).at(-2);
  if (!node || !parent || isOtherThing(parent.name) || distance(parent.position, node.position) === 0) {
    return null;
  }
  const below = new Set(descendantsOf(skeleton, parent));
  const isLeg = /Leg|Foot|Toes/;
  const others = [...joints].filter(
    ([joint]) => !joint.startsWith(side) || isLeg.test(joint) !== isLeg.test(carried),
  );
  return others.some(([, other]) => other.node === parent || below.has(other.node)) ? null : parent;
}

/** The first joint beyond the neck; without a neck, the head by form beyond where the arms meet. */
function headOf(skeleton: Skeleton, joints: FoundJoints): RigNode | null {
  const isMiddle = ({ name }: RigNode): boolean => !isOtherThing(name) && readName(name).side === null;
  const neck = nodeOf(joints, 'neck');
  if (neck) {
    const beyond = skeleton.childrenOf(neck).filter(isMiddle);
    return beyond.length === 1 ? (beyond[0] ?? null) : null;
  }
  const hips = midwayOf(joints, 'upperLeg');
  const shoulders = midwayOf(joints, 'upperArm');
  const [left, right] = [nodeOf(joints, 'leftUpperArm'), nodeOf(joints, 'rightUpperArm')];
  const meeting = left && right && meetingOf(skeleton, left, right);
  if (!meeting || !hips || !shoulders) return null;
  const branches = skeleton.childrenOf(meeting).filter(isMiddle);
  return headPathOf(skeleton, branches, shoulders, subtract(shoulders, hips))?.at(-1) ?? null;
}

/** What carries the head but not the arms. */
function neckOf(skeleton: Skeleton, joints: FoundJoints): RigNode | null {
  const head = nodeOf(joints, 'head');
  const parent = head && skeleton.pathTo(head).at(-2);
  const arm = nodeOf(joints, 'leftUpperArm');
  if (!head || !parent || !arm || isOtherThing(parent.name)) return null;
  return parent === nodeOf(joints, 'hips') || skeleton.pathTo(arm).includes(parent) ? null : parent;
}

/**
 * Spine, chest and upper chest, of the nodes between hips and neck (or head): the lowest, the middle and the
 * uppermost; of two, spine and chest. Those named for the trunk are taken before others.
 */
function trunkOf(skeleton: Skeleton, joints: FoundJoints): readonly (readonly [HumanoidJoint, RigNode])[] {
  const hips = nodeOf(joints, 'hips');
  const top = nodeOf(joints, 'neck') ?? nodeOf(joints, 'head');
  if (!hips || !top) return [];
  const below = meetingOf(skeleton, hips, top);
  const path = skeleton.pathTo(top).slice(0, -1);
  const between = (below ? path.slice(path.indexOf(below) + 1) : path).filter(
    ({ name, position }) => !isOtherThing(name) && distance(position, hips.position) > 0,
  );
  const named = between.filter(({ name }) => readName(name).fits.chest !== undefined);
  const trunk = named.length > 0 ? named : between;
  const last = trunk.length - 1;
  const places = last < 2 ? [0, 1] : [0, Math.floor(last / 2), last];
  return places.flatMap((place, i) => {
    const node = trunk[place];
    const joint = trunkJoints[i];
    return node && joint ? [[joint, node] as const] : [];
  });
}

const trunkJoints = ['spine', 'chest', 'upperChest'] as const;
