import type { Against } from '../../core/comparison/against.ts';
import type { ClusterId } from '../../core/comparison/clusters.ts';
import type { Deviation } from '../../core/comparison/deviation.ts';
import type { Finding } from '../../core/comparison/findings.ts';
import type { FigureJudgement } from '../../core/comparison/judgeFigure.ts';
import type { LikelyPeople } from '../../core/comparison/likelyPeople.ts';
import type { CanonDistance } from '../../core/comparison/nearestCanons.ts';
import type { PartScale } from '../../core/comparison/partScales.ts';
import type { SideDifference } from '../../core/comparison/sideDifferences.ts';
import { findStyle } from '../../core/comparison/styles/index.ts';
import type { Measure, MeasureKind } from '../../core/measures/measure.ts';
import { findPopulation, type PopulationId } from '../../core/populations/index.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { decimalsAtScale } from '../../core/scales/formatLength.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';
import { formatSigned } from '../../core/scales/formatSigned.ts';

/** Too much and too little, by what is measured. */
const words: Readonly<Record<MeasureKind, readonly [more: string, less: string]>> = {
  height: ['high', 'low'],
  length: ['long', 'short'],
  breadth: ['broad', 'narrow'],
  depth: ['deep', 'shallow'],
  girth: ['thick', 'thin'],
  joint: ['long', 'short'],
  ratio: ['large', 'small'],
};

/** What several measures say as one. */
const clusterWords: Readonly<Record<ClusterId, readonly [subject: string, more: string, less: string]>> = {
  head: ['The head is', 'large', 'small'],
  hands: ['The hands are', 'large', 'small'],
  feet: ['The feet are', 'large', 'small'],
  arms: ['The arms are', 'long', 'short'],
  legs: ['The legs are', 'long against the trunk', 'short against the trunk'],
  build: ['The body is', 'broad and thick', 'narrow and thin'],
  levels: ['Levels of the trunk lie', 'high', 'low'],
};

/** More and less than others, by what is measured. */
const comparatives: Readonly<Record<string, string>> = {
  high: 'higher',
  low: 'lower',
  long: 'longer',
  short: 'shorter',
  broad: 'broader',
  narrow: 'narrower',
  deep: 'deeper',
  shallow: 'shallower',
  thick: 'thicker',
  thin: 'thinner',
  large: 'larger',
  small: 'smaller',
};

/** For whom a figure is judged, and at which scale. */
export interface JudgedFor {
  /** As in “of men”; null where it is not held against people. */
  readonly people: string | null;
  /** As in “for this stature”. */
  readonly beside: string;
  readonly targetScale: number;
}

/** The people of a population, as in “of men”. */
function peopleOf(id: PopulationId): string {
  const { sex, ageYears } = findPopulation(id)!;
  if (ageYears === null) return sex === 'male' ? 'men' : 'women';
  return sex === 'male' ? `boys of ${ageYears}` : `girls of ${ageYears}`;
}

/** What sentences about a judgement need to know of it. */
export const judgedFor = (
  { against, population, canon }: Pick<FigureJudgement, 'against' | 'population' | 'canon'>,
  targetScale: number,
  otherName: string | null,
): JudgedFor => ({
  people: against.kind === 'people' ? peopleOf(population) : null,
  beside: besideOf(against, canon.short, otherName),
  targetScale,
});

function besideOf(against: Against, canon: string, otherName: string | null): string {
  switch (against.kind) {
    case 'people':
      return 'for this stature';
    case 'canon':
      return `by ${canon}`;
    case 'style':
      return `for the style “${findStyle(against.style)?.label ?? against.style}”`;
    case 'figure':
      return `beside ${otherName ?? 'the other figure'}`;
  }
}

/** Widths between joints are lengths by kind, and are not called long. */
const wordsOf = ({ id, kind }: Measure): readonly [more: string, less: string] =>
  id.endsWith('JointWidth') ? words.breadth : words[kind];

