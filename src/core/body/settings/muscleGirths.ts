import type { BodySettings } from './bodySettings.ts';
import { oldAge } from './oldAge.ts';

/** SDs of muscle that a body can have more, or less, than people have. */
export const muscleRange = { least: -2.5, most: 2.5 } as const;

/** SDs of muscle that a body has with what age has taken. */
export const muscleOf = (settings: BodySettings): number =>
  Math.max(muscleRange.least, settings.muscle - oldAge(settings).wasted);

/**
 * By how many SDs a girth, breadth or depth moves for each SD of muscle. No survey tells muscle from fat: an own rule, by
 * which limbs, neck, chest and shoulders gain what waist and hips lose, so that the body's volume stays within a few
 * percent. Bones, feet, hands and head stay.
 */
export const muscleGirths: Readonly<Record<string, number>> = {
  neckCircumference: 0.5,
  chestCircumference: 0.4,
  chestDepth: 0.15,
  bideltoidBreadth: 0.35,
  bicepsCircumferenceFlexed: 0.75,
  forearmCircumferenceFlexed: 0.7,
  thighCircumference: 0.25,
  lowerThighCircumference: 0.3,
  calfCircumference: 0.5,
  waistBreadth: -0.4,
  waistDepth: -0.5,
  waistCircumference: -0.45,
  hipBreadth: -0.15,
  buttockCircumference: -0.15,
};
