import { useState } from 'react';
import { bodySides } from '../../core/landmarks/landmark.ts';
import type { Deviation } from '../../core/comparison/deviation.ts';
import type { SideDifference } from '../../core/comparison/sideDifferences.ts';
import type { FigureJudgement } from '../../core/comparison/judgeFigure.ts';
import { figureParts, partOfMeasure, type FigurePart } from '../../core/measures/partOfMeasure.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { formatNumber } from '../../core/scales/formatNumber.ts';
import { formatSigned } from '../../core/scales/formatSigned.ts';
import { useView } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { ChoiceMenu } from '../controls/ChoiceMenu.tsx';
import { FoldingRow } from '../inspector/FoldingRow.tsx';
import { proportionMessages as text } from '../messages/proportionMessages.ts';
import { chartAxis, type ChartAxis } from './chartAxis.ts';
import { chooseMeasure } from './chooseMeasure.ts';
import { DeviationDetail } from './DeviationDetail.tsx';
import { DeviationPlot } from './DeviationPlot.tsx';
import { chartRows, sorted, sorts, type ChartRow, type SortId } from './sortDeviations.ts';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './proportions.module.css';

/** So many rows until all are asked for. */
const fewRows = 12;

interface DeviationChartProps {
  readonly derived: DerivedFigure;
  readonly judgement: FigureJudgement;
  readonly targetScale: number;
  readonly part: FigurePart | null;
  readonly onPart: (part: FigurePart | null) => void;
}

/** Every deviation as a bar, on one axis in mm at scale; the chosen one in full. */
export function DeviationChart({ derived, judgement, targetScale, part, onPart }: DeviationChartProps) {
  const [sort, setSort] = useState<SortId>('worst');
  const [isWhole, setWhole] = useState(false);
  const chosen = useView((view) => view.activeMeasure);
  const isShown = ({ measure }: Deviation): boolean => part === null || partOfMeasure(measure.id) === part;
  const all = chartRows(sorted(judgement.deviations.filter(isShown), sort));
  // What was chosen elsewhere is shown though it stands far below.
  const shown = isWhole ? all : all.filter((row, i) => i < fewRows || isOf(row, chosen));
  const axis = chartAxis(
    shown.map(({ deviation }) => deviation),
    targetScale,
  );
  return (
    <section className={styles['chart']} aria-label={text.chart(formatRatio(targetScale))}>
      <div className={styles['chartHead']}>
        <h3>{text.chart(formatRatio(targetScale))}</h3>
        <PartChoice part={part} onPart={onPart} />
        <ChoiceMenu
          label={text.sort}
          text={text.sorts[sort]}
          choices={sorts.map((id) => ({ id, label: text.sorts[id] }))}
          value={sort}
          onChoose={setSort}
        />
      </div>
      <table>
        <Columns axis={axis} />
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.deviation.key}
              {...{ derived, row, axis, targetScale }}
              isOpen={isOf(row, chosen)}
              sides={judgement.sides.find(({ measure }) => measure === row.deviation.measure) ?? null}
            />
          ))}
        </tbody>
      </table>
      {all.length === 0 && <p className={styles['aside']}>{text.none}</p>}
      {all.length > fewRows && (
        <Button look="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? text.showFewer : text.showAll(all.length)}
        </Button>
      )}
      <Legend hasBand={judgement.deviations.some(({ expected }) => expected.band !== null)} />
    </section>
  );
}

/** Whether a row is the chosen measure's, or stands for both of its sides. */
const isOf = ({ deviation: { key, measure }, isBoth }: ChartRow, chosen: string | null): boolean =>
  key === chosen || (isBoth && chosen !== null && chosen.split('.')[0] === measure.id);

const PartChoice = ({ part, onPart }: Pick<DeviationChartProps, 'part' | 'onPart'>) => (
  <ChoiceMenu
    label={text.part}
    text={part ? text.parts[part] : text.allParts}
    choices={[
      { id: 'all', label: text.allParts },
      ...figureParts.map((id) => ({ id, label: text.parts[id] })),
    ]}
    value={part ?? 'all'}
    onChoose={(id) => onPart(id === 'all' ? null : id)}
  />
);

const Columns = ({ axis }: { readonly axis: ChartAxis }) => (
  <thead>
    <tr>
      <th scope="col">
        <span className="visually-hidden">{text.columns.measure}</span>
      </th>
      <th scope="col">
        <span className="visually-hidden">{text.columns.plot}</span>
        <Ticks axis={axis} />
      </th>
      <th scope="col">{text.columns.value}</th>
    </tr>
  </thead>
);

const Ticks = ({ axis: { endMm, ticks } }: { readonly axis: ChartAxis }) => (
  <span className={styles['ticks']} aria-hidden="true">
    {ticks.map((mm) => (
      <i key={mm} style={{ left: `${50 + (50 * mm) / endMm}%` }}>
        {mm === 0 ? '0' : formatNumber(mm, decimalsOf(ticks))}
      </i>
    ))}
  </span>
);

/** As many decimals as the step between ticks has. */
const decimalsOf = ([first, second]: readonly number[]): number =>
  Math.max(0, -Math.floor(Math.log10(Math.abs(second! - first!)) + 1e-9));

interface RowProps {
  readonly derived: DerivedFigure;
  readonly row: ChartRow;
  readonly axis: ChartAxis;
  readonly targetScale: number;
  readonly isOpen: boolean;
  readonly sides: SideDifference | null;
}

function Row({ derived, row: { deviation, isBoth }, axis, targetScale, isOpen, sides }: RowProps) {
  const { key, measure, verdict, delta, deltaAtScaleMm, measured, expected } = deviation;
  const side = isBoth ? null : (bodySides.find((each) => key.endsWith(`.${each}`)) ?? null);
  const value =
    deltaAtScaleMm === null ? formatNumber(measured, 2) : formatSigned(deltaAtScaleMm, targetScale);
  return (
    <FoldingRow
      label={measure.label}
      side={side}
      isOpen={isOpen}
      onChoose={() => chooseMeasure(derived.figure.id, isOpen ? null : key)}
      mark={<VerdictMark verdict={verdict} isOver={delta > 0} />}
      columns={3}
      cells={
        <>
          <td>
            {deltaAtScaleMm === null ? (
              <small>{text.expectedRatio(formatNumber(expected.mean, 2))}</small>
            ) : (
              <DeviationPlot deviation={deviation} axis={axis} targetScale={targetScale} />
            )}
          </td>
          <td data-verdict={verdict ?? 'none'} data-side={delta > 0 ? 'over' : 'under'}>
            {value}
            <span className="visually-hidden">{` ${verdict ? text.tally[verdict] : text.notMeasured}`}</span>
          </td>
        </>
      }
    >
      <DeviationDetail derived={derived} deviation={deviation} sides={sides} />
    </FoldingRow>
  );
}

const Legend = ({ hasBand }: { readonly hasBand: boolean }) => (
  <p className={styles['legend']} aria-hidden="true">
    {hasBand && (
      <span>
        <i data-part="band" />
        {text.legend.band}
      </span>
    )}
    <span>
      <i data-part="limit" />
      {text.legend.tolerance}
    </span>
    <span>
      <i data-part="whisker" />
      {text.legend.uncertainty}
    </span>
  </p>
);
