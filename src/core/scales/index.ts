import { inchScales } from './inchScales.ts';
import { ratios } from './ratios.ts';
import type { ScaleChoice } from './scaleChoice.ts';
import type { ScaleEntry } from './scaleEntry.ts';
import { sizeScales } from './sizeScales.ts';

/** Every scale of the menu, largest first in each group. A scale is one row in its group's file. */
export const scales: readonly ScaleEntry[] = [...ratios, ...sizeScales, ...inchScales];

const isSameChoice = (a: ScaleChoice, b: ScaleChoice): boolean => {
  if (a.kind === 'ratio') return b.kind === 'ratio' && a.n === b.n;
  if (a.kind === 'size') return b.kind === 'size' && a.mm === b.mm && a.to === b.to;
  return b.kind === 'inches' && a.inches === b.inches;
};

/** The registry's entry for a choice, with its trade name; null for one that was entered freely. */
export const findScale = (choice: ScaleChoice): ScaleEntry | null =>
  scales.find((entry) => isSameChoice(entry.choice, choice)) ?? null;
