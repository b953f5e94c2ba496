import { humanoidJoints, requiredJoints, type HumanoidJoint } from './humanoid.ts';
import type { MappedJoint, MappedJoints, Rig } from './rig.ts';

/** What a person said of joints: which node each is, or null where the skeleton has none. */
export type JointChoices = Readonly<Partial<Record<HumanoidJoint, number | null>>>;

/**
 * A skeleton with the joints that a person chose. One that was not taken for a person's is, once no joint that a
 * person's needs is missing; one that was is not, while one is. Nodes that the skeleton does not have are passed over.
 */
export function correctRig(rig: Rig, choices: JointChoices): Rig {
  if (rig.kind === 'none' || Object.keys(choices).length === 0) return rig;
  const joints: Partial<Record<HumanoidJoint, MappedJoint>> = { ...rig.joints };
  for (const [joint, node] of Object.entries(choices) as [HumanoidJoint, number | null][]) {
    if (node === null) delete joints[joint];
    else if (rig.nodes.includes(node)) joints[joint] = { node, confidence: 1, evidence: 'user' };
  }
  const missing = requiredJoints.filter((joint) => !joints[joint]);
  const { nodes } = rig;
  if (missing.length > 0)
    return { kind: 'not-humanoid', joints, nodes, missing, jointCount: jointCountOf(rig) };
  const confidence = Math.min(...requiredJoints.map((joint) => joints[joint]!.confidence));
  return rig.kind === 'humanoid'
    ? { ...rig, joints, confidence }
    : {
        kind: 'humanoid',
        convention: 'user',
        label: 'Mapped by hand',
        joints,
        nodes,
        confidence,
        sidesSwapped: false,
      };
}

const jointCountOf = (rig: Exclude<Rig, { kind: 'none' }>): number =>
  rig.kind === 'not-humanoid' ? rig.jointCount : rig.nodes.length;

/**
 * The choices once a joint is a node too, or null where there is none. A joint that had that node takes the one that is
 * free by that, so that two of them change places.
 */
export function chooseJoint(
  joints: MappedJoints,
  choices: JointChoices,
  joint: HumanoidJoint,
  node: number | null,
): JointChoices {
  const holder = humanoidJoints.find((each) => each !== joint && joints[each]?.node === node);
  const freed = joints[joint]?.node ?? null;
  return { ...choices, [joint]: node, ...(holder && { [holder]: freed }) };
}
