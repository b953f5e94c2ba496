import { findMeasure } from '../core/measures/index.ts';
import { csvLine } from '../core/text/csvLine.ts';
import { formatRatio } from '../core/scales/describeScale.ts';
import { formatNumber } from '../core/scales/formatNumber.ts';
import { pieceNames } from '../ui/messages/findingMessages.ts';
import { sourceNames } from '../ui/messages/measureMessages.ts';
import type { Measurement, MeasuredValue } from './describeMeasures.ts';
import { writeReport } from './writeReport.ts';

/** A row of the table of measures, as text. */
interface Row {
  readonly file: string;
  readonly key: string;
  readonly label: string;
  readonly modelled: string;
  readonly life: string;
  readonly atScale: string;
  readonly plusMinus: string;
  readonly source: string;
  readonly why: string;
}

const labelOf = (key: string): string => {
  const [id = key, side] = key.split('.');
  const label = findMeasure(id)?.label ?? id;
  return side ? `${label}, ${side}` : label;
};

function rowOf(file: string, key: string, value: MeasuredValue): Row {
  const empty = {
    file,
    key,
    label: labelOf(key),
    modelled: '',
    life: '',
    atScale: '',
    plusMinus: '',
    source: '',
    why: '',
  };
  if ('modelledMm' in value)
    return {
      ...empty,
      modelled: formatNumber(value.modelledMm, 3),
      life: formatNumber(value.lifeSizeMm, 1),
      atScale: formatNumber(value.atScaleMm, 2),
      plusMinus: formatNumber(value.uncertaintyMm, 1),
      source: value.source,
    };
  if (value.value === null) return { ...empty, why: value.reason };
  return {
    ...empty,
    life: formatNumber(value.value, 3),
    plusMinus: formatNumber(value.uncertainty, 3),
    source: value.source,
  };
}

const rowsOf = ({ file, measures }: Measurement): readonly Row[] =>
  Object.entries(measures).map(([key, value]) => rowOf(file, key, value));

const heads = [
  'File',
  'Measure',
  'As modelled mm',
  'Life-size mm',
  'At scale mm',
  '± life-size mm',
  'Source',
  'Why not',
];

const cells = ({ file, key, modelled, life, atScale, plusMinus, source, why }: Row): readonly string[] => [
  file,
  key,
  modelled,
  life,
  atScale,
  plusMinus,
  source,
  why,
];

const toCsv = (entries: readonly Measurement[]): string =>
  [heads, ...entries.flatMap(rowsOf).map(cells)].map(csvLine).join('\r\n');

const toMarkdown = (entries: readonly Measurement[]): string =>
  entries
    .map((entry) => [`## ${entry.file}`, '', summaryOf(entry), '', ...tableOf(entry), ''].join('\n'))
    .join('\n');

const tableOf = (entry: Measurement): readonly string[] => [
  '| Measure | Life-size mm | ± | At scale mm | As modelled mm | Source |',
  '|---|--:|--:|--:|--:|---|',
  ...rowsOf(entry).map(
    ({ label, life, plusMinus, atScale, modelled, source, why }) =>
      `| ${label} | ${life || '–'} | ${plusMinus} | ${atScale} | ${modelled} | ${source || why} |`,
  ),
];

function summaryOf({ kind, pose, size, missing, shows }: Measurement): string {
  if (kind !== 'figure' || !size) {
    const what = shows ? `, ${nameOfPiece(shows)}` : '';
    const lacks = !shows && missing.length > 0 ? `; nothing like a person’s ${missing.join(', ')}` : '';
    return `Taken for: ${kind}${what}${lacks}. No measures are made up for it.`;
  }
  return [
    `Taken for: ${kind}, ${pose}.`,
    `Stature ${formatNumber(size.statureMm, 0)} mm (${size.statureFrom}), model scale ${formatRatio(size.modelScale)}, target ${formatRatio(size.targetScale)}.`,
  ].join(' ');
}

const nameOfPiece = ({ name, isUpsideDown }: NonNullable<Measurement['shows']>): string =>
  `${pieceNames[name]}${isUpsideDown ? ' upside down (say by --up which way is up)' : ''}`;

function toText(entries: readonly Measurement[]): string {
  return entries
    .map((entry) => {
      const rows = rowsOf(entry);
      const widest = rows.reduce((most, { label }) => Math.max(most, label.length), 0);
      const lines = rows.map(({ label, life, plusMinus, atScale, source, why }) =>
        life === ''
          ? `  ${label.padEnd(widest)}  –  ${why}`
          : `  ${label.padEnd(widest)}  ${life.padStart(8)} ± ${plusMinus.padEnd(6)} ${atScale.padStart(8)}  ${sourceNames[source as keyof typeof sourceNames]}`,
      );
      const head =
        rows.length > 0
          ? [`  ${'mm'.padEnd(widest)}  ${'life'.padStart(8)}            ${'at scale'.padStart(6)}`]
          : [];
      return [writeReport(entry).trimEnd(), `  ${summaryOf(entry)}`, ...head, ...lines, ''].join('\n');
    })
    .join('\n');
}

/** How measures are written, by the name of the option. */
export const writers = { text: toText, csv: toCsv, markdown: toMarkdown } as const;
