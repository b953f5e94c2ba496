/**
 * Girths of the arm hanging loose from those of the flexed arm, which the survey has. An own estimate, no norm: the
 * relaxed upper arm is about 6 % less, the relaxed forearm about 3 %. Such a girth shapes the body and is never judged.
 */
export const relaxedGirths = [
  { relaxed: 'bicepsCircumference', flexed: 'bicepsCircumferenceFlexed', share: 0.94 },
  { relaxed: 'forearmCircumference', flexed: 'forearmCircumferenceFlexed', share: 0.97 },
] as const;