const wordOf = ({ measure, delta }: Deviation): string => wordsOf(measure)[delta > 0 ? 0 : 1];

/** Among how many people, where that is known; of the rarest no more than that. */
function rarity({ percentile, delta }: Deviation, word: string, people: string | null): string {
  if (percentile === null || people === null) return '';
  const beyond = delta > 0 ? percentile : 100 - percentile;
  const share = beyond > 99.9 ? 'over 99.9' : formatNumber(beyond, beyond > 99 ? 1 : 0);
  return `, ${comparatives[word]!} than ${share} % of ${people}`;
}

function byHowMuch(deviation: Deviation, { people, targetScale }: JudgedFor, word: string): string {
  const { deltaAtScaleMm, measured, expected } = deviation;
  const size =
    deltaAtScaleMm === null
      ? `${formatNumber(measured, 2)}; ${formatNumber(expected.mean, 2)} is expected`
      : `${formatSigned(deltaAtScaleMm, targetScale)} mm at ${formatRatio(targetScale)}`;
  return `${size}${rarity(deviation, word, people)}`;
}

const scaleOf = ({ part, scale }: PartScale): string => `${part} ${formatRatio(scale)}`;

/** What a finding says: what is amiss, and by how much and among whom. */
export interface SaidFinding {
  readonly head: string;
  readonly more: string;
}

/** A finding in words. */
export function tellFinding(finding: Finding, judged: JudgedFor): SaidFinding {
  switch (finding.kind) {
    case 'scales': {
      const parts = finding.parts.map(scaleOf).join(', ');
      const named = finding.isHeroic ? ', as on heroic miniatures' : '';
      return {
        head: 'Each by itself would be right at another scale',
        more: `body ${formatRatio(finding.bodyScale)}, ${parts}${named}.`,
      };
    }
    case 'sides':
      return tellSides(finding.difference, judged);
    case 'measure': {
      const { worst } = finding;
      const word = wordOf(worst);
      const side = finding.side ? `, ${finding.side}` : '';
      return {
        head: `${worst.measure.label}${side} is ${percentOf(worst.percent)} ${word} ${judged.beside}`,
        more: `${byHowMuch(worst, judged, word)}.`,
      };
    }
    case 'cluster': {
      const { worst, ratio } = finding;
      const [subject, more, less] = clusterWords[finding.cluster];
      const much = finding.cluster === 'levels' ? '' : `${percentOf(finding.percent)} `;
      const said = `most of all ${lower(worst.measure.label)}, ${byHowMuch(worst, judged, wordOf(worst))}.`;
      return {
        head: `${subject} ${much}${finding.isLarge ? more : less} ${judged.beside}`,
        more: ratio ? `${said} ${sayRatio(ratio, judged.people)}` : said,
      };
    }
  }
}

/** A finding as a sentence or two. */
export function sayFinding(finding: Finding, judged: JudgedFor): string {
  const { head, more } = tellFinding(finding, judged);
  return `${head}: ${more}`;
}

const sayRatio = ({ measure, measured, expected }: Deviation, people: string | null): string =>
  `${measure.label} is ${formatNumber(measured, 2)}; ${people ?? 'what it is held against'} ${people ? 'have' : 'has'} ${formatNumber(expected.mean, 2)}.`;

function tellSides(
  { measure, delta, deltaAtScaleMm, percent }: SideDifference,
  judged: JudgedFor,
): SaidFinding {
  const [larger, smaller] = delta > 0 ? ['left', 'right'] : ['right', 'left'];
  const word = comparatives[wordsOf(measure)[0]]!;
  const mm = formatNumber(Math.abs(deltaAtScaleMm), decimalsAtScale(judged.targetScale));
  return {
    head: `${measure.label} is ${word} on the ${larger} than on the ${smaller}`,
    more: `${mm} mm at ${formatRatio(judged.targetScale)}, ${percentOf(percent)}.`,
  };
}

const percentOf = (percent: number): string => `${formatNumber(Math.abs(percent), 0)} %`;

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What is said where nothing is amiss. */
const nothingAmiss = 'Nothing that could be judged is amiss.';

