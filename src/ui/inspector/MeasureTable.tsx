import { groupOfMeasure, measureGroups } from '../../core/measures/groupOfMeasure.ts';
import type { Measure } from '../../core/measures/measure.ts';
import type { FigureMeasure } from '../../core/measures/measureFigure.ts';
import { decimalsAtScale } from '../../core/scales/formatLength.ts';
import { useView } from '../../state/hooks.ts';
import { lookAtEvidence } from '../../state/lookAtEvidence.ts';
import { changeView, type LengthUnit } from '../../state/viewStore.ts';
import { findingMessages as text } from '../messages/findingMessages.ts';
import { measureNotes, notTakenMessage, sourceNames } from '../messages/measureMessages.ts';
import { FoldingRow, RowGroup } from './FoldingRow.tsx';
import { lengthIn } from './lengthIn.ts';
import styles from './finding.module.css';

/** Life-size mm to one as modelled, and to one at scale. */
export interface Scaling {
  readonly modelScale: number;
  readonly scaleN: number;
}

/** One row of the table. */
export interface MeasureRow {
  readonly key: string;
  readonly measure: Measure;
  readonly side: 'left' | 'right' | null;
  readonly result: FigureMeasure;
}

interface TableProps {
  /** Id of the figure that they are of. */
  readonly figure: string;
  readonly rows: readonly MeasureRow[];
  readonly scaling: Scaling;
  readonly unit: LengthUnit;
}

/** Measures in groups, in three sizes; the chosen one is drawn and looked at. */
export function MeasureTable({ figure, rows, scaling, unit }: TableProps) {
  const { measure, atScale, lifeSize, modelled } = text.columns;
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{text.unitNames[unit]}</caption>
      <thead>
        <tr>
          <th scope="col">{measure}</th>
          <th scope="col">{atScale}</th>
          <th scope="col">{lifeSize}</th>
          <th scope="col">{modelled}</th>
        </tr>
      </thead>
      {measureGroups.map((group) => {
        const own = rows.filter((row) => groupOfMeasure(row.measure) === group);
        if (own.length === 0) return null;
        return (
          <RowGroup key={group} name={text.groups[group]} columns={4}>
            {own.map((row) => (
              <Row key={row.key} figure={figure} row={row} scaling={scaling} unit={unit} />
            ))}
          </RowGroup>
        );
      })}
    </table>
  );
}

interface RowProps extends Omit<TableProps, 'rows'> {
  readonly row: MeasureRow;
}

function Row({ row, figure, scaling, unit }: RowProps) {
  const isChosen = useView((view) => view.activeMeasure === row.key);
  const { key, measure, side, result } = row;
  const choose = (): void => {
    changeView({ activeMeasure: isChosen ? null : key, activeLandmark: null });
    if (!isChosen) lookAtEvidence(figure);
  };
  return (
    <FoldingRow
      label={measure.label}
      side={side}
      isOpen={isChosen}
      onChoose={choose}
      columns={4}
      cells={<Cells result={result} scaling={scaling} unit={unit} />}
    >
      <Detail row={row} scaling={scaling} unit={unit} />
    </FoldingRow>
  );
}

interface CellsProps extends Omit<TableProps, 'rows' | 'figure'> {
  readonly result: FigureMeasure;
}

function Cells({ result, scaling: { modelScale, scaleN }, unit }: CellsProps) {
  if (!result.isTaken)
    return (
      <td colSpan={3} className={styles['untaken']} title={notTakenMessage(result.reason)}>
        {text.untaken}
      </td>
    );
  const { taken, uncertainty } = result;
  if (!('mm' in taken))
    return (
      <td colSpan={3}>
        {taken.value.toFixed(2)} <small>{text.plusMinus(uncertainty.toFixed(2))}</small>
      </td>
    );
  const life = taken.mm * modelScale;
  const atScale = (mm: number): string => lengthIn(mm / scaleN, unit, decimalsAtScale(scaleN));
  return (
    <>
      <td>
        {atScale(life)} <small>{text.plusMinus(atScale(uncertainty * modelScale))}</small>
      </td>
      <td>{lengthIn(life, unit, 0)}</td>
      <td>{lengthIn(taken.mm, unit, decimalsAtScale(modelScale))}</td>
    </>
  );
}

/** What the measure that is looked at is, how it was taken and how sure it is. */
function Detail({ row, scaling: { modelScale, scaleN }, unit }: Omit<RowProps, 'figure'>) {
  const { measure, result } = row;
  const sigma = result.isTaken && 'mm' in result.taken ? (result.uncertainty * modelScale) / scaleN : null;
  const within = (times: number): string =>
    `${lengthIn(sigma! * times, unit, decimalsAtScale(scaleN))} ${unit}`;
  return (
    <div className={styles['detail']}>
      <p>{measure.definition}</p>
      {result.isTaken ? (
        <>
          <p>
            {[
              text.taken(sourceNames[result.source]),
              ...result.taken.notes.map((note) => measureNotes[note]),
            ].join(' ')}
          </p>
          {sigma !== null && <p>{text.withinValue(within(1), within(2))}</p>}
        </>
      ) : (
        <p>{notTakenMessage(result.reason)}</p>
      )}
      <p>{measure.source}</p>
    </div>
  );
}
