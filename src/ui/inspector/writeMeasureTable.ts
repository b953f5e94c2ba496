import { csvLine } from '../../core/text/csvLine.ts';
import { findingMessages } from '../messages/findingMessages.ts';
import { notTakenMessage, sourceNames } from '../messages/measureMessages.ts';
import type { MeasureRow, Scaling } from './MeasureTable.tsx';

/** All measures as text: a line for each, with commas (RFC 4180) or tabs between. */
export function writeMeasureTable(
  rows: readonly MeasureRow[],
  scaling: Scaling,
  separator: ',' | '\t',
): string {
  const lines = [findingMessages.headings, ...rows.map((row) => fieldsOf(row, scaling))];
  const lineOf = separator === ',' ? csvLine : tabbedLine;
  return lines.map(lineOf).join('\r\n');
}

const tabbedLine = (fields: readonly string[]): string =>
  fields.map((field) => field.replaceAll(/[\t\n]/g, ' ')).join('\t');

function fieldsOf({ measure, side, result }: MeasureRow, { modelScale, scaleN }: Scaling): readonly string[] {
  const head = [measure.label, side ?? ''];
  if (!result.isTaken) return [...head, '', '', '', '', '', notTakenMessage(result.reason)];
  const { taken, uncertainty, source } = result;
  const values =
    'mm' in taken
      ? [
          ((taken.mm * modelScale) / scaleN).toFixed(3),
          (taken.mm * modelScale).toFixed(1),
          taken.mm.toFixed(3),
          (uncertainty * modelScale).toFixed(1),
        ]
      : ['', taken.value.toFixed(3), '', uncertainty.toFixed(3)];
  return [...head, ...values, sourceNames[source], ''];
}
