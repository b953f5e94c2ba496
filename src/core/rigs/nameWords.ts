import type { JointRole, Side } from './conventions/convention.ts';
import { withoutNamespace } from './nameForms.ts';

/** What a joint's name says by its words, whatever the convention. */
export interface NameReading {
  readonly side: Side | null;
  /** How well each role fits the name; a word such as `leg` fits several. Empty where it names no joint. */
  readonly fits: Readonly<Partial<Record<JointRole, number>>>;
}

type Fits = NameReading['fits'];

/** From here on a fit is the word's own meaning; below, the place in the chain decides. */
export const plainFit = 2.5;

/** The words of limbs, which a side goes with, in the order that they are tried. The numbers only rank. */
const limbWords: readonly (readonly [RegExp, Fits])[] = [
  [/\b(clavicle|clav|collar( ?bone)?|scapula|sternoclavicular|acromioclavicular)\b/, { shoulder: 3 }],
  [/\b(shoulder|shldr)\b/, { shoulder: 2, upperArm: 1.9 }],
  [/\b(up(per)? ?arm|arm ?up(per)?|humerus|bicep)\b/, { upperArm: 3 }],
  [/\b(fore ?arm|lo(wer|w)? ?arm|arm ?lo(wer|w)?|elbow|ulna|radius)\b/, { lowerArm: 3 }],
  [/\b(wrist|radiocarpal)\b/, { hand: 4 }],
  [/\b(hand|palm|fist)\b/, { hand: 3 }],
  [/\barm\b/, { upperArm: 2, lowerArm: 1.5, hand: 0.3 }],
  [/\b(thigh|femur|up(per)? ?leg|leg ?up(per)?)\b/, { upperLeg: 3 }],
  [/\b(shin|calf|knee|tibia|crus|lo(wer|w)? ?leg|leg ?lo(wer|w)?)\b/, { lowerLeg: 3 }],
  [/\b(ankle|talocrural)\b/, { foot: 4 }],
  [/\b(toes?( ?base)?|ball|metatarsophalangeal|midtarsal)\b/, { toes: 3 }],
  [/\bfoot\b/, { foot: 3, toes: 1.5 }],
  [/\bhip\b/, { upperLeg: 2.5 }],
  [/\bleg\b/, { upperLeg: 1.6, lowerLeg: 1.5, foot: 0.4, toes: 0.2 }],
];

/** The words of the trunk and head, which no side goes with. */
const middleWords: readonly (readonly [RegExp, Fits])[] = [
  [/\b(hips?|pelvis|sacroiliac|sacrum|cog|lo(wer|w) ?(torso|body))\b/, { hips: 3 }],
  [/\b(neck|cervical|vc)\b/, { neck: 3, head: 0.5 }],
  [/\b(head|skull|skullbase|cranium)\b/, { head: 4 }],
  [/\bup(per)? ?(chest|torso|body)\b/, { upperChest: 3, chest: 1 }],
  [/\b(chest|thorax|rib ?cage|ribs?)\b/, { chest: 3, upperChest: 2 }],
  [/\b(torso|body)\b/, { hips: 0.6, spine: 1.6, chest: 1.8, upperChest: 1 }],
  [/\b(spine|abdomen|waist|belly|stomach|lumbar|back|vl|vt)\b/, { spine: 2, chest: 1.5, upperChest: 1.2 }],
];

/** Fingers, what only steers or ends a chain, what is worn, and the legs and wings of animals. */
const otherThings = new RegExp(
  `\\b(${[
    'thumb|index|middle|ring|pinky|little|fingers?|carpal|metacarpal|digit|knuckle',
    'twist|roll|bendy|ik|fk|pole|target|ctrl|control|controller|mch|org|helper|corrective|tweak|driver|aim|track',
    'end|nub|leaf|tip|top|site|effector|eff|part|share|null?|offset|dummy|aux|adjust|support|fix|sub|mirror',
    'handle|slot|socket|attach|attachment|weapon|prop|holder|pad|armou?r|guard|plate|skirt|cloth|hair|cape|coat',
    'sleeve|strap|pocket|pouch|belt|scarf|hood|hat|helmet|mask|phys|physics|jiggle|muscle|volume|spring|collider',
    'eye|eyes|eyelid|brow|jaw|tongue|teeth|lip|cheek|ear|ears|nose|face|breast|boob|pec|butt|glute',
    'front|hind|rear|paw|hoof|wing|fin|tail|(fore|back|mid) ?(up(per)? ?|lo(wer|w)? ?)?(leg|foot)',
  ].join('|')})\\b`,
);

const sideWords: Readonly<Record<string, Side>> = {
  left: 'left',
  lft: 'left',
  lf: 'left',
  l: 'left',
  right: 'right',
  rgt: 'right',
  rt: 'right',
  r: 'right',
};

/** Reads a joint's name by its words: which side it says, and which joints it may be. */
export function readName(name: string): NameReading {
  const words = wordsOf(name);
  const sides = new Set(words.flatMap((word) => sideWords[word] ?? []));
  const [side = null] = sides;
  const phrase = phraseOf(words);
  if (sides.size > 1 || otherThings.test(phrase)) return { side: null, fits: {} };
  const known = (side ? limbWords : middleWords).find(([pattern]) => pattern.test(phrase));
  if (!known) return { side, fits: {} };
  const [pattern, fits] = known;
  return { side, fits: phrase.replace(pattern, '') === '' ? raise(fits, 0.05) : fits };
}

/** Whether a name says that its node is no joint of the trunk or a limb: a finger, an end, a helper, something worn. */
export const isOtherThing = (name: string): boolean => otherThings.test(phraseOf(wordsOf(name)));

const phraseOf = (words: readonly string[]): string =>
  words.filter((word) => !sideWords[word] && !/^\d+$/.test(word)).join(' ');

/** A name that is the word alone is preferred to one that holds it among others. */
const raise = (fits: Fits, by: number): Fits =>
  Object.fromEntries(Object.entries(fits).map(([role, fit]) => [role, fit + by]));

/** The lower-case words of a name: `lShldrBend`, `LHipJoint`, `upperarml` and `leftupleg` come apart too. */
function wordsOf(name: string): readonly string[] {
  return withoutNamespace(name)
    .normalize('NFKC')
    .replaceAll(/(\p{Ll}|\d)(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})|(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$& ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap(splitGlued);
}

const gluedWord = new RegExp(
  `^(${limbWords.map(([pattern]) => pattern.source).join('|')}|stretch|bend|bone|joint|jnt|bind|def)$`,
);

/** Splits a side from the word it is glued to (`thigh.l` without its point), where the rest is of a limb's name. */
function splitGlued(word: string): readonly string[] {
  if (gluedWord.test(word)) return [word];
  const [, before, rest] = /^(left|right|l|r)(.+)$/.exec(word) ?? [];
  if (before && rest && gluedWord.test(rest)) return [before, rest];
  const [, start, after] = /^(.+?)(left|right|l|r)$/.exec(word) ?? [];
  return start && after && gluedWord.test(start) ? [start, after] : [word];
}
