import { completeJoints } from './completeJoints.ts';
import { conventions } from './conventions/index.ts';
import type { Convention } from './conventions/convention.ts';
import { assessJoints, isUpright } from './assessJoints.ts';
import type { FoundJoint, FoundJoints } from './foundJoints.ts';
import { requiredJoints, type HumanoidJoint } from './humanoid.ts';
import { matchConvention } from './matchConvention.ts';
import { matchForm } from './matchForm.ts';
import { matchWords } from './matchWords.ts';
import type { MappedJoints, Rig, RigNode } from './rig.ts';
import { checkSides } from './sides.ts';
import { depthOf, indexSkeleton, type Skeleton } from './skeleton.ts';

/**
 * Takes a skeleton for a person's, or says why not: by the humanoid map that the file itself carries, else by a
 * convention's names and the words of the names along the limbs, else, where names say nothing, by the form of the
 * tree alone. What names leave open is completed from the hierarchy; left and right are checked by place.
 */
export function recognizeRig(
  nodes: readonly RigNode[],
  declared: Readonly<Partial<Record<HumanoidJoint, number>>> | null,
  known: readonly Convention[] = conventions,
): Rig {
  const whole = indexSkeleton(nodes);
  const skeleton = nodes.length > mostNodes || depthOf(whole) > greatestDepth ? indexSkeleton([]) : whole;
  const byFile = readDeclared(skeleton, declared);
  if (byFile && missingOf(byFile.joints).length === 0) return describe(skeleton, byFile);
  const byName = readNames(skeleton, known);
  if (missingOf(byName.joints).length === 0) return describe(skeleton, byName);
  const boundCount = nodes.filter(({ isBound }) => isBound).length;
  const limbJoints = [...byName.joints.keys()].filter((joint) => /Arm|Hand|Leg|Foot/.test(joint));
  const byForm = boundCount > 0 && limbJoints.length < fewNames ? readForm(skeleton) : null;
  if (byForm && missingOf(byForm.joints).length === 0) return describe(skeleton, byForm);
  if (boundCount === 0 && limbJoints.length < fewNames) return { kind: 'none' };
  return {
    kind: 'not-humanoid',
    joints: mapped(byName.joints),
    nodes: nodes.map(({ node }) => node),
    missing: missingOf(byName.joints),
    jointCount: boundCount > 0 ? boundCount : nodes.length,
  };
}

/** What is larger is no person's: the largest rigs have some 1,500 nodes, most in the face, 100 in a braid. */
const mostNodes = 4096;
const greatestDepth = 256;

/** Fewer named limb joints than this do not make names trustworthy. */
const fewNames = 4;

interface Reading {
  readonly convention: string;
  readonly label: string;
  readonly joints: FoundJoints;
}

const unlisted = { convention: 'hierarchy', label: 'Unlisted convention' };

function readDeclared(
  skeleton: Skeleton,
  declared: Readonly<Partial<Record<HumanoidJoint, number>>> | null,
): Reading | null {
  if (!declared) return null;
  const joints = new Map<HumanoidJoint, FoundJoint>();
  for (const [joint, number] of Object.entries(declared) as [HumanoidJoint, number][]) {
    const node = skeleton.find(number);
    if (node) joints.set(joint, { node, confidence: 1, evidence: 'file' });
  }
  return { convention: 'vrm', label: 'VRM humanoid map', joints };
}

function readNames(skeleton: Skeleton, known: readonly Convention[]): Reading {
  const match = matchConvention(skeleton, known);
  const joints = new Map<HumanoidJoint, FoundJoint>();
  for (const [joint, { node, isExact }] of match?.joints ?? []) {
    joints.set(joint, { node, confidence: isExact ? 0.97 : 0.93, evidence: 'name' });
  }
  const taken = new Set([...joints.values()].map(({ node }) => node));
  for (const [joint, { node, isPlain }] of matchWords(skeleton)) {
    const isTrunk = joint === 'spine' || joint === 'chest' || joint === 'upperChest';
    if (joints.has(joint) || taken.has(node) || isTrunk) continue;
    joints.set(joint, {
      node,
      confidence: isPlain ? 0.85 : 0.75,
      evidence: isPlain ? 'name' : 'hierarchy',
    });
  }
  const found = isUpright(joints)
    ? joints
    : new Map([...joints].filter(([joint]) => !/Arm|Hand/.test(joint)));
  const named = match ? { convention: match.convention.id, label: match.convention.label } : unlisted;
  return { ...named, joints: completeJoints(skeleton, found) };
}

function readForm(skeleton: Skeleton): Reading | null {
  const form = matchForm(skeleton);
  if (!form) return null;
  const joints = new Map<HumanoidJoint, FoundJoint>();
  for (const [joint, { node: number }] of form) {
    const node = skeleton.find(number);
    if (node) joints.set(joint, { node, confidence: 0.6, evidence: 'geometry' });
  }
  const { joints: sided, areSure } = checkSides(skeleton, joints, false);
  const sure = [...sided].map(
    ([joint, found]) => [joint, { ...found, confidence: areSure ? 0.6 : 0.4 }] as const,
  );
  return { ...unlisted, joints: completeJoints(skeleton, new Map(sure)) };
}

const missingOf = (joints: FoundJoints): readonly HumanoidJoint[] =>
  requiredJoints.filter((joint) => !joints.has(joint));

function describe(skeleton: Skeleton, { convention, label, joints }: Reading): Rig {
  const { joints: sided, areSwapped } = checkSides(skeleton, joints, true);
  const assessed = assessJoints(sided);
  const confidence = Math.min(...requiredJoints.map((joint) => assessed.get(joint)?.confidence ?? 0));
  return {
    kind: 'humanoid',
    convention,
    label,
    joints: mapped(assessed),
    nodes: skeleton.nodes.map(({ node }) => node),
    confidence,
    sidesSwapped: areSwapped,
  };
}

const mapped = (joints: FoundJoints): MappedJoints =>
  Object.fromEntries(
    [...joints].map(([joint, { node, confidence, evidence }]) => [
      joint,
      { node: node.node, confidence, evidence },
    ]),
  );
