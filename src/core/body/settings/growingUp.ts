import type { BodySettings } from './bodySettings.ts';

/** Until when a child keeps the plain figure's build, and from when it has a grown one's, years. */
const [plainUntil, grownFrom] = [9, 18];

/**
 * Lengths as shares of stature: the plain figure's own as it was sculpted, and those of median men and women (ANSUR II).
 * But chests are flat, and thighs no thicker than the plain figure's crotch leaves room for.
 */
const shares: Readonly<Record<string, readonly [plain: number, man: number, woman: number]>> = {
  kneeHeightMidpatella: [0.268, 0.278, 0.276],
  suprasternaleHeight: [0.796, 0.819, 0.816],
  cervicaleHeight: [0.828, 0.864, 0.857],
  acromialHeight: [0.805, 0.82, 0.82],
  axillaHeight: [0.744, 0.757, 0.761],
  hipBreadth: [0.174, 0.197, 0.217],
  buttockDepth: [0.119, 0.14, 0.143],
  buttockCircumference: [0.491, 0.581, 0.627],
  waistBreadth: [0.162, 0.186, 0.184],
  waistDepth: [0.12, 0.135, 0.131],
  waistCircumference: [0.469, 0.536, 0.529],
  chestDepth: [0.125, 0.14, 0.135],
  chestCircumference: [0.504, 0.58, 0.545],
  neckCircumference: [0.216, 0.227, 0.203],
  biacromialBreadth: [0.214, 0.237, 0.224],
  bideltoidBreadth: [0.265, 0.291, 0.277],
  forearmCircumference: [0.151, 0.171, 0.157],
  wristCircumference: [0.098, 0.1, 0.095],
  acromionRadialeLength: [0.18, 0.191, 0.191],
  radialeStylionLength: [0.139, 0.153, 0.148],
  palmLength: [0.063, 0.066, 0.067],
  handLength: [0.106, 0.11, 0.111],
  handBreadth: [0.047, 0.05, 0.048],
  thighCircumference: [0.311, 0.328, 0.34],
  lowerThighCircumference: [0.213, 0.233, 0.246],
  calfCircumference: [0.201, 0.223, 0.229],
  ankleCircumference: [0.119, 0.131, 0.133],
  footLength: [0.157, 0.154, 0.151],
};

/**
 * What a teenager's build goes by, mm by the ids of measures: from the plain figure's towards a grown one's in a straight
 * line over the years. Shaped with sense: no source has these for children. Empty for the younger ones.
 */
export function growingUp({ sex, ageYears }: BodySettings, statureMm: number): Record<string, number> {
  const grown = (ageYears - plainUntil) / (grownFrom - plainUntil);
  if (grown <= 0) return {};
  return Object.fromEntries(
    Object.entries(shares).map(([measure, [plain, man, woman]]) => [
      measure,
      statureMm * (plain + grown * ((sex === 'male' ? man : woman) - plain)),
    ]),
  );
}
