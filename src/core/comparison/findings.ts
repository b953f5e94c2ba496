import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import { groupOfMeasure } from '../measures/groupOfMeasure.ts';
import type { Deviation } from './deviation.ts';
import type { PartScale, ScaledPart } from './partScales.ts';

/** What is to be said of a figure, worst first; each points at the measures that show it. */
export type Finding =
  /** One measure that is amiss; `side` is null of unpaired ones and where both sides are. */
  | {
      readonly kind: 'measure';
      readonly side: BodySide | null;
      readonly worst: Deviation;
      readonly keys: readonly string[];
    }
  /** Several measures of a part that are all too large or too small. */
  | {
      readonly kind: 'part';
      readonly part: 'head';
      readonly worst: Deviation;
      readonly percent: number;
      readonly keys: readonly string[];
    }
  /** Parts whose scale is not the body's. */
  | {
      readonly kind: 'scales';
      readonly bodyScale: number;
      readonly parts: readonly PartScale[];
      readonly isHeroic: boolean;
    };

const isAmiss = ({ verdict }: Deviation): boolean => verdict === 'notable' || verdict === 'outside';

/** Beyond the mean by so many SDs; of what has none by its share. */
const badnessOf = ({ z, percent }: Deviation): number => (z === null ? Math.abs(percent) / 5 : Math.abs(z));

/** So many measures of the head that are amiss the same way are said as one. */
const several = 3;

/** What heroic miniatures have larger than the body. */
const heroicParts: readonly ScaledPart[] = ['head', 'hands'];

/** What deviations and part scales say together, worst first; nothing where nothing is amiss. */
export function findingsOf(
  deviations: readonly Deviation[],
  partScales: readonly PartScale[],
  bodyScale: number,
): readonly Finding[] {
  const amiss = deviations.filter(isAmiss).toSorted((a, b) => badnessOf(b) - badnessOf(a));
  const findings: Finding[] = [];
  const said = new Set<string>();
  for (const worst of amiss) {
    if (said.has(worst.key)) continue;
    const finding = headFinding(worst, amiss) ?? measureFinding(worst, amiss);
    for (const key of finding.keys) said.add(key);
    findings.push(finding);
  }
  const parts = partScales.filter(({ isOther }) => isOther);
  if (parts.length === 0) return findings;
  const isHeroic = heroicParts.every((part) =>
    parts.some((each) => each.part === part && each.scale < bodyScale),
  );
  return [...findings, { kind: 'scales', bodyScale, parts, isHeroic }];
}

const isAlike = (a: Deviation, b: Deviation): boolean => Math.sign(a.delta) === Math.sign(b.delta);

function headFinding(worst: Deviation, amiss: readonly Deviation[]) {
  if (groupOfMeasure(worst.measure) !== 'head' || worst.measure.id === 'neckCircumference') return null;
  const alike = amiss.filter(
    (each) =>
      groupOfMeasure(each.measure) === 'head' &&
      each.measure.id !== 'neckCircumference' &&
      isAlike(each, worst),
  );
  if (alike.length < several) return null;
  const percents = alike.map(({ percent }) => percent).toSorted((a, b) => a - b);
  return {
    kind: 'part',
    part: 'head',
    worst,
    percent: percents[Math.floor(percents.length / 2)]!,
    keys: alike.map(({ key }) => key),
  } as const;
}

function measureFinding(worst: Deviation, amiss: readonly Deviation[]) {
  const alike = amiss.filter((each) => each.measure === worst.measure && isAlike(each, worst));
  const side = bodySides.find((each) => worst.key.endsWith(`.${each}`)) ?? null;
  return {
    kind: 'measure',
    side: alike.length > 1 ? null : side,
    worst,
    keys: alike.map(({ key }) => key),
  } as const;
}
