import type { ShownDeviation } from '../guides/deviationArrows.ts';
import type { ExpectedLevel } from '../guides/expectedLines.ts';
import { findMeasure } from '../measures/index.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import { formatSigned } from '../scales/formatSigned.ts';
import { unitSpace } from '../scales/formatLength.ts';
import type { Deviation } from './deviation.ts';
import type { FigureJudgement } from './judgeFigure.ts';

/** Levels that a line is drawn for, from the head down, by the measure that tells them. */
const levelsFromTop = {
  eyeHeight: 'Eyes',
  headHeight: 'Chin',
  suprasternaleHeight: 'Pit of neck',
  chestHeight: 'Nipples',
  waistHeightOmphalion: 'Navel',
  crotchHeight: 'Crotch',
  kneeHeightMidpatella: 'Kneecap',
  lateralMalleolusHeight: 'Ankle',
} as const;

/**
 * Where a judgement puts the levels of a body, life-size mm over the soles.
 * @param statureMm life-size
 */
export const expectedLevelsOf = ({ expect }: FigureJudgement, statureMm: number): readonly ExpectedLevel[] =>
  Object.entries(levelsFromTop).flatMap(([id, label]) => {
    const measure = findMeasure(id)!;
    const expected = expect(measure, measure.isPaired ? `${id}.left` : id);
    if (!expected) return [];
    const { mean, band } = expected;
    // A chin lies a head below the crown.
    if (id !== 'headHeight') return [{ label, mm: mean, band }];
    return [
      {
        label,
        mm: statureMm - mean,
        band: band && { low: statureMm - band.high, high: statureMm - band.low },
      },
    ];
  });

/** Lengths beside what was expected of them, to be drawn on the figure, by key: those that were seen there. */
export const shownDeviationsOf = (
  { deviations }: FigureJudgement,
  measures: FigureMeasures,
  targetScale: number,
): Readonly<Record<string, ShownDeviation>> =>
  Object.fromEntries(
    deviations.flatMap((deviation) => {
      const own = measures[deviation.key];
      const evidence = own?.isTaken ? own.taken.evidence : [];
      if (deviation.deltaAtScaleMm === null || evidence.length === 0) return [];
      return [[deviation.key, shownDeviation(deviation, evidence, targetScale)]];
    }),
  );

const shownDeviation = (
  { key, measure, measured, expected, delta, deltaAtScaleMm }: Deviation,
  evidence: ShownDeviation['evidence'],
  targetScale: number,
): ShownDeviation => ({
  key,
  evidence,
  ratio: expected.mean / measured,
  tone: delta > 0 ? 'over' : 'under',
  isFromMiddle: measure.kind === 'breadth' || measure.kind === 'depth',
  text: `${measure.label} ${formatSigned(deltaAtScaleMm!, targetScale)}${unitSpace}mm`,
});

/** More arrows than that hide the figure. */
const mostArrows = 8;

/** What arrows point at: the worst measure of each finding, worst first. */
export const arrowsOf = (
  { findings }: FigureJudgement,
  shown: Readonly<Record<string, ShownDeviation>>,
): readonly ShownDeviation[] =>
  findings
    .flatMap((finding) => ('worst' in finding ? (shown[finding.worst.key] ?? []) : []))
    .slice(0, mostArrows);
