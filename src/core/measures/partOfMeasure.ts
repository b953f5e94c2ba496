import type { MeasureId } from './index.ts';

/** Parts of a figure that measures are of, from the head down. */
export const figureParts = ['head', 'neck', 'trunk', 'arms', 'hands', 'legs', 'feet'] as const;

export type FigurePart = (typeof figureParts)[number];

const measuresOfPart = {
  head: [
    'eyeHeight',
    'tragionHeight',
    'headHeight',
    'headLength',
    'headBreadth',
    'headCircumference',
    'mentonSellionLength',
    'bizygomaticBreadth',
    'interpupillaryBreadth',
    'tragionTopOfHead',
    'earLength',
    'headsTall',
  ],
  neck: ['cervicaleHeight', 'neckCircumference', 'neck'],
  trunk: [
    'suprasternaleHeight',
    'acromialHeight',
    'axillaHeight',
    'chestHeight',
    'tenthRibHeight',
    'waistHeightOmphalion',
    'iliocristaleHeight',
    'buttockHeight',
    'sittingHeight',
    'biacromialBreadth',
    'bideltoidBreadth',
    'chestBreadth',
    'chestDepth',
    'chestCircumference',
    'waistBreadth',
    'waistDepth',
    'waistCircumference',
    'bicristalBreadth',
    'hipBreadth',
    'buttockDepth',
    'buttockCircumference',
    'trunk',
    'shoulderJointWidth',
    'hipJointWidth',
    'shouldersInHeads',
  ],
  arms: [
    'radialeHeight',
    'wristHeight',
    'acromionRadialeLength',
    'radialeStylionLength',
    'shoulderElbowLength',
    'forearmHandLength',
    'bicepsCircumference',
    'forearmCircumference',
    'wristCircumference',
    'span',
    'upperArm',
    'forearm',
    'brachialIndex',
    'spanToStature',
  ],
  hands: ['dactylionHeight', 'handLength', 'handBreadth', 'palmLength', 'handToFace'],
  legs: [
    'trochanterionHeight',
    'crotchHeight',
    'kneeHeightMidpatella',
    'lateralFemoralEpicondyleHeight',
    'tibialHeight',
    'thighCircumference',
    'lowerThighCircumference',
    'kneeCircumference',
    'calfCircumference',
    'ankleCircumference',
    'thigh',
    'shank',
    'cruralIndex',
  ],
  feet: ['lateralMalleolusHeight', 'bimalleolarBreadth', 'footLength', 'footBreadth', 'heelBreadth'],
} as const satisfies Readonly<Record<FigurePart, readonly MeasureId[]>>;

const parts: ReadonlyMap<string, FigurePart> = new Map(
  figureParts.flatMap((part) => measuresOfPart[part].map((id) => [id, part] as const)),
);

/** The part that a measure, by its id, tells of; null of stature, which is of all. */
export const partOfMeasure = (id: string): FigurePart | null => parts.get(id) ?? null;
