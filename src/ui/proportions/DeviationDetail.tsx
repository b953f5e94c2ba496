import type { Deviation } from '../../core/comparison/deviation.ts';
import { visibleMm } from '../../core/comparison/eyesight.ts';
import type { SideDifference } from '../../core/comparison/sideDifferences.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { changeJudging } from '../../core/project/edits.ts';
import { decimalsAtScale, formatLength, type LengthStyle } from '../../core/scales/formatLength.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';
import { formatSigned } from '../../core/scales/formatSigned.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Button } from '../controls/Button.tsx';
import { Facts, type Fact } from '../controls/Facts.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Table } from '../controls/Table.tsx';
import { proportionMessages as messages } from '../messages/proportionMessages.ts';
import { messages as page } from '../messages/en.ts';
import styles from './proportions.module.css';

const text = messages.detail;

interface DetailProps {
  readonly derived: DerivedFigure;
  readonly deviation: Deviation;
  /** Of a paired measure that was taken on both sides; else null. */
  readonly sides: SideDifference | null;
}

/** One deviation in full: in three sizes, among people, how sure, why the verdict; and the person's own limit. */
export function DeviationDetail({ derived, deviation, sides }: DetailProps) {
  const { measure, expected, verdict, isVisible, deltaAtScaleMm } = deviation;
  const viewingMm = useProject((project) => project.judging.viewingMm);
  return (
    <div className={styles['detail']}>
      <p>{measure.definition}</p>
      {deltaAtScaleMm === null ? (
        <Ratio deviation={deviation} />
      ) : (
        <Lengths derived={derived} deviation={deviation} />
      )}
      <Facts
        facts={[...factsOf(deviation), [text.sides, sides && writeSides(sides, derived.sizes!.targetScale)]]}
      />
      {verdict === 'cannot tell' && <p>{messages.because['cannot tell']}</p>}
      {isVisible === false && (
        <p>
          {text.invisible(formatNumber(Math.abs(deltaAtScaleMm!), 3), messages.viewingFrom(viewingMm))}{' '}
          {text.finest(formatNumber(visibleMm(viewingMm), 3))}
        </p>
      )}
      {expected.notes.length > 0 && (
        <p>{expected.notes.map((note) => page.populations.notes[note]).join(' ')}</p>
      )}
      {deltaAtScaleMm !== null && <OwnLimit deviation={deviation} />}
    </div>
  );
}

/** How the left differs from the right, at scale. */
const writeSides = ({ deltaAtScaleMm, percent, uncertainty }: SideDifference, scaleN: number): string =>
  `${formatSigned(deltaAtScaleMm, scaleN)} ± ${formatLength(uncertainty / scaleN, { scaleN })} (${formatNumber(percent, 1)} %)`;

function Lengths({ derived: { sizes }, deviation }: Omit<DetailProps, 'sides'>) {
  const { measured, expected, delta, uncertainty } = deviation;
  const { modelScale, targetScale } = sizes!;
  const shown: readonly (readonly [name: string, per: number, style: LengthStyle])[] = [
    [text.atScale, targetScale, { scaleN: targetScale }],
    [text.lifeSize, 1, { stepMm: 1 }],
    [text.modelled, modelScale, 'asModelled'],
  ];
  const row = (head: string, write: (per: number, style: LengthStyle) => string) => ({
    key: head,
    head,
    cells: shown.map(([, per, style]) => write(per, style)),
  });
  return (
    <Table
      caption={text.sizes}
      columns={['', ...shown.map(([name]) => name)]}
      rows={[
        row(text.measured, (per, style) => formatLength(measured / per, style)),
        row(text.expected, (per, style) => formatLength(expected.mean / per, style)),
        row(text.difference, (per) => formatSigned(delta / per, per)),
        row(text.uncertainty, (per) => `± ${formatNumber(uncertainty / per, decimalsAtScale(per))}`),
      ]}
    />
  );
}

const Ratio = ({ deviation: { measured, expected, delta, uncertainty } }: Pick<DetailProps, 'deviation'>) => (
  <Facts
    facts={[
      [text.measured, formatNumber(measured, 2)],
      [text.expected, formatNumber(expected.mean, 2)],
      [text.difference, formatNumber(delta, 2)],
      [text.uncertainty, `± ${formatNumber(uncertainty, 2)}`],
    ]}
  />
);

function factsOf({
  percent,
  z,
  percentile,
  verdict,
  expected: { band },
  measure,
}: Deviation): readonly Fact[] {
  const digits = measure.kind === 'ratio' ? 2 : 0;
  return [
    [text.verdict, verdict ? messages.tally[verdict] : text.notJudged],
    [text.percent, `${percent > 0 ? '+' : ''}${formatNumber(percent, 1)} %`],
    [text.z, z === null ? null : `${z > 0 ? '+' : ''}${formatNumber(z, 2)}`],
    [text.percentile, percentile === null ? null : percentileOf(percentile)],
    [
      text.band,
      band && `${formatNumber(band.low, digits)} to ${formatNumber(band.high, digits)}${digits ? '' : ' mm'}`,
    ],
  ];
}

/** The ends of the distribution are not told apart. */
const percentileOf = (percentile: number): string => {
  if (percentile > 99.9) return '> 99.9';
  return percentile < 0.1 ? '< 0.1' : formatNumber(percentile, 1);
};

/** A limit of the person's own, which goes before all others. */
function OwnLimit({ deviation: { measure } }: Pick<DetailProps, 'deviation'>) {
  const ownLimits = useProject((project) => project.judging.ownLimits);
  const own = ownLimits[measure.id];
  const set = (mm: number | null): void => {
    const { [measure.id]: _before, ...others } = ownLimits;
    const changed = mm === null ? others : { ...others, [measure.id]: mm };
    projectStore.getState().edit(changeJudging({ ownLimits: changed }));
  };
  return (
    <label className={styles['ownLimit']}>
      {text.ownLimit}
      <NumberInput value={own ?? null} placeholder="–" onCommit={set} />
      {own !== undefined && (
        <Button look="quiet" onClick={() => set(null)}>
          {text.clear}
        </Button>
      )}
    </label>
  );
}
