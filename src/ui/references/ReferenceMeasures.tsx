import type { ReferenceMeasure } from '../../core/project/derivedReference.ts';
import { nameReference } from '../../core/project/nameReference.ts';
import type { ProjectReference } from '../../core/project/reference.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { splitLength } from '../../core/scales/formatLength.ts';
import type { KnownReference } from '../../state/references.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Fold } from '../controls/Section.tsx';
import { Table } from '../controls/Table.tsx';
import { messages } from '../messages/en.ts';
import styles from './references.module.css';

const text = messages.references;

/** What fits below the settings; all others are copied. */
const main: readonly string[] = [
  'stature',
  'eyeHeight',
  'acromialHeight',
  'crotchHeight',
  'kneeHeightMidpatella',
  'headHeight',
  'headBreadth',
  'bideltoidBreadth',
  'chestCircumference',
  'waistCircumference',
  'buttockCircumference',
  'thighCircumference',
  'span',
  'handLength',
  'footLength',
];

interface ReferenceMeasuresProps {
  readonly reference: ProjectReference;
  readonly known: KnownReference;
}

/** The body's main measures, life-size and at its figure's scale, and all of them for the clipboard. */
export function ReferenceMeasures({
  reference,
  known: { measures, figure, failure },
}: ReferenceMeasuresProps) {
  if (failure) return null;
  const scaleN = figure?.sizes?.targetScale ?? 1;
  return (
    <Fold title={text.measures}>
      {measures ? (
        <>
          <MeasureTable name={nameReference(reference)} measures={measures} scaleN={scaleN} />
          <div className={styles['copy']}>
            <CopyButton
              label={text.copy}
              copied={text.copied}
              notCopied={text.notCopied}
              write={() => writeTable(measures, scaleN)}
            />
          </div>
        </>
      ) : (
        <p className={styles['quiet']}>{text.measuring}</p>
      )}
    </Fold>
  );
}

interface MeasureTableProps {
  readonly name: string;
  readonly measures: readonly ReferenceMeasure[];
  readonly scaleN: number;
}

function MeasureTable({ name, measures, scaleN }: MeasureTableProps) {
  const { measure, lifeSize, atScale, percentile: among } = text.columns;
  const shown = main.flatMap((id) => measures.find((each) => each.id === id) ?? []);
  const rows = shown.map(({ id, label, mm, targetMm, percentile }) => ({
    key: id,
    head: <MeasureName label={label} />,
    cells: [
      <span
        key={id}
        title={targetMm === null ? undefined : text.target(splitLength(targetMm, { stepMm: 1 }).value)}
      >
        {splitLength(mm, { stepMm: 1 }).value}
      </span>,
      splitLength(mm / scaleN, { scaleN }).value,
      percentile === null ? '–' : text.percentileOf(Math.round(percentile)),
    ],
  }));
  return (
    <Table
      caption={text.measuresOf(name)}
      columns={[measure, lifeSize, atScale(formatRatio(scaleN)), among]}
      rows={rows}
    />
  );
}

const MeasureName = ({ label }: { readonly label: string }) => (
  <span className={styles['measure']} title={label}>
    {label}
  </span>
);

/** Columns with tabs between, as spreadsheets take them. */
function writeTable(measures: readonly ReferenceMeasure[], scaleN: number): string {
  const rows = measures.map(({ label, mm, targetMm, percentile }) => [
    label,
    mm.toFixed(1),
    (mm / scaleN).toFixed(2),
    formatRatio(scaleN),
    targetMm?.toFixed(1) ?? '',
    percentile?.toFixed(1) ?? '',
  ]);
  return [text.copiedColumns, ...rows].map((row) => row.join('\t')).join('\n');
}
