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
  readonly expected: string;
  readonly delta: string;
  readonly verdict: string;
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
    expected: '',
    delta: '',
    verdict: '',
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

function rowsOf({ file, measures, judgement }: Measurement): readonly Row[] {
  const judged = new Map((judgement?.deviations ?? []).map((each) => [each.measure, each]));
  return Object.entries(measures).map(([key, value]) => {
    const row = rowOf(file, key, value);
    const deviation = judged.get(key);
    if (!deviation) return row;
    const { expected, deltaAtScaleMm, verdict } = deviation;
    return {
      ...row,
      expected: formatNumber(expected, deltaAtScaleMm === null ? 3 : 1),
      delta: deltaAtScaleMm === null ? '' : formatNumber(deltaAtScaleMm, 2),
      verdict,
    };
  });
}

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

const judgedHeads = ['Expected life-size mm', 'Difference at scale mm', 'Verdict'];

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

function toCsv(entries: readonly Measurement[]): string {
  const isJudged = entries.some(({ judgement }) => judgement !== undefined);
  const lines = entries
    .flatMap(rowsOf)
    .map((row) => [...cells(row), ...(isJudged ? [row.expected, row.delta, row.verdict] : [])]);
  return [[...heads, ...(isJudged ? judgedHeads : [])], ...lines].map(csvLine).join('\r\n');
}

const toMarkdown = (entries: readonly Measurement[]): string =>
  entries
    .map((entry) =>
      [
        `## ${entry.file}`,
        '',
        summaryOf(entry),
        '',
        ...sentencesOf(entry).map((sentence) => `- ${sentence}`),
        ...(sentencesOf(entry).length > 0 ? [''] : []),
        ...tableOf(entry),
        '',
      ].join('\n'),
    )
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

const sentencesOf = ({ judgement }: Measurement): readonly string[] => judgement?.sentences ?? [];

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
      const sentences = sentencesOf(entry).map((sentence) => `  ${sentence}`);
      return [
        writeReport(entry).trimEnd(),
        `  ${summaryOf(entry)}`,
        ...(sentences.length > 0 ? ['', ...sentences, ''] : []),
        ...head,
        ...lines,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** How measures are written, by the name of the option. */
export const writers = { text: toText, csv: toCsv, markdown: toMarkdown } as const;
