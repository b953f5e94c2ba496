import { isSurfaceMeasureId } from '../../populations/surface/surfaceMeasures.ts';
import { valueAt } from '../../populations/surface/valueAt.ts';
import type { BodySettings } from './bodySettings.ts';

/** Until when a child keeps the plain figure's build, and from when it has a grown one's, years. */
const [plainUntil, grownFrom] = [9, 18];

/** Lengths of the plain figure as it was sculpted, as shares of its stature. */
export const plainShares: Readonly<Record<string, number>> = {
  kneeHeightMidpatella: 0.268,
  suprasternaleHeight: 0.796,
  cervicaleHeight: 0.828,
  acromialHeight: 0.805,
  axillaHeight: 0.744,
  hipBreadth: 0.174,
  buttockDepth: 0.119,
  buttockCircumference: 0.491,
  waistBreadth: 0.162,
  waistDepth: 0.12,
  waistCircumference: 0.469,
  chestDepth: 0.125,
  chestCircumference: 0.504,
  neckCircumference: 0.216,
  biacromialBreadth: 0.214,
  bideltoidBreadth: 0.265,
  forearmCircumference: 0.151,
  wristCircumference: 0.098,
  acromionRadialeLength: 0.18,
  radialeStylionLength: 0.139,
  palmLength: 0.063,
  handLength: 0.106,
  handBreadth: 0.047,
  thighCircumference: 0.311,
  lowerThighCircumference: 0.213,
  calfCircumference: 0.201,
  ankleCircumference: 0.119,
  footLength: 0.157,
};

type Grown = 'ansur2-men' | 'ansur2-women';

/**
 * What plain figures grow to other than median people: chests are flat, thighs no thicker than the crotch leaves room for,
 * and relaxed forearms are not surveyed.
 */
const ownShares: Readonly<Record<string, Readonly<Record<Grown, number>>>> = {
  chestDepth: { 'ansur2-men': 0.14, 'ansur2-women': 0.135 },
  chestCircumference: { 'ansur2-men': 0.58, 'ansur2-women': 0.545 },
  forearmCircumference: { 'ansur2-men': 0.171, 'ansur2-women': 0.157 },
  thighCircumference: { 'ansur2-men': 0.328, 'ansur2-women': 0.34 },
};

/**
 * What a teenager's build goes by, mm by the ids of measures: from the plain figure's towards that of median men or women
 * in a straight line over the years. Shaped with sense: no source has these for children. Empty for the younger ones.
 */
export function growingUp({ sex, ageYears }: BodySettings, statureMm: number): Record<string, number> {
  const grown = (ageYears - plainUntil) / (grownFrom - plainUntil);
  if (grown <= 0) return {};
  const people: Grown = sex === 'male' ? 'ansur2-men' : 'ansur2-women';
  return Object.fromEntries(
    Object.entries(plainShares).map(([measure, plain]) => [
      measure,
      statureMm * (plain + grown * (grownShare(measure, people) - plain)),
    ]),
  );
}

function grownShare(measure: string, people: Grown): number {
  const own = ownShares[measure];
  if (own) return own[people];
  if (!isSurfaceMeasureId(measure)) throw new Error(`No survey has ${measure}.`);
  return valueAt(measure, people, 50)! / valueAt('stature', people, 50)!;
}
