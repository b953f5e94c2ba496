import type { ViewState } from '../../state/viewStore.ts';

export type SheetStop = ViewState['sheetStop'];

/** From the lowest to the highest. */
export const sheetStops = ['peek', 'half', 'full'] as const satisfies readonly SheetStop[];

/** Heights of the sheet at its stops, CSS px, in a page that leaves it `roomPx` below the top bar. */
export const sheetHeights = (roomPx: number): Readonly<Record<SheetStop, number>> => ({
  peek: 108,
  half: Math.max(108, Math.round(roomPx * 0.49)),
  full: roomPx - 8,
});

/** Where a sheet let go of comes to rest: at the stop nearest to where it would be after `glideS` more seconds. */
export function stopAfterDrag(heightPx: number, speedPxPerS: number, roomPx: number): SheetStop {
  const heights = sheetHeights(roomPx);
  const landingPx = heightPx + speedPxPerS * glideS;
  const distance = (stop: SheetStop): number => Math.abs(heights[stop] - landingPx);
  return sheetStops.reduce((nearest, stop) => (distance(stop) < distance(nearest) ? stop : nearest));
}

const glideS = 0.15;

/** The stop `steps` higher, or lower when negative; the ends stay. */
export function stepStop(stop: SheetStop, steps: number): SheetStop {
  const index = sheetStops.indexOf(stop) + steps;
  return sheetStops[Math.max(0, Math.min(index, sheetStops.length - 1))]!;
}
