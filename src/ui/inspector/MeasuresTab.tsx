import { useState } from 'react';
import { measures } from '../../core/measures/index.ts';
import type { Measure } from '../../core/measures/measure.ts';
import type { FigureMeasures } from '../../core/measures/measureFigure.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { useView } from '../../state/hooks.ts';
import { useMeasured } from '../../state/landmarkStore.ts';
import { changeView } from '../../state/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { saveBlob } from '../controls/saveBlob.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { messages } from '../messages/en.ts';
import { findingMessages as text } from '../messages/findingMessages.ts';
import { FindingState } from './FindingState.tsx';
import { MeasureTable, type MeasureRow, type Scaling } from './MeasureTable.tsx';
import { Rulers } from './Rulers.tsx';
import { writeMeasureTable } from './writeMeasureTable.ts';
import styles from './finding.module.css';
import pageStyles from './inspector.module.css';

const units = (['mm', 'cm', 'in'] as const).map((id) => ({ id, label: text.unitNames[id] }));

/** Every measure of the figure in three sizes, with how sure it is; the chosen one is drawn on the figure. */
export function MeasuresTab({ derived }: { readonly derived: DerivedFigure }) {
  return (
    <section className={pageStyles['tab']} aria-label={messages.sheet.tabs.measures}>
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

interface ExportProps {
  readonly name: string;
  readonly rows: readonly MeasureRow[];
  readonly scaling: Scaling;
}

/** The whole table for the clipboard, and as a file. */
const Export = ({ name, rows, scaling }: ExportProps) => (
  <div className={styles['actions']}>
    <CopyButton
      label={text.copy}
      copied={text.copied}
      notCopied={text.notCopied}
      write={() => writeMeasureTable(rows, scaling, '\t')}
    />
    <Button
      look="quiet"
      icon="save"
      onClick={() =>
        saveBlob(new Blob([writeMeasureTable(rows, scaling, ',')], { type: 'text/csv' }), text.fileOf(name))
      }
    >
      {text.csv}
    </Button>
  </div>
);
