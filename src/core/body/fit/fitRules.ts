import type { KnobId, Proportions } from '../shape/proportions.ts';

/** How a knob answers to a measure: what it becomes when the measure is found and wanted so, both in mm. */
export interface FitRule {
  readonly measure: string;
  readonly turn: (proportions: Proportions, foundMm: number, wantedMm: number) => void;
}

/** The knob is a length of its own and moves by what is missing. */
const byDifference = (measure: string, knob: KnobId, share = 1): FitRule => ({
  measure,
  turn: (proportions, found, wanted) => {
    proportions[knob] += (wanted - found) * share;
  },
});

/** The knob is a share and grows as the measure must. */
const byRatio = (measure: string, knob: KnobId, power = 1): FitRule => ({
  measure,
  turn: (proportions, found, wanted) => {
    proportions[knob] *= (wanted / found) ** power;
  },
});

/** The knob fills out a section's corners, which a girth gains from while breadth and depth stay. */
const byCorner = (measure: string, knob: KnobId, strength = 1.7): FitRule => ({
  measure,
  turn: (proportions, found, wanted) => {
    proportions[knob] += strength * (wanted / found - 1);
  },
});

/** Which knob holds which measure: each measure has its own, so that all can be turned in one round. */
export const fitRules: readonly FitRule[] = [
  byDifference('lateralMalleolusHeight', 'malleolusHeight'),
  byDifference('kneeHeightMidpatella', 'midpatellaHeight'),
  byDifference('crotchHeight', 'crotchHeight'),
  byDifference('buttockHeight', 'glutealHeight'),
  byDifference('waistHeightOmphalion', 'omphalionHeight'),
  byDifference('chestHeight', 'thelionHeight'),
  byDifference('axillaHeight', 'axillaHeight'),
  byDifference('suprasternaleHeight', 'suprasternaleHeight'),
  byDifference('cervicaleHeight', 'cervicaleHeight'),
  byDifference('headHeight', 'headHeight'),
  byDifference('mentonSellionLength', 'sellionHeight'),
  byDifference('tragionTopOfHead', 'tragionDepth'),
  byDifference('eyeHeight', 'eyeDepth', -1),

  byRatio('hipBreadth', 'hipWide'),
  byRatio('buttockDepth', 'buttockDeep'),
  byCorner('buttockCircumference', 'hipCorner', 1.25),
  byRatio('waistBreadth', 'waistWide'),
  byRatio('waistDepth', 'waistDeep'),
  byCorner('waistCircumference', 'waistCorner', 1.0),
  byRatio('chestDepth', 'chestDeep'),
  byRatio('chestCircumference', 'chestWide', 0.5),
  byCorner('chestCircumference', 'chestCorner', 0.9),
  byRatio('neckCircumference', 'neckWide'),

  byDifference('biacromialBreadth', 'girdleOut', 0.5),
  byDifference('acromialHeight', 'girdleUp'),
  byRatio('bideltoidBreadth', 'deltoidGirth', 2),
  byRatio('bicepsCircumference', 'upperArmGirth'),
  byRatio('forearmCircumference', 'forearmGirth'),
  byRatio('wristCircumference', 'wristGirth'),
  byRatio('acromionRadialeLength', 'upperArmLength'),
  byRatio('radialeStylionLength', 'forearmLength'),
  byRatio('palmLength', 'palmLength'),
  byRatio('handLength', 'fingerLength', 1.5),
  byRatio('handBreadth', 'handWide'),

  byRatio('thighCircumference', 'thighGirth'),
  byRatio('lowerThighCircumference', 'lowerThighGirth'),
  byRatio('calfCircumference', 'calfGirth'),
  byRatio('ankleCircumference', 'ankleGirth'),
  byRatio('bimalleolarBreadth', 'malleolusWide'),
  byRatio('footLength', 'footLength'),
  byRatio('footBreadth', 'footWide'),
  byRatio('heelBreadth', 'heelWide'),

  byRatio('headLength', 'headLong'),
  byRatio('headBreadth', 'cranialWide'),
  byRatio('bizygomaticBreadth', 'faceWide'),
  byCorner('headCircumference', 'headCorner', 2),
  byDifference('interpupillaryBreadth', 'eyeOut', 0.5),
  byRatio('earLength', 'earLength'),
];
