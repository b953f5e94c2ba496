import { useSyncExternalStore } from 'react';
import { sheetHeights, type SheetHeights } from './sheetStops.ts';

/** The top bar's height, CSS px: --bar-h of the style sheets. */
const barPx = 48;

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Heights of the sheet at its stops in the page as it is now. */
export const useSheetHeights = (): SheetHeights =>
  sheetHeights(useSyncExternalStore(onResize, () => window.innerHeight) - barPx);
