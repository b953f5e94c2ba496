import type { ImpliedScale } from '../../core/scales/impliedScale.ts';
import { changeFigure } from '../../core/project/edits.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { Population } from '../../core/populations/population.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { formatLength, splitLength } from '../../core/scales/formatLength.ts';
import { formatSignificant } from '../../core/scales/formatNumber.ts';
import { scales } from '../../core/scales/index.ts';
import { scaleDenominator } from '../../core/scales/scaleDenominator.ts';
import type { FigureSizes } from '../../core/scales/sizes.ts';
import { projectStore } from '../../state/projectStore.ts';
import { Table } from '../controls/Table.tsx';
import { messages } from '../messages/en.ts';
import { PopulationMark } from './PopulationMark.tsx';
import styles from './Convert.module.css';

const text = messages.convert;

/** Scales that people most often go between; the others are found by the choice of scale. */
const often = new Set([
  '1:3',
  '1:4',
  '1:6',
  '1:9',
  '1:12',
  '1:16',
  '1:24',
  '1:35',
  '32-mm-eye',
  '28-mm-eye',
  '1:72',
]);
const listed = scales.filter(({ id }) => often.has(id));

interface ConvertDetailsProps {
  readonly derived: DerivedFigure;
  readonly sizes: FigureSizes;
  readonly population: Population;
  readonly implied: ImpliedScale | null;
}

/** The figure's height at the usual scales, and why its own is what it is. */
export const ConvertDetails = ({ derived, sizes, population, implied }: ConvertDetailsProps) => (
  <>
    <ScaleTable derived={derived} sizes={sizes} />
    <div className={styles['words']}>
      <p>{text.factorHint}</p>
      {implied && (
        <>
          <h4>{text.impliedTitle}</h4>
          <p>
            {text.impliedBy(
              formatLength(sizes.heightModelledMm, 'asModelled'),
              population.label,
              formatRatio(implied.n),
              formatRatio(implied.low),
              formatRatio(implied.high),
            )}{' '}
            {text.nearest(implied.nearest.map(({ entry }) => entry.label))}
          </p>
          <PopulationMark population={population} />
        </>
      )}
      {sizes.notes.map((note) => (
        <p key={note}>{text.notes[note]}</p>
      ))}
    </div>
  </>
);

interface ScaleTableProps {
  readonly derived: DerivedFigure;
  readonly sizes: FigureSizes;
}

function ScaleTable({ derived: { figure, canon }, sizes }: ScaleTableProps) {
  const { statureMm, eyeHeightLifeMm, modelScale, targetScale } = sizes;
  const { scale, crown, eye, factor } = text.columns;
  const rows = listed.map(({ id, choice, label }) => {
    const n = scaleDenominator(choice, { statureMm, eyeFraction: canon.eyeFraction });
    const length = (mm: number): string => splitLength(mm / n, { scaleN: n }).value;
    const factorPercent = `${formatSignificant((100 * modelScale) / n, 4)} %`;
    return {
      key: id,
      head: (
        <button
          type="button"
          className={styles['take']}
          disabled={figure.isLocked}
          title={text.choose(label)}
          onClick={() => projectStore.getState().edit(changeFigure(figure.id, { scale: choice }))}
        >
          {label}
        </button>
      ),
      cells: [length(statureMm), length(eyeHeightLifeMm), factorPercent],
      isCurrent: Math.abs(n / targetScale - 1) < 1e-9,
    };
  });
  return (
    <Table
      caption={text.caption(formatLength(statureMm, { stepMm: 1 }))}
      columns={[scale, crown, eye, factor]}
      rows={rows}
    />
  );
}
