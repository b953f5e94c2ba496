import { bicepsCircumference, forearmCircumference, wristCircumference } from './armGirths.ts';
import { dactylionHeight, radialeHeight, wristHeight } from './armHeights.ts';
import {
  acromionRadialeLength,
  forearmHandLength,
  radialeStylionLength,
  shoulderElbowLength,
} from './armLengths.ts';
import { bicristalBreadth, chestBreadth } from './boneBreadths.ts';
import { chestCircumference, chestDepth } from './chestMeasures.ts';
import { bimalleolarBreadth, footBreadth, footLength, heelBreadth } from './footMeasures.ts';
import { handBreadth, handLength, palmLength } from './handMeasures.ts';
import { bizygomaticBreadth, headBreadth, interpupillaryBreadth } from './headBreadths.ts';
import { headCircumference } from './headCircumference.ts';
import { eyeHeight, stature, tragionHeight } from './headHeights.ts';
import { earLength, headHeight, headLength, mentonSellionLength, tragionTopOfHead } from './headLengths.ts';
import { buttockCircumference, buttockDepth, hipBreadth } from './hipMeasures.ts';
import {
  forearm,
  hipJointWidth,
  neck,
  shank,
  shoulderJointWidth,
  thigh,
  trunk,
  upperArm,
} from './jointMeasures.ts';
import {
  kneeHeightMidpatella,
  lateralFemoralEpicondyleHeight,
  lateralMalleolusHeight,
  tibialHeight,
  trochanterionHeight,
} from './legHeights.ts';
import type { Measure } from './measure.ts';
import { neckCircumference } from './neckCircumference.ts';
import {
  brachialIndex,
  cruralIndex,
  handToFace,
  headsTall,
  shouldersInHeads,
  spanToStature,
} from './ratios.ts';
import { ankleCircumference, calfCircumference } from './shankGirths.ts';
import { biacromialBreadth, bideltoidBreadth } from './shoulderBreadths.ts';
import { sittingHeight } from './sittingHeight.ts';
import { span } from './span.ts';
import { kneeCircumference, lowerThighCircumference, thighCircumference } from './thighGirths.ts';
import {
  acromialHeight,
  axillaHeight,
  buttockHeight,
  cervicaleHeight,
  chestHeight,
  crotchHeight,
  iliocristaleHeight,
  suprasternaleHeight,
  tenthRibHeight,
  waistHeightOmphalion,
} from './trunkHeights.ts';
import { waistBreadth, waistCircumference, waistDepth } from './waistMeasures.ts';

/** Every measure: heights, head and neck, trunk, arm, leg, between joints, ratios; one line each. */
export const measures = [
  stature,
  eyeHeight,
  tragionHeight,
  cervicaleHeight,
  suprasternaleHeight,
  acromialHeight,
  axillaHeight,
  chestHeight,
  tenthRibHeight,
  waistHeightOmphalion,
  iliocristaleHeight,
  buttockHeight,
  trochanterionHeight,
  crotchHeight,
  kneeHeightMidpatella,
  lateralFemoralEpicondyleHeight,
  tibialHeight,
  lateralMalleolusHeight,
  radialeHeight,
  wristHeight,
  dactylionHeight,
  sittingHeight,
  headHeight,
  headLength,
  headBreadth,
  headCircumference,
  mentonSellionLength,
  bizygomaticBreadth,
  interpupillaryBreadth,
  tragionTopOfHead,
  earLength,
  neckCircumference,
  biacromialBreadth,
  bideltoidBreadth,
  chestBreadth,
  chestDepth,
  chestCircumference,
  waistBreadth,
  waistDepth,
  waistCircumference,
  bicristalBreadth,
  hipBreadth,
  buttockDepth,
  buttockCircumference,
  acromionRadialeLength,
  radialeStylionLength,
  shoulderElbowLength,
  forearmHandLength,
  bicepsCircumference,
  forearmCircumference,
  wristCircumference,
  span,
  handLength,
  handBreadth,
  palmLength,
  thighCircumference,
  lowerThighCircumference,
  kneeCircumference,
  calfCircumference,
  ankleCircumference,
  bimalleolarBreadth,
  footLength,
  footBreadth,
  heelBreadth,
  upperArm,
  forearm,
  thigh,
  shank,
  trunk,
  shoulderJointWidth,
  hipJointWidth,
  neck,
  headsTall,
  handToFace,
  shouldersInHeads,
  brachialIndex,
  cruralIndex,
  spanToStature,
] as const satisfies readonly Measure[];

export type MeasureId = (typeof measures)[number]['id'];

/** The measure of that id, or null where there is none. */
export const findMeasure = (id: string): Measure | null =>
  measures.find((measure: Measure) => measure.id === id) ?? null;
