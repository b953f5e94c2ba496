import { useEffect, useState } from 'react';
import { groupOfMeasure, measureGroups } from '../../core/measures/groupOfMeasure.ts';
import { measures } from '../../core/measures/index.ts';
import type { Measure } from '../../core/measures/measure.ts';
import type { FigureMeasure, FigureMeasures } from '../../core/measures/measureFigure.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { useView } from '../../state/hooks.ts';
import { useMeasured } from '../../state/landmarkStore.ts';
import { lookAtEvidence } from '../../state/lookAtEvidence.ts';
import { changeView, type LengthUnit } from '../../state/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { findingMessages as text } from '../messages/findingMessages.ts';
import { measureNotes, notTakenMessage, sourceNames } from '../messages/measureMessages.ts';
import { FindingState } from './FindingState.tsx';
import { lengthIn } from './lengthIn.ts';
import { Rulers } from './Rulers.tsx';
import { writeMeasureTable } from './writeMeasureTable.ts';
import styles from './finding.module.css';
import pageStyles from './inspector.module.css';

const units = (['mm', 'cm', 'in'] as const).map((id) => ({ id, label: text.unitNames[id] }));

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

/** Every measure of the figure in three sizes, with how sure it is; the chosen one is drawn on the figure. */
export function MeasuresTab({ derived }: { readonly derived: DerivedFigure }) {
  return (
    <section className={pageStyles['tab']} aria-label={text.columns.measure}>
      <Rulers derived={derived} />
      <FindingState derived={derived}>{() => <Measured derived={derived} />}</FindingState>
    </section>
  );
}

function Measured({ derived }: { readonly derived: DerivedFigure }) {
  const measured = useMeasured(derived);
  const [words, setWords] = useState('');
  const unit = useView((view) => view.lengthUnit);
  if (!measured || !derived.sizes) return <p className={styles['quiet']}>{text.measuring}</p>;
  const { modelScale, targetScale } = derived.sizes;
  const scaling: Scaling = { modelScale, scaleN: targetScale };
  const rows = rowsOf(measured.measures);
  const shown = rows.filter(({ measure }) => matches(measure, words));
  return (
    <>
      <div className={styles['bar']}>
        <input
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Segmented
          label={text.units}
          segments={units}
          value={unit}
          onChoose={(lengthUnit) => changeView({ lengthUnit })}
        />
      </div>
      {shown.length > 0 ? (
        <MeasureTable figure={derived.figure.id} rows={shown} scaling={scaling} unit={unit} />
      ) : (
        <p className={styles['quiet']}>{text.nothingFound(words)}</p>
      )}
      <Export name={derived.figure.name} rows={rows} scaling={scaling} />
    </>
  );
}

const rowsOf = (results: FigureMeasures): readonly MeasureRow[] =>
  measures.flatMap((measure: Measure): readonly MeasureRow[] =>
    (measure.isPaired ? (['left', 'right'] as const) : [null]).flatMap((side) => {
      const key = side ? `${measure.id}.${side}` : measure.id;
      const result = results[key];
      return result ? [{ key, measure, side, result }] : [];
    }),
  );

function matches({ label, id, definition }: Measure, words: string): boolean {
  const sought = `${label} ${id} ${definition}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => sought.includes(word));
}

interface TableProps {
  /** Id of the figure that they are of. */
  readonly figure: string;
  readonly rows: readonly MeasureRow[];
  readonly scaling: Scaling;
  readonly unit: LengthUnit;
}

function MeasureTable({ figure, rows, scaling, unit }: TableProps) {
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
          <tbody key={group}>
            <tr className={styles['group']}>
              <th colSpan={4} scope="rowgroup">
                {text.groups[group]}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={row.key} figure={figure} row={row} scaling={scaling} unit={unit} />
            ))}
          </tbody>
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
    <>
      <tr data-chosen={isChosen || undefined}>
        <th scope="row">
          <button
            type="button"
            className={styles['name']}
            title={measure.label}
            aria-expanded={isChosen}
            onClick={choose}
          >
            {measure.label}
            {side && ' '}
            {side && <small>{text.sides[side]}</small>}
          </button>
        </th>
        <Cells result={result} scaling={scaling} unit={unit} />
      </tr>
      {isChosen && (
        <tr className={styles['more']}>
          <td colSpan={4}>
            <Detail row={row} scaling={scaling} unit={unit} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Decimals of mm at 1:n. */
const decimalsAt = (n: number): number => (n <= 1 ? 0 : n <= 12 ? 1 : 2);

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
  const atScale = (mm: number): string => lengthIn(mm / scaleN, unit, decimalsAt(scaleN));
  return (
    <>
      <td>
        {atScale(life)} <small>{text.plusMinus(atScale(uncertainty * modelScale))}</small>
      </td>
      <td>{lengthIn(life, unit, 0)}</td>
      <td>{lengthIn(taken.mm, unit, decimalsAt(modelScale))}</td>
    </>
  );
}

/** What the measure that is looked at is, how it was taken and how sure it is. */
function Detail({ row, scaling: { modelScale, scaleN }, unit }: Omit<RowProps, 'figure'>) {
  const { measure, result } = row;
  const sigma = result.isTaken && 'mm' in result.taken ? (result.uncertainty * modelScale) / scaleN : null;
  const within = (times: number): string => `${lengthIn(sigma! * times, unit, decimalsAt(scaleN))} ${unit}`;
  return (
    <div className={styles['detail']}>
      <p>{measure.definition}</p>
      {result.isTaken ? (
        <>
          <p>
            {[
              `Taken ${sourceNames[result.source]}.`,
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

/** Milliseconds that it is said what came of copying. */
const saidFor = 2500;

interface ExportProps {
  readonly name: string;
  readonly rows: readonly MeasureRow[];
  readonly scaling: Scaling;
}

/** The whole table for the clipboard, and as a file. */
function Export({ name, rows, scaling }: ExportProps) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), saidFor);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(writeMeasureTable(rows, scaling, '\t'));
      setSaid(text.copied);
    } catch {
      setSaid(text.notCopied);
    }
  };
  const save = (): void => {
    const blob = new Blob([writeMeasureTable(rows, scaling, ',')], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = text.fileOf(name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), saidFor);
  };
  return (
    <div className={styles['actions']}>
      <output>{said}</output>
      <Button look="quiet" icon="copy" onClick={() => void copy()}>
        {text.copy}
      </Button>
      <Button look="quiet" icon="save" onClick={save}>
        {text.csv}
      </Button>
    </div>
  );
}
