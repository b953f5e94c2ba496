import { describeScale } from './describeScale.ts';
import type { ScaleChoice } from './scaleChoice.ts';
import type { ScaleEntry } from './scaleEntry.ts';
import { sources } from './sources.ts';

/** Millimetres, who uses it, and where that was read. */
const rows = [
  [6, 'micro wargames', sources.mojobob],
  [10, 'wargames', sources.shorthand],
  [15, 'wargames', sources.liquiSearch],
  [20, 'wargames', sources.mojobob],
  [25, 'older role-playing figures', sources.zandoria],
  [28, 'wargames', sources.heresy],
  [30, null, sources.tabletopTalk],
  [32, 'role-playing figures', sources.terreOstili],
  [35, null, sources.shorthand],
  [40, null, sources.coveted],
  [54, 'toy soldiers, model figures', sources.planetFigure],
  [60, null, sources.coveted],
  [70, 'model figures', sources.shorthand],
  [75, 'model figures', sources.shorthand],
  [90, 'model figures', sources.shorthand],
  [120, 'model figures', sources.shorthand],
  [200, 'resin figures', sources.shorthand],
] as const;

/**
 * Which landmark a bare "28 mm" means: wargames measure to the eye (Barrett in The Courier; littleleadheroes,
 * mojobob), model figures from 54 mm to the crown, hats left out (planetfigure).
 */
export const usualLandmark = (mm: number): 'eye' | 'crown' => (mm < 54 ? 'eye' : 'crown');

const entryOf = (mm: number, to: 'eye' | 'crown', note: string | null, source: string): ScaleEntry => {
  const choice: ScaleChoice = { kind: 'size', mm, to };
  return { id: `${mm}-mm-${to}`, choice, label: describeScale(choice), note, source };
};

/** Sizes in millimetres, each to its usual landmark first, then to the other. */
export const sizeScales: readonly ScaleEntry[] = rows.flatMap(([mm, note, source]) => {
  const usual = usualLandmark(mm);
  return [entryOf(mm, usual, note, source), entryOf(mm, usual === 'eye' ? 'crown' : 'eye', null, source)];
});
