import { describeScale } from './describeScale.ts';
import type { ScaleChoice } from './scaleChoice.ts';
import type { ScaleEntry } from './scaleEntry.ts';
import { sources } from './sources.ts';

/** Inches, who uses it, and where that was read. */
const rows = [
  [12, 'action figures, Ken', sources.one6th],
  [11.5, 'fashion dolls, Barbie', sources.one6th],
  [10, 'dolls, near 1:8', sources.ooak],
  [8, 'dolls, near 1:10', sources.ooak],
  [6, 'action figures, near 1:12', sources.eol],
  [3.75, 'action figures, near 1:18', sources.eol],
] as const;

/** Heights in inches, as toys are sold. */
export const inchScales: readonly ScaleEntry[] = rows.map(([inches, note, source]) => {
  const choice: ScaleChoice = { kind: 'inches', inches };
  return { id: `${inches}-in`, choice, label: describeScale(choice), note, source };
});
