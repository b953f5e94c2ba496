import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import { clusterOf, type ClusterId } from './clusters.ts';
import type { Deviation } from './deviation.ts';
import type { PartScale, ScaledPart } from './partScales.ts';

/** What measures that are amiss say: the worst of them, and all by their keys. */
interface Amiss {
  readonly worst: Deviation;
  readonly keys: readonly string[];
}

/** What is to be said of a figure; each points at the measures that show it. */
export type Finding =
  /** One measure; `side` is null of unpaired ones and where both sides are amiss. */
  | ({ readonly kind: 'measure'; readonly side: BodySide | null } & Amiss)
  /** Several measures that are all too large or too small, by how much in the middle. */
  | ({ readonly kind: 'cluster'; readonly cluster: ClusterId; readonly percent: number } & Amiss)
  /** Parts whose scale is not the body's. */
  | {
      readonly kind: 'scales';
      readonly bodyScale: number;
      readonly parts: readonly PartScale[];
      readonly isHeroic: boolean;
    };

const isAmiss = ({ verdict }: Deviation): boolean => verdict === 'notable' || verdict === 'outside';

/** Beyond the mean by so many SDs; of what has none so many times 5 %. */
const badnessOf = ({ z, percent }: Deviation): number => Math.abs(z ?? percent / 5);

/** What heroic miniatures have larger than the body. */
const heroicParts: readonly ScaledPart[] = ['head', 'hands'];

/** What deviations and part scales say together: measures worst first, then scales; nothing where nothing is amiss. */
export function findingsOf(
  deviations: readonly Deviation[],
  partScales: readonly PartScale[],
  bodyScale: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  let left = deviations.filter(isAmiss).toSorted((a, b) => badnessOf(b) - badnessOf(a));
  for (let [worst] = left; worst; [worst] = left) {
    const finding = findingOf(worst, left);
    findings.push(finding);
    left = left.filter(({ key }) => !finding.keys.includes(key));
  }
  const parts = partScales.filter(({ isOther }) => isOther);
  if (parts.length === 0) return findings;
  const isLarge = (part: ScaledPart): boolean =>
    parts.some((each) => each.part === part && each.scale < bodyScale);
  return [...findings, { kind: 'scales', bodyScale, parts, isHeroic: heroicParts.every(isLarge) }];
}

function findingOf(worst: Deviation, amiss: readonly Deviation[]): Exclude<Finding, { kind: 'scales' }> {
  const alike = amiss.filter(({ delta }) => Math.sign(delta) === Math.sign(worst.delta));
  const cluster = clusterOf(worst.measure);
  const together = alike.filter(({ measure }) => cluster !== null && clusterOf(measure)?.id === cluster.id);
  if (cluster && new Set(together.map(({ measure }) => measure)).size >= cluster.least)
    return {
      kind: 'cluster',
      cluster: cluster.id,
      percent: middleOf(together.map(({ percent }) => percent)),
      worst,
      keys: together.map(({ key }) => key),
    };
  const both = alike.filter(({ measure }) => measure === worst.measure);
  const side = bodySides.find((each) => worst.key.endsWith(`.${each}`)) ?? null;
  return { kind: 'measure', side: both.length > 1 ? null : side, worst, keys: both.map(({ key }) => key) };
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
