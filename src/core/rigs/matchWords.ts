import { joinJoint, type JointRole, type Side } from './conventions/convention.ts';
import { requiredJoints, type HumanoidJoint } from './humanoid.ts';
import { plainFit, readName, type NameReading } from './nameWords.ts';
import type { RigNode } from './rig.ts';
import type { Skeleton } from './skeleton.ts';

/** A joint read by words, and whether its own word said so or its place in the chain. */
export interface WordMatch {
  readonly node: RigNode;
  readonly isPlain: boolean;
}

const arm: readonly JointRole[] = ['shoulder', 'upperArm', 'lowerArm', 'hand'];
const leg: readonly JointRole[] = ['upperLeg', 'lowerLeg', 'foot', 'toes'];
const middle: readonly JointRole[] = ['hips', 'spine', 'chest', 'upperChest', 'neck', 'head'];

/**
 * Joints by the words of their names along the paths of the tree: from the hips to each foot, from the shoulder to
 * each hand, from the hips to the head. A word with several meanings (`shoulder`, `arm`, `leg`) gets the one that
 * its place between the others leaves. Joints off the path (feet that hang from the root for inverse kinematics)
 * are taken where their word is plain.
 */
export function matchWords(skeleton: Skeleton): ReadonlyMap<HumanoidJoint, WordMatch> {
  const read = new Map(skeleton.nodes.map((node) => [node, readName(node.name)]));
  const matches = new Map<HumanoidJoint, WordMatch>();
  for (const [side, roles] of chainsOfBody) {
    const words = wordsOn(side, read);
    for (const [role, { node, fits }] of pickRoles(skeleton, words, roles, side)) {
      matches.set(joinJoint(role, side), { node, isPlain: (fits[role] ?? 0) >= plainFit });
    }
  }
  return matches;
}

const chainsOfBody: readonly (readonly [Side | null, readonly JointRole[]])[] = [
  ['left', arm],
  ['right', arm],
  ['left', leg],
  ['right', leg],
  [null, middle],
];

interface Word {
  readonly node: RigNode;
  readonly fits: NameReading['fits'];
}

const wordsOn = (side: Side | null, read: ReadonlyMap<RigNode, NameReading>): ReadonlyMap<RigNode, Word> =>
  new Map(
    [...read].flatMap(([node, reading]) =>
      reading.side === side && Object.keys(reading.fits).length > 0
        ? [[node, { node, fits: reading.fits }] as const]
        : [],
    ),
  );

type Picks = ReadonlyMap<JointRole, Word>;

function pickRoles(
  skeleton: Skeleton,
  words: ReadonlyMap<RigNode, Word>,
  roles: readonly JointRole[],
  side: Side | null,
): Picks {
  let best: Assignment = nothing;
  const chains = [...words.keys()].map((node) =>
    skeleton.pathTo(node).flatMap((above) => words.get(above) ?? []),
  );
  const above = new Set(chains.flatMap((chain) => chain.slice(0, -1)));
  for (const chain of chains.filter((each) => !above.has(each.at(-1)!))) {
    const found = assignRoles(chain, roles, side);
    if (found.score > best.score) best = found;
  }
  const picks = new Map(best.picks);
  for (const role of roles.filter((each) => !picks.has(each))) {
    const taken = new Set([...picks.values()].map(({ node }) => node));
    const strays = [...words.values()].filter(
      ({ node, fits }) => !taken.has(node) && (fits[role] ?? 0) >= Math.max(plainFit, ...Object.values(fits)),
    );
    const stray = strays.toSorted((a, b) => rank(b, role, side) - rank(a, role, side))[0];
    if (stray) picks.set(role, stray);
  }
  return picks;
}

interface Assignment {
  readonly score: number;
  readonly picks: Picks;
}

const nothing: Assignment = { score: 0, picks: new Map() };
const isRequired = new Set<HumanoidJoint>(requiredJoints);

/** How much a word counts for a role: its fit, more for joints that a person must have and for bound nodes. */
const rank = ({ node, fits }: Word, role: JointRole, side: Side | null): number =>
  (fits[role] ?? 0) + (isRequired.has(joinJoint(role, side)) ? 1 : 0) + (node.isBound ? 0.1 : 0);

/** The roles in their order given to words in theirs so that the fits' sum is greatest; of equals, the earlier word. */
function assignRoles(chain: readonly Word[], roles: readonly JointRole[], side: Side | null): Assignment {
  let next: Assignment[] = roles.map(() => nothing).concat(nothing);
  for (const word of chain.toReversed()) {
    const row: Assignment[] = [nothing];
    for (let r = roles.length - 1; r >= 0; r--) {
      const role = roles[r];
      const after = next[r + 1] ?? nothing;
      const skipped = [row[0] ?? nothing, next[r] ?? nothing];
      const taken =
        role && word.fits[role]
          ? { score: after.score + rank(word, role, side), picks: new Map([[role, word], ...after.picks]) }
          : nothing;
      row.unshift(skipped.reduce((best, each) => (each.score > best.score ? each : best), taken));
    }
    next = row;
  }
  return next[0] ?? nothing;
}
