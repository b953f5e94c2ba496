import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import { clusterOf, senseOf, type ClusterId } from './clusters.ts';
import type { Deviation } from './deviation.ts';
import type { PartScale, ScaledPart } from './partScales.ts';
import type { SideDifference } from './sideDifferences.ts';

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
  | ({
      readonly kind: 'cluster';
      readonly cluster: ClusterId;
      readonly isLarge: boolean;
      /** Of those that go with the cluster. */
      readonly percent: number;
      /** The ratio among them that says it by itself, hand to face; null where none is amiss. */
      readonly ratio: Deviation | null;
    } & Amiss)
  /** A measure of which one side is larger. */
  | { readonly kind: 'sides'; readonly difference: SideDifference; readonly keys: readonly string[] }
  /** Parts whose scale is not the body's. */
  | {
      readonly kind: 'scales';
      readonly bodyScale: number;
      readonly parts: readonly PartScale[];
      readonly isHeroic: boolean;
      readonly keys: readonly string[];
    };

const isAmiss = ({ verdict }: { readonly verdict: Deviation['verdict'] }): boolean =>
  verdict === 'notable' || verdict === 'outside';

/** How far off: beyond the mean by so many SDs; of what has none so many times 5 %. */
export const badnessOf = ({ z, percent }: Deviation): number => Math.abs(z ?? percent / 5);

/** What heroic miniatures have larger than the body. */
const heroicParts: readonly ScaledPart[] = ['head', 'hands'];

/** What is told of a figure besides its deviations. */
export interface FindingsQuestion {
  readonly deviations: readonly Deviation[];
  readonly sides: readonly SideDifference[];
  readonly partScales: readonly PartScale[];
  readonly bodyScale: number;
}

/**
 * What deviations, sides and part scales say together: measures worst first, then sides, then scales; nothing where
 * nothing is amiss. What the eye cannot tell is left out.
 */
export function findingsOf({
  deviations,
  sides,
  partScales,
  bodyScale,
}: FindingsQuestion): readonly Finding[] {
  const findings: Finding[] = [];
  let left = deviations
    .filter((each) => isAmiss(each) && each.isVisible !== false)
    .toSorted((a, b) => badnessOf(b) - badnessOf(a));
  for (let [worst] = left; worst; [worst] = left) {
    const finding = findingOf(worst, left);
    findings.push(finding);
    left = left.filter(({ key }) => !finding.keys.includes(key));
  }
  findings.push(...sideFindings(sides));
  const parts = partScales.filter(({ isOther }) => isOther);
  if (parts.length === 0) return findings;
  const isLarge = (part: ScaledPart): boolean =>
    parts.some((each) => each.part === part && each.scale < bodyScale);
  const keys = parts.flatMap((each) => each.keys);
  return [...findings, { kind: 'scales', bodyScale, parts, isHeroic: heroicParts.every(isLarge), keys }];
}

const sideFindings = (sides: readonly SideDifference[]): readonly Finding[] =>
  sides
    .filter((each) => isAmiss(each) && each.isVisible)
    .toSorted((a, b) => Math.abs(b.percent) - Math.abs(a.percent))
    .map((difference) => ({
      kind: 'sides',
      difference,
      keys: bodySides.map((side) => `${difference.measure.id}.${side}`),
    }));

type MeasureFinding = Extract<Finding, { readonly worst: Deviation }>;

function findingOf(worst: Deviation, amiss: readonly Deviation[]): MeasureFinding {
  const directionOf = ({ measure, delta }: Deviation): number => Math.sign(delta) * senseOf(measure);
  const alike = amiss.filter((each) => directionOf(each) === directionOf(worst));
  const cluster = clusterOf(worst.measure);
  const together = alike.filter(({ measure }) => cluster !== null && clusterOf(measure)?.id === cluster.id);
  const lengths = together.filter(({ measure }) => measure.kind !== 'ratio' && senseOf(measure) > 0);
  if (cluster && new Set(together.map(({ measure }) => measure)).size >= cluster.least && lengths.length > 0)
    return {
      kind: 'cluster',
      cluster: cluster.id,
      isLarge: directionOf(worst) > 0,
      percent: middleOf(lengths.map(({ percent }) => percent)),
      ratio: together.find(({ measure }) => measure.kind === 'ratio') ?? null,
      worst: lengths[0]!,
      keys: together.map(({ key }) => key),
    };
  const both = amiss.filter(
    ({ measure, delta }) => measure === worst.measure && Math.sign(delta) === Math.sign(worst.delta),
  );
  const side = bodySides.find((each) => worst.key.endsWith(`.${each}`)) ?? null;
  return { kind: 'measure', side: both.length > 1 ? null : side, worst, keys: both.map(({ key }) => key) };
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
