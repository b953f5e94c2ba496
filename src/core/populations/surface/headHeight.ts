import type { PopulationId } from '../index.ts';

/** Head height, crown to chin, of grown people, which no survey here has. */
interface DerivedHeadHeight {
  /** Mean of head height ÷ stature. */
  readonly ratio: number;
  /** SD of that ratio over people. */
  readonly ratioSd: number;
  /** SD of head height over people, mm. */
  readonly sdMm: number;
}

/**
 * Ratio of men: Drillis & Contini 1966, chin at 0.870 of stature. Of women: estimated from ANSUR II. Spreads: those of
 * an estimate from ANSUR II for each person, top of head to eye corner and chin to root of the nose less the 5 mm
 * between both, which gives 231 mm of men (0.1319 of stature) and 217 mm of women (0.1334).
 */
export const headHeights: Partial<Readonly<Record<PopulationId, DerivedHeadHeight>>> = {
  'ansur2-men': { ratio: 0.13, ratioSd: 0.0067, sdMm: 11.8 },
  'ansur2-women': { ratio: 0.133, ratioSd: 0.0064, sdMm: 10.8 },
};

/** How far the mean of a derived head height may be off, either way, mm: what its sources differ by, and more. */
export const headHeightUncertaintyMm = 6;

/** How it was derived. */
export const headHeightReason =
  'Not measured by the survey. Ratio to stature after Drillis & Contini (men) and an estimate from the survey’s eye and chin (women); the spread is that estimate’s.';

/** As it is to be cited. */
export const headHeightCitation =
  'Drillis R, Contini R (1966) Body Segment Parameters, Tech. Rep. 1166-03, New York University; as reproduced in Winter DA (2009) Biomechanics and Motor Control of Human Movement, 4th ed., Fig. 4.1; estimate from ANSUR II (2012). Derived, ±6 mm life-size.';
