/**
 * What fitting turns, each with what it is at rest. Lengths in mm; shares are of the mixed shape enlarged or reduced as a
 * whole, so that 1 leaves a form as it is.
 */
export const knobs = {
  /** Heights of levels of trunk and legs; NaN where the whole's size decides. */
  malleolusHeight: NaN,
  midpatellaHeight: NaN,
  crotchHeight: NaN,
  glutealHeight: NaN,
  omphalionHeight: NaN,
  thelionHeight: NaN,
  axillaHeight: NaN,
  suprasternaleHeight: NaN,
  cervicaleHeight: NaN,
  stature: NaN,
  headHeight: NaN,
  /** Above the chin. */
  sellionHeight: NaN,
  /** Below the crown. */
  eyeDepth: NaN,
  tragionDepth: NaN,

  hipWide: 1,
  hipDeep: 1,
  hipCorner: 0,
  buttockDeep: 1,
  waistWide: 1,
  waistDeep: 1,
  waistCorner: 0,
  chestWide: 1,
  chestDeep: 1,
  chestCorner: 0,
  neckWide: 1,

  /** The shoulders moved outward and up, mm. */
  girdleOut: 0,
  girdleUp: 0,
  deltoidGirth: 1,
  upperArmGirth: 1,
  forearmGirth: 1,
  wristGirth: 1,
  upperArmLength: 1,
  forearmLength: 1,

  palmLength: 1,
  fingerLength: 1,
  handWide: 1,

  thighGirth: 1,
  lowerThighGirth: 1,
  calfGirth: 1,
  ankleGirth: 1,
  malleolusWide: 1,

  footLength: 1,
  footWide: 1,
  heelWide: 1,

  headLong: 1,
  cranialWide: 1,
  faceWide: 1,
  headCorner: 0,
  /** Each eye moved outward, mm. */
  eyeOut: 0,
  earLength: 1,
} as const;

export type KnobId = keyof typeof knobs;

export type Proportions = Record<KnobId, number>;

export const restProportions = (): Proportions => ({ ...knobs });
