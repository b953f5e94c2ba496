import { spellNames, type Convention } from '../../../src/core/rigs/conventions/convention.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { humanoidJoints, parentJoint, type HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import type { RigNode } from '../../../src/core/rigs/rig.ts';

/** Joint centres of a person in T-pose: metres, +Y up, facing +Z, left is +X, soles on y = 0. */
const leftAndMiddle: Readonly<Partial<Record<HumanoidJoint, Vec3>>> = {
  hips: [0, 0.95, 0],
  spine: [0, 1.05, -0.01],
  chest: [0, 1.18, -0.02],
  upperChest: [0, 1.32, -0.02],
  neck: [0, 1.48, -0.01],
  head: [0, 1.57, 0.01],
  leftShoulder: [0.03, 1.43, 0],
  leftUpperArm: [0.18, 1.42, -0.01],
  leftLowerArm: [0.45, 1.42, -0.02],
  leftHand: [0.7, 1.42, -0.01],
  leftUpperLeg: [0.1, 0.92, 0],
  leftLowerLeg: [0.11, 0.5, 0.01],
  leftFoot: [0.11, 0.08, -0.02],
  leftToes: [0.12, 0.02, 0.11],
};

export function placeOf(joint: HumanoidJoint): Vec3 {
  const [x, y, z] = leftAndMiddle[joint.replace('right', 'left') as HumanoidJoint] ?? [0, 0, 0];
  return [joint.startsWith('right') ? -x : x, y, z];
}

/** A skeleton and the node that each joint must be found at. */
export interface SyntheticRig {
  readonly nodes: readonly RigNode[];
  readonly expected: ReadonlyMap<HumanoidJoint, number>;
}

/** A person's skeleton with these names; joints named null are not there. */
export function personRig(nameOf: (joint: HumanoidJoint) => string | null, place = placeOf): SyntheticRig {
  const expected = new Map<HumanoidJoint, number>();
  const nodes: RigNode[] = [
    { node: 0, name: 'Reference', parent: null, position: [0, 0, 0], isBound: false },
  ];
  for (const joint of humanoidJoints) {
    const name = nameOf(joint);
    if (name === null) continue;
    let above = parentJoint[joint];
    while (above && !expected.has(above)) above = parentJoint[above];
    const node = nodes.length;
    expected.set(joint, node);
    nodes.push({
      node,
      name,
      parent: (above && expected.get(above)) ?? 0,
      position: place(joint),
      isBound: true,
    });
  }
  return { nodes, expected };
}

/** A person's skeleton under a convention's usual names. */
export function conventionRig(convention: Convention): SyntheticRig {
  const names = spellNames(convention);
  return personRig((joint) => names.get(joint)?.[0] ?? null);
}

/** Adds what rigs hold beside joints: fingers, twists, ends, and controls for inverse kinematics at the root. */
export function withHelpers({ nodes, expected }: SyntheticRig): SyntheticRig {
  const more: RigNode[] = [...nodes];
  const add = (name: string, parent: number, position: Vec3, isBound: boolean): number => {
    more.push({ node: more.length, name, parent, position, isBound });
    return more.length - 1;
  };
  for (const [joint, number] of expected) {
    const name = nodes[number]?.name ?? '';
    const [x, y, z] = placeOf(joint);
    const out = Math.sign(x);
    if (/LowerArm|UpperLeg/.test(joint)) add(`${name}_twist`, number, [x + out * 0.1, y, z], true);
    if (/Hand|Foot/.test(joint)) add(`${name}_IK`, 0, [x, y, z], false);
    if (/head|Toes/.test(joint)) add(`${name}_end`, number, [x, y + 0.2, z], false);
    if (!joint.endsWith('Hand')) continue;
    ['Thumb', 'Index', 'Ring'].forEach((finger, i) => {
      let parent = number;
      for (const bone of [1, 2, 3]) {
        const reach = 0.06 + bone * 0.03;
        parent = add(`${name}${finger}${bone}`, parent, [x + out * reach, y, z + (1 - i) * 0.03], true);
      }
    });
  }
  return { nodes: more, expected };
}

export const renamed = (rig: SyntheticRig, rename: (name: string) => string): SyntheticRig => ({
  ...rig,
  nodes: rig.nodes.map((node) => ({ ...node, name: rename(node.name) })),
});

export const moved = (rig: SyntheticRig, move: (point: Vec3) => Vec3): SyntheticRig => ({
  ...rig,
  nodes: rig.nodes.map((node) => ({ ...node, position: move(node.position) })),
});

/** The nodes in the order of `keys`, under the numbers of that order. */
export function shuffled(rig: SyntheticRig, keys: readonly number[]): SyntheticRig {
  const order = rig.nodes.toSorted((a, b) => (keys[a.node] ?? 0) - (keys[b.node] ?? 0));
  const numbers = new Map(order.map(({ node }, i) => [node, i]));
  return {
    nodes: order.map((node, i) => ({
      ...node,
      node: i,
      parent: node.parent === null ? null : (numbers.get(node.parent) ?? null),
    })),
    expected: new Map([...rig.expected].map(([joint, node]) => [joint, numbers.get(node) ?? -1])),
  };
}

/** The expected map with left and right exchanged. */
export const mirroredMap = (
  expected: ReadonlyMap<HumanoidJoint, number>,
): ReadonlyMap<HumanoidJoint, number> =>
  new Map(
    [...expected].map(([joint, node]) => [
      joint.replace(/^(left|right)/, (side) => (side === 'left' ? 'right' : 'left')) as HumanoidJoint,
      node,
    ]),
  );

/** The rig with one joint hung from another joint's node. */
export function hung(rig: SyntheticRig, joint: HumanoidJoint, from: HumanoidJoint): SyntheticRig {
  const [node, parent] = [rig.expected.get(joint), rig.expected.get(from)];
  return {
    ...rig,
    nodes: rig.nodes.map((each) => (each.node === node ? { ...each, parent: parent ?? null } : each)),
  };
}

/** The rig with a bound node of that name half way between a joint and one that hangs from it. */
export function parted(
  rig: SyntheticRig,
  joint: HumanoidJoint,
  next: HumanoidJoint,
  name: string,
): SyntheticRig {
  const [from, to] = [placeOf(joint), placeOf(next)];
  const half: RigNode = {
    node: rig.nodes.length,
    name,
    parent: rig.expected.get(joint) ?? null,
    position: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2],
    isBound: true,
  };
  const nodes = rig.nodes.map((each) =>
    each.node === rig.expected.get(next) ? { ...each, parent: half.node } : each,
  );
  return { ...rig, nodes: [...nodes, half] };
}
