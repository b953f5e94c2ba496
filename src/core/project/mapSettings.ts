import type { AlignmentKind } from '../alignment/alignFigures.ts';
import type { FigurePart } from '../measures/partOfMeasure.ts';

/** From what a figure's surface is measured. */
export type MapFrom =
  /** A reference of the project, by its id. */
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'figure'; readonly figure: string }
  /** Its own mirror image, in the plane that was found, turned and moved by hand. */
  | { readonly kind: 'mirror'; readonly turnDeg: number; readonly shiftMm: number };

/** What map of the active figure's surface is shown. Lengths in mm at scale. */
export interface MapSettings {
  readonly isShown: boolean;
  readonly from: MapFrom;
  readonly alignment: Exclude<AlignmentKind, 'none'>;
  readonly isScaleFree: boolean;
  /** What is laid on one another; none: all. */
  readonly parts: readonly FigurePart[];
  /** As far off as does not matter; null: 1 mm, or less where figures are small. */
  readonly toleranceMm: number | null;
  /** Where the colours end; null: four tolerances. */
  readonly limitMm: number | null;
}

/** The map until somebody chooses: of the figure's two sides. */
export const usualMap: MapSettings = {
  isShown: false,
  from: { kind: 'mirror', turnDeg: 0, shiftMm: 0 },
  alignment: 'ground',
  isScaleFree: false,
  parts: [],
  toleranceMm: null,
  limitMm: null,
};

/** The tolerance of a map in mm at scale: 1 mm down to 1:12, and what that is in proportion for smaller figures. */
export const toleranceOf = ({ toleranceMm }: MapSettings, targetScale: number): number =>
  toleranceMm ?? Number((targetScale <= 12 ? Math.max(1, 6 / targetScale) : 12 / targetScale).toPrecision(1));

/** Where a map's colours end, mm at scale. */
export const limitOf = (settings: MapSettings, targetScale: number): number =>
  Math.max(settings.limitMm ?? 0, toleranceOf(settings, targetScale) * (settings.limitMm === null ? 4 : 1));
