import { smoothStep } from '../../geometry/smoothStep.ts';
import type { BodySettings } from './bodySettings.ts';

/** How grown people differ from what they were at 30. All of it is 0 until some age, and of children. */
export interface OldAge {
  /** Stature that is lost. */
  readonly lossMm: number;
  /** By how many degrees the back is rounder. */
  readonly stoopDeg: number;
  /** SDs of muscle that are gone. */
  readonly wasted: number;
}

/**
 * Mean loss of stature since 30 by 70 and 80, mm: J. D. Sorkin, D. C. Muller, R. Andres, Am. J. Epidemiology 150, 1999,
 * 969–977, who followed 2,084 people. It grows ever faster, here by a power of the years since 30.
 */
const losses = { 'ansur2-men': [30, 50], 'ansur2-women': [50, 80] } as const;

/**
 * Degrees that the curve of the chest's spine gains: 41 in the third decade, 60 beyond 70, and no change before 50
 * (H. O'Gorman, G. Jull, Clinical Biomechanics 2, 1987, 154–162; 120 women).
 */
const [roundFrom, roundBy, roundDeg] = [48, 74, 19] as const;

/** An own estimate: the muscle of a limb wastes from the fifties on. */
const [wastesFrom, wastesPerYear] = [50, 0.035] as const;

export function oldAge({ population, ageYears }: BodySettings): OldAge {
  if (population === 'children') return { lossMm: 0, stoopDeg: 0, wasted: 0 };
  const [at70, at80] = losses[population];
  const power = Math.log(at80 / at70) / Math.log(50 / 40);
  return {
    lossMm: at70 * (Math.max(0, ageYears - 30) / 40) ** power,
    stoopDeg: roundDeg * smoothStep(roundFrom, roundBy, ageYears),
    wasted: wastesPerYear * Math.max(0, ageYears - wastesFrom),
  };
}
