import { radialeHeight, wristHeight } from './armHeights.ts';
import { eyeHeight, stature, tragionHeight } from './headHeights.ts';
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

/** Every measure, from crown to sole by kind: one line each. */
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
  upperArm,
  forearm,
  thigh,
  shank,
  trunk,
  shoulderJointWidth,
  hipJointWidth,
  neck,
] as const satisfies readonly Measure[];

export type MeasureId = (typeof measures)[number]['id'];

/** The measure of that id, or null where there is none. */
export const findMeasure = (id: string): Measure | null =>
  measures.find((measure: Measure) => measure.id === id) ?? null;
