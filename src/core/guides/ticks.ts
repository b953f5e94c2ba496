import type { GuideContext } from './guide.ts';
import { oneTwoFive } from './oneTwoFive.ts';
import { lifeMmPerReadout } from './readout.ts';

const minorPx = 4;
const figurePx = 32;
/** However far the zoom goes in, a ruler has no more ticks than this over the stature. */
const mostTicks = 4000;

/** The division of the rulers, in millimetres of the readout; each step is a multiple of the one before. */
export interface Ticks {
  readonly minorMm: number;
  readonly middleMm: number;
  /** Ticks with figures. */
  readonly figureMm: number;
}

/** Steps of 1, 2, 5 by the zoom: ticks at least 4 px apart, figures at least 32 px. */
export function ticksOf(context: GuideContext): Ticks {
  const lifePerMm = lifeMmPerReadout(context);
  const mmPerPx = context.mmPerPx / lifePerMm;
  const finestMm = context.statureMm / lifePerMm / mostTicks;
  const minorMm = oneTwoFive(Math.max(minorPx * mmPerPx, finestMm));
  const figureMm = oneTwoFive(Math.max(figurePx * mmPerPx, finestMm * 8));
  const minorsToFigure = Math.round(figureMm / minorMm);
  return {
    minorMm,
    figureMm,
    middleMm: minorsToFigure % 2 === 0 ? (minorMm * minorsToFigure) / 2 : figureMm,
  };
}

/** A tick: how many millimetres of the readout from zero, and how much it weighs. */
export interface Tick {
  readonly mm: number;
  readonly rank: 'minor' | 'middle' | 'figure';
}

/** The ticks from zero to a length in millimetres of the readout, a whole number of minor steps. */
export function ticksTo(lengthMm: number, { minorMm, middleMm, figureMm }: Ticks): readonly Tick[] {
  const toFigure = Math.round(figureMm / minorMm);
  const toMiddle = Math.round(middleMm / minorMm);
  return Array.from({ length: Math.round(lengthMm / minorMm) + 1 }, (_, index) => ({
    mm: index * minorMm,
    rank: index % toFigure === 0 ? 'figure' : index % toMiddle === 0 ? 'middle' : 'minor',
  }));
}

/** Life-size height at which the upright ruler ends: the next middle tick at or above the crown of the tallest. */
export function rulerTopMm(context: GuideContext): number {
  const lifePerMm = lifeMmPerReadout(context);
  const { middleMm } = ticksOf(context);
  return Math.ceil(context.tallestMm / lifePerMm / middleMm - 1e-9) * middleMm * lifePerMm;
}
