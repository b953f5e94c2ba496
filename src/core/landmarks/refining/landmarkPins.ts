import type { Pin } from '../fitting/fitRound.ts';
import type { RefinedLandmark } from './refineLandmarks.ts';

/** How near what is seen in the surface holds the fit, in heights, by landmark; others do not. */
const deviations: Readonly<Record<string, number>> = {
  menton: 0.006,
  crotch: 0.006,
  dactylion: 0.006,
  akropodion: 0.006,
  pternion: 0.006,
};

/** And those that hold it in one direction: crown and soles are flat, so that only their height is sure. */
const upright: Readonly<Record<string, number>> = { vertex: 0.003, sole: 0.003 };

/** What holds the fit of the landmarks that show in the surface's form. */
export const pinsOfLandmarks = (refined: readonly RefinedLandmark[]): readonly Pin[] =>
  refined.flatMap(({ stem, point, at, by }): readonly Pin[] => {
    if (by !== 'form') return [];
    const [sd, sdUp] = [deviations[stem], upright[stem]];
    if (sd !== undefined) return [{ point, at, sd, along: null }];
    return sdUp === undefined ? [] : [{ point, at, sd: sdUp, along: [0, 1, 0] }];
  });
