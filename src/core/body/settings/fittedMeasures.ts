import { heldMeasures } from '../fit/fitRules.ts';

/** Measures that hold no knob but are met all the same: landmarks that slide to their height, breadths of bones. */
const heldOtherwise = [
  'stature',
  'tenthRibHeight',
  'iliocristaleHeight',
  'trochanterionHeight',
  'lateralFemoralEpicondyleHeight',
  'tibialHeight',
  'chestBreadth',
  'bicristalBreadth',
] as const;

/** Every measure that a body can be given. */
export const fittedMeasures: readonly string[] = [...heldOtherwise, ...heldMeasures];
