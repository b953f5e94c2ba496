import type { KnobId, Proportions } from '../shape/proportions.ts';

/** How a knob is turned so that a measure changes by so many mm, were nothing else to act on it. */
export interface FitRule {
  readonly measure: string;
  readonly turn: (proportions: Proportions, byMm: number, wantedMm: number) => void;
}

/** The knob is a length of its own. */
const byDifference = (measure: string, knob: KnobId, share = 1): FitRule => ({
  measure,
  turn: (proportions, byMm) => {
    proportions[knob] += byMm * share;
  },
});

/** The knob is a share and grows as the measure must. */
const byRatio = (measure: string, knob: KnobId, power = 1): FitRule => ({
  measure,
  turn: (proportions, byMm, wantedMm) => {
    proportions[knob] *= growth(byMm, wantedMm) ** power;
  },
});

/** The knob fills out a section's corners, which a girth gains from while breadth and depth stay. */
const byCorner = (measure: string, knob: KnobId, strength = 1): FitRule => ({
  measure,
  turn: (proportions, byMm, wantedMm) => {
    proportions[knob] += strength * (growth(byMm, wantedMm) - 1);
  },
});

/** As how many times itself a measure becomes what is wanted when it gains so much; in one turn at most by half. */
const growth = (byMm: number, wantedMm: number): number =>
  1 / (1 - Math.max(-1, Math.min(1 / 3, byMm / wantedMm)));

/** Which knob holds which measure: each measure has its own, so that all can be turned in one round. */
const fitRules: readonly FitRule[] = [
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
  byCorner('buttockCircumference', 'hipCorner'),
  byRatio('waistBreadth', 'waistWide'),
  byRatio('waistDepth', 'waistDeep'),
  byCorner('waistCircumference', 'waistCorner'),
  byRatio('chestDepth', 'chestDeep'),
  byRatio('chestCircumference', 'chestWide', 0.5),
  byCorner('chestCircumference', 'chestCorner'),
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

/** The measures that knobs hold, each once. */
export const heldMeasures: readonly string[] = [...new Set(fitRules.map(({ measure }) => measure))];

/** Turns every knob of a measure so that it changes by so many mm, were nothing else to act on it. */
export function turnKnobs(proportions: Proportions, measure: string, byMm: number, wantedMm: number): void {
  for (const rule of fitRules) if (rule.measure === measure) rule.turn(proportions, byMm, wantedMm);
}
