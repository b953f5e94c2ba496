import { findingMessages } from '../messages/findingMessages.ts';
import { notTakenMessage, sourceNames } from '../messages/measureMessages.ts';
import type { MeasureRow, Scaling } from './MeasuresTab.tsx';

/** All measures as text: a line for each, with commas (RFC 4180) or tabs between. */
export function writeMeasureTable(
  rows: readonly MeasureRow[],
  scaling: Scaling,
  separator: ',' | '\t',
): string {
  const lines = [findingMessages.headings, ...rows.map((row) => fieldsOf(row, scaling))];
  const field = separator === ',' ? quoted : (text: string): string => text.replaceAll(/[\t\n]/g, ' ');
  return lines.map((fields) => fields.map(field).join(separator)).join('\r\n');
}

/** A field that a spreadsheet would run as a formula is made text. */
function quoted(text: string): string {
  const safe = /^[=+@]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
