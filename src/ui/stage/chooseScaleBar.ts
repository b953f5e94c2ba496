/** A scale bar: how long it is drawn, and what that length is in a figure's two sizes. */
export interface ScaleBarLength {
  readonly widthPx: number;
  readonly atScaleMm: number;
  readonly lifeSizeMm: number;
}

/**
 * The longest round length (1, 2 or 5 times a power of ten, in mm at scale) that is drawn no wider than `limitPx`;
 * it is never narrower than two fifths of that. `mmPerPx` is life-size mm of the scene under a CSS pixel, `factor`
 * how much larger than life-size the figure is drawn, `scaleN` the N of its target scale 1:N. Null where one of
 * them is not a positive number.
 */
export function chooseScaleBar(
  mmPerPx: number,
  scaleN: number,
  factor: number,
  limitPx: number,
): ScaleBarLength | null {
  const atScaleMmPerPx = mmPerPx / (factor * scaleN);
  if (!(atScaleMmPerPx > 0) || !Number.isFinite(atScaleMmPerPx)) return null;
  const limitMm = atScaleMmPerPx * limitPx;
  // The tolerance keeps a length that fits exactly from being lost to rounding.
  const isWithin = (mm: number): boolean => mm <= limitMm * (1 + 1e-9);
  const decade = Math.floor(Math.log10(limitMm));
  const atScaleMm = [decade + 1, decade, decade - 1]
    .flatMap((power) => [5, 2, 1].map((step) => Number(`${step}e${power}`)))
    .find(isWithin)!;
  return {
    widthPx: atScaleMm / atScaleMmPerPx,
    atScaleMm,
    lifeSizeMm: atScaleMm * scaleN,
  };
}