/** What is said where nothing could be held against anything. */
const nothingJudged =
  'Nothing was judged: the stature is far from that of anybody surveyed, or this way of judging does not hold at this scale. Choose other people, another scale or another way.';

/** How many could not be told. */
const untold = (count: number): string =>
  `${count} ${count === 1 ? 'measure is' : 'measures are'} too unsure on this figure to be judged.`;

/** How many differences are amiss and too small to be seen. */
const unseen = (count: number): string =>
  count === 1
    ? '1 difference is amiss and too small to be seen at this scale.'
    : `${count} differences are amiss and too small to be seen at this scale.`;

/** Canons that fit about as well as the nearest are named with it. */
const nearlyAsNear = 1.25;

/** Which canon a figure is nearest to; null where too little was measured. */
function sayCanons(canons: readonly CanonDistance[]): string | null {
  const [nearest] = canons;
  if (!nearest) return null;
  const also = canons
    .slice(1, 3)
    .filter(({ share }) => share < nearest.share * nearlyAsNear)
    .map(({ canon }) => canon.label);
  const off = `head, eyes and levels are off by ${formatNumber(100 * nearest.share, 1)} % of the stature`;
  return `The nearest canon is ${nearest.canon.label}: ${off}${also.length > 0 ? `; nearly as near: ${also.join('; ')}` : ''}.`;
}

/** Surer than that is said without a “rather”. */
const surely = 0.95;
const likely = 0.75;

/** Whom a figure's proportions are most like; null where nothing tells. */
function sayLikely({ maleShare, ageYears }: LikelyPeople): string | null {
  const age =
    ageYears === null
      ? null
      : ageYears.to === null
        ? ageYears.from < 14
          ? `Head and trunk are those of anybody from ${ageYears.from} years up`
          : 'Head and trunk are those of grown people'
        : `Head and trunk are those of a child of ${ageYears.from === ageYears.to ? ageYears.from : `${ageYears.from} to ${ageYears.to}`}`;
  const sex = maleShare === null ? null : saySex(maleShare);
  if (!age) return sex && `${sex}.`;
  return sex ? `${age}. ${sex}.` : `${age}.`;
}

function saySex(maleShare: number): string {
  const [who, share] = maleShare > 0.5 ? ['man', maleShare] : ['woman', 1 - maleShare];
  const percent = share > 0.99 ? 'over 99' : formatNumber(100 * share, 0);
  if (share >= surely) return `Shoulders, waist, hips and neck are a ${who}’s (${percent} %)`;
  if (share >= likely) return `Shoulders, waist, hips and neck are rather a ${who}’s (${percent} %)`;
  return 'Shoulders, waist, hips and neck do not tell man from woman';
}

/** What is said besides findings: that there are none, what is too small or too unsure, canon, sex and age. */
export function sayAside({
  deviations,
  findings,
  canons,
  likely: people,
}: FigureJudgement): readonly string[] {
  const unsure = deviations.filter(({ verdict }) => verdict === 'cannot tell').length;
  const small = deviations.filter(
    ({ verdict, isVisible }) => (verdict === 'notable' || verdict === 'outside') && isVisible === false,
  ).length;
  const isAnyJudged = deviations.some(({ verdict }) => verdict !== null);
  return [
    findings.length > 0 ? null : isAnyJudged ? nothingAmiss : nothingJudged,
    small > 0 ? unseen(small) : null,
    unsure > 0 ? untold(unsure) : null,
    sayCanons(canons),
    sayLikely(people),
  ].filter((each) => each !== null);
}

/** All that is said of a figure, worst first; what is not amiss behind it. */
export function sayJudgement(
  judgement: FigureJudgement,
  targetScale: number,
  otherName: string | null = null,
): readonly string[] {
  const judged = judgedFor(judgement, targetScale, otherName);
  return [...judgement.findings.map((finding) => sayFinding(finding, judged)), ...sayAside(judgement)];
}
