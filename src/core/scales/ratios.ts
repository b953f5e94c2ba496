import type { ScaleEntry } from './scaleEntry.ts';
import { sources } from './sources.ts';

/** N of 1:N, who uses it, and where that was read. */
const rows = [
  [1, 'life-size', sources.definition],
  [2, 'large ball-jointed dolls', sources.kawaii],
  [3, 'ball-jointed dolls, SD', sources.dollieLove],
  [4, 'ball-jointed dolls, MSD', sources.dollieLove],
  [6, 'sixth scale, playscale, 12 in figures', sources.one6th],
  [7, 'anime scale figures', sources.shelfFigure],
  [8, 'anime scale figures, 10 in dolls', sources.ooak],
  [9, 'near 200 mm figures', sources.arithmetic],
  [10, '8 in dolls', sources.ooak],
  [12, 'one inch to the foot', sources.scaleGrail],
  [16, '120 mm figures by name', sources.shorthand],
  [18, '3.75 in action figures', sources.dailyHeap],
  [20, '90 mm figures by name', sources.shorthand],
  [24, '75 mm figures by name', sources.shorthand],
  [30, '60 mm figures', sources.coveted],
  [32, '54 mm toy soldiers', sources.tabletopTalk],
  [35, 'military kits', sources.hobbyTalk],
  [45, '40 mm figures', sources.coveted],
  [48, 'O gauge, 40 to 42 mm figures', sources.tabletopTalk],
  [56, '28 mm wargames', sources.mojobob],
  [60, '30 mm figures', sources.heroForge],
  [64, 'die-cast cars', sources.doubleG],
  [72, 'plastic kits, 20 mm wargames', sources.mojobob],
  [76, 'OO gauge', sources.tabletopTalk],
  [87, 'HO gauge', sources.tabletopTalk],
  [100, '15 mm wargames', sources.liquiSearch],
  [120, '15 mm wargames, older', sources.liquiSearch],
  [144, '12 mm wargames', sources.mojobob],
  [148, 'N gauge, British', sources.buildingTrenton],
  [160, 'N gauge', sources.buildingTrenton],
  [285, '6 mm wargames', sources.mojobob],
  [300, '6 mm wargames', sources.mojobob],
] as const;

/** Ratio scales 1:1 to 1:300. */
export const ratios: readonly ScaleEntry[] = rows.map(([n, note, source]) => ({
  id: `1:${n}`,
  choice: { kind: 'ratio', n },
  label: `1:${n}`,
  note,
  source,
}));
