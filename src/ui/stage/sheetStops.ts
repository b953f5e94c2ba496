import type { ViewState } from '../../state/viewStore.ts';

export type SheetStop = ViewState['sheetStop'];

/** CSS px that the sheet stands high at each stop. */
export type SheetHeights = Readonly<Record<SheetStop, number>>;

/** From the lowest to the highest. */
const sheetStops = ['peek', 'half', 'full'] as const satisfies readonly SheetStop[];

/** Heights of the sheet at its stops where the top bar leaves it `roomPx`. */
export const sheetHeights = (roomPx: number): SheetHeights => ({
  peek: 108,
  half: Math.max(108, Math.round(roomPx * 0.49)),
  full: Math.max(108, roomPx - 8),
});

const glideS = 0.15;

/** Where a sheet let go of comes to rest: at the stop nearest to where its speed would carry it in a moment. */
export function stopAfterDrag(heightPx: number, speedPxPerS: number, heights: SheetHeights): SheetStop {
  const landingPx = heightPx + speedPxPerS * glideS;
  const distance = (stop: SheetStop): number => Math.abs(heights[stop] - landingPx);
  return sheetStops.reduce((nearest, stop) => (distance(stop) < distance(nearest) ? stop : nearest));
}

/** The stop `steps` higher, or lower when negative; the ends stay. */
export function stepStop(stop: SheetStop, steps: number): SheetStop {
  const index = sheetStops.indexOf(stop) + steps;
  return sheetStops[Math.max(0, Math.min(index, sheetStops.length - 1))]!;
}
