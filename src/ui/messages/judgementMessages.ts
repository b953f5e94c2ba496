import type { ClusterId } from '../../core/comparison/clusters.ts';
import type { Deviation } from '../../core/comparison/deviation.ts';
import type { Finding } from '../../core/comparison/findings.ts';
import type { PartScale, ScaledPart } from '../../core/comparison/partScales.ts';
import type { MeasureKind } from '../../core/measures/measure.ts';
import { findPopulation, type PopulationId } from '../../core/populations/index.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';

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
  build: ['The body is', 'thick', 'thin'],
  levels: ['Levels of the body lie', 'high', 'low'],
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

const partNames: Readonly<Record<ScaledPart, string>> = {
  head: 'head',
  arms: 'arms',
  hands: 'hands',
  legs: 'legs',
  feet: 'feet',
};

/** For whom a figure is judged, and at which scale. */
export interface JudgedFor {
  /** As in “of men”; null where it is not held against people. */
  readonly people: string | null;
  readonly targetScale: number;
}

/** The people of a population, as in “of men”. */
export function peopleOf(id: PopulationId): string {
  const { sex, ageYears } = findPopulation(id)!;
  if (ageYears === null) return sex === 'male' ? 'men' : 'women';
  return sex === 'male' ? 'boys' : 'girls';
}

const wordOf = ({ measure, delta }: Deviation): string => words[measure.kind][delta > 0 ? 0 : 1];

const signed = (mm: number, digits: number): string =>
  `${mm < 0 ? '−' : '+'}${formatNumber(Math.abs(mm), digits)}`;

/** Among how many people, where that is known; of the rarest no more than that. */
function rarity({ percentile, delta }: Deviation, word: string, people: string | null): string {
  if (percentile === null || people === null) return '';
  const beyond = delta > 0 ? percentile : 100 - percentile;
  const share = beyond > 99.9 ? 'more than 99.9' : formatNumber(beyond, beyond > 99 ? 1 : 0);
  return `, ${comparatives[word]!} than ${share} % of ${people}`;
}

function byHowMuch(deviation: Deviation, { people, targetScale }: JudgedFor, word: string): string {
  const { deltaAtScaleMm, measured, expected } = deviation;
  const size =
    deltaAtScaleMm === null
      ? `${formatNumber(measured, 2)}; ${formatNumber(expected.mean, 2)} is expected`
      : `${signed(deltaAtScaleMm, targetScale > 20 ? 2 : 1)} mm at ${formatRatio(targetScale)}`;
  return `${size}${rarity(deviation, word, people)}`;
}

const scaleOf = ({ part, scale }: PartScale): string => `${partNames[part]} ${formatRatio(scale)}`;

/** A finding as a sentence. */
export function sayFinding(finding: Finding, judged: JudgedFor): string {
  if (finding.kind === 'scales') {
    const parts = finding.parts.map(scaleOf).join(', ');
    const named = finding.isHeroic ? ', as on heroic miniatures' : '';
    return `Each by itself would be right at: body ${formatRatio(finding.bodyScale)}, ${parts}${named}.`;
  }
  const { worst } = finding;
  const word = wordOf(worst);
  const amount = byHowMuch(worst, judged, word);
  if (finding.kind === 'measure') {
    const side = finding.side ? `, ${finding.side}` : '';
    return `${worst.measure.label}${side} is ${percentOf(worst.percent)} ${word} for this stature: ${amount}.`;
  }
  const [subject, more, less] = clusterWords[finding.cluster];
  const much = finding.cluster === 'levels' ? '' : `${percentOf(finding.percent)} `;
  return `${subject} ${much}${worst.delta > 0 ? more : less} for this stature, most of all ${lower(worst.measure.label)}: ${amount}.`;
}

const percentOf = (percent: number): string => `${formatNumber(Math.abs(percent), 0)} %`;

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What is said where nothing is amiss. */
export const nothingAmiss = 'Nothing that could be judged is amiss.';

/** What is said where nothing could be held against anything. */
export const nothingJudged =
  'Nothing was judged: the stature is far from that of anybody surveyed, or this way of judging does not hold at this scale. Choose other people, another scale or another way.';

/** How many could not be told. */
export const untold = (count: number): string =>
  `${count} ${count === 1 ? 'measure is' : 'measures are'} too unsure on this figure to be judged.`;
