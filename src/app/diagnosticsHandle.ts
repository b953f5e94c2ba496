import { readDiagnostics, type Diagnostics } from '../scene/diagnostics.ts';

import { takePortrait } from '../scene/portrait.ts';
import { activeFigure, derivedFigure } from '../state/figures.ts';

declare global {
  interface Window {
    /** For tests, benchmarks and bug reports; it only reads. */
    maquette?: {
      readonly diagnostics: () => Diagnostics | null;
      /** The active figure on its own, as a data address. */
      readonly portrait: (widthPx: number, heightPx: number) => Promise<string | null>;
    };
  }
}

async function portrait(widthPx: number, heightPx: number): Promise<string | null> {
  const figure = activeFigure();
  const derived = figure && derivedFigure(figure);
  const canvas =
    derived &&
    (await takePortrait(derived, { widthPx, heightPx, part: 'whole', azimuthRad: 0.5, leastHeightMm: 1850 }));
  return canvas?.toDataURL() ?? null;
}

export const publishDiagnostics = (): void => {
  window.maquette = { diagnostics: readDiagnostics, portrait };
};
