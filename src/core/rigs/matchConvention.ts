import { requiredJoints, type HumanoidJoint } from './humanoid.ts';
import { spellNames, type Convention } from './conventions/convention.ts';
import { foldName, nameFormsOf } from './nameForms.ts';
import type { RigNode } from './rig.ts';
import { descendantsOf, type Skeleton } from './skeleton.ts';

/** A skeleton read by one convention's names. */
export interface ConventionMatch {
  readonly convention: Convention;
  readonly joints: ReadonlyMap<HumanoidJoint, NamedNode>;
}

interface NamedNode {
  readonly node: RigNode;
  /** Whether the name is the convention's to the letter: no prefix, nothing appended. */
  readonly isExact: boolean;
}

/** So many of the required joints must bear the convention's names. */
const leastRequired = 10;

/**
 * The convention whose names fit most joints, with the nodes that bear them; null where none fits. One prefix
 * that all names share (`Character1_`, a namespace that lost its colon) is allowed, and so are the numbers that
 * tools append; each counts a little against the fit, so that the most literal reading wins.
 */
export function matchConvention(
  skeleton: Skeleton,
  conventions: readonly Convention[],
): ConventionMatch | null {
  const named = nameNodes(skeleton);
  let best: { readonly match: ConventionMatch; readonly score: number } | null = null;
  for (const convention of conventions) {
    const spellings = spellNames(convention);
    for (const prefix of prefixesOf(named, spellings)) {
      const joints = readNames(named, spellings, prefix);
      const score = scoreOf(joints, prefix);
      if (score > (best?.score ?? 0)) best = { match: { convention, joints }, score };
    }
  }
  const found = requiredJoints.filter((joint) => best?.match.joints.has(joint)).length;
  return best && found >= leastRequired ? best.match : null;
}

/** Per number of appended endings taken off: the nodes by the name that remains. */
type NamedNodes = readonly ReadonlyMap<string, RigNode>[];

/**
 * Where nearly all names end in a number, a tool appended it (Sketchfab numbers every joint), and the whole name is
 * not read. Of namesakes the bound node comes first, then the one with most below it.
 */
function nameNodes(skeleton: Skeleton): NamedNodes {
  const levels: Map<string, RigNode>[] = [];
  const isBetter = (node: RigNode, than: RigNode): boolean =>
    node.isBound === than.isBound
      ? descendantsOf(skeleton, node).length > descendantsOf(skeleton, than).length
      : node.isBound;
  const forms = skeleton.nodes.map((node) => ({ node, forms: nameFormsOf(node.name) }));
  const areNumbered = forms.filter((each) => each.forms.length > 1).length > 0.9 * forms.length;
  for (const { node, forms: all } of forms) {
    all.slice(areNumbered && all.length > 1 ? 1 : 0).forEach((form, level) => {
      const names = (levels[level] ??= new Map());
      const other = names.get(form);
      if (!other || isBetter(node, other)) names.set(form, node);
    });
  }
  return levels;
}

/** None, and whatever stands before the names of the head, a hand and a foot alike. */
function prefixesOf(named: NamedNodes, spellings: ReturnType<typeof spellNames>): readonly string[] {
  const prefixesBefore = (joint: HumanoidJoint): readonly string[] =>
    (spellings.get(joint) ?? []).flatMap((name) => {
      const folded = foldName(name);
      return named.flatMap((names) =>
        [...names.keys()].flatMap((form) => (form.endsWith(folded) ? form.slice(0, -folded.length) : [])),
      );
    });
  const hands = new Set(prefixesBefore('leftHand'));
  const feet = new Set(prefixesBefore('leftFoot'));
  const shared = prefixesBefore('head').filter((prefix) => hands.has(prefix) && feet.has(prefix));
  return [...new Set(['', ...shared])];
}

function readNames(
  named: NamedNodes,
  spellings: ReturnType<typeof spellNames>,
  prefix: string,
): ReadonlyMap<HumanoidJoint, NamedNode> {
  const joints = new Map<HumanoidJoint, NamedNode>();
  const taken = new Set<RigNode>();
  named.forEach((names, level) => {
    for (const [joint, spelt] of spellings) {
      if (joints.has(joint)) continue;
      const node = spelt
        .map((name) => names.get(prefix + foldName(name)))
        .find((each) => each !== undefined && !taken.has(each));
      if (!node) continue;
      taken.add(node);
      joints.set(joint, { node, isExact: level === 0 && prefix === '' });
    }
  });
  return joints;
}

const isRequired = new Set<HumanoidJoint>(requiredJoints);

const scoreOf = (joints: ReadonlyMap<HumanoidJoint, NamedNode>, prefix: string): number =>
  [...joints].reduce(
    (sum, [joint, { isExact }]) => sum + (isRequired.has(joint) ? 1 : 0.5) - (isExact ? 0 : 0.02),
    prefix === '' ? 0 : -0.1,
  );
