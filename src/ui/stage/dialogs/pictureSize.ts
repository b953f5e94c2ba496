export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The size of a picture of the stage whose longer side has that many pixels; null gives the stage's own size. */
export function pictureSize({ widthPx, heightPx }: PixelSize, longSidePx: number | null): PixelSize {
  const factor = longSidePx === null ? 1 : longSidePx / Math.max(widthPx, heightPx);
  return {
    widthPx: Math.max(1, Math.round(widthPx * factor)),
    heightPx: Math.max(1, Math.round(heightPx * factor)),
  };
}
