/**
 * Measures between points of the body's surface that ANSUR II took, or that its handbook computes from those it took,
 * by kind. Ids are the survey's names in camelCase, and its definitions hold (Hotzman et al. 2011, NATICK/TR-11/017).
 */
const surveyedByKind = {
  height: [
    'stature',
    'eyeHeight',
    'tragionHeight',
    'cervicaleHeight',
    'suprasternaleHeight',
    'acromialHeight',
    'axillaHeight',
    'chestHeight',
    'tenthRibHeight',
    'iliocristaleHeight',
    'waistHeightOmphalion',
    'trochanterionHeight',
    'buttockHeight',
    'crotchHeight',
    'elbowRestHeightStanding',
    'radialeHeight',
    'wristHeight',
    'dactylionHeight',
    'kneeHeightMidpatella',
    'lateralFemoralEpicondyleHeight',
    'tibialHeight',
    'lateralMalleolusHeight',
    'sittingHeight',
    'eyeHeightSitting',
    'elbowRestHeight',
    'kneeHeightSitting',
    'poplitealHeight',
    'overheadFingertipReachSitting',
  ],
  length: [
    'span',
    'armLength',
    'acromionRadialeLength',
    'shoulderElbowLength',
    'radialeStylionLength',
    'elbowWristLength',
    'forearmHandLength',
    'forearmCenterOfGripLength',
    'thumbtipReach',
    'shoulderLength',
    'clavicleLink',
    'sleeveOutseam',
    'sleeveLengthSpineWrist',
    'interscyeI',
    'interscyeII',
    'acromionAxillaLength',
    'neckLink',
    'thoraxLink',
    'abdominalLink',
    'pelvicLink',
    'thighLink',
    'calfLink',
    'suprasternaleWaistLengthOmphalion',
    'riseOmphalion',
    'waistBackLength',
    'waistFrontLengthSitting',
    'crotchLengthOmphalion',
    'crotchLengthPosteriorOmphalion',
    'subischialLegLength',
    'functionalLegLength',
    'buttockKneeLength',
    'buttockPoplitealLength',
  ],
  breadth: [
    'biacromialBreadth',
    'bideltoidBreadth',
    'forearmForearmBreadth',
    'chestBreadth',
    'waistBreadth',
    'bicristalBreadth',
    'hipBreadth',
    'hipBreadthSitting',
    'bimalleolarBreadth',
  ],
  depth: ['chestDepth', 'waistDepth', 'buttockDepth', 'abdominalExtensionDepthSitting', 'thighClearance'],
  girth: [
    'neckCircumference',
    'neckCircumferenceBase',
    'shoulderCircumference',
    'chestCircumference',
    'waistCircumference',
    'buttockCircumference',
    'verticalTrunkCircumference',
    'bicepsCircumferenceFlexed',
    'forearmCircumferenceFlexed',
    'wristCircumference',
    'thighCircumference',
    'lowerThighCircumference',
    'calfCircumference',
    'ankleCircumference',
  ],
  head: [
    'tragionTopOfHead',
    'ectocanthusTopOfHead',
    'mentonSellionLength',
    'headLength',
    'headBreadth',
    'headCircumference',
    'bizygomaticBreadth',
    'interpupillaryBreadth',
    'bitragionChinArc',
    'bitragionSubmandibularArc',
    'earLength',
    'earBreadth',
    'earProtrusion',
  ],
  hand: ['handLength', 'palmLength', 'handBreadth', 'handCircumference'],
  foot: [
    'footLength',
    'ballOfFootLength',
    'footBreadth',
    'heelBreadth',
    'ballOfFootCircumference',
    'heelAnkleCircumference',
  ],
  mass: ['weight'],
  ratio: ['shoulderHipRatio', 'bideltoidHipRatio', 'waistHipRatio', 'brachialIndex', 'cruralIndex'],
} as const;

/** What the survey did not take but which its people have; see `headHeight.ts`. */
const derivedByKind = { head: ['headHeight'] } as const;

/** Heights, lengths, breadths, depths and girths of the body, those of head, hand and foot, mass, and ratios of measures. */
export type SurfaceMeasureKind = keyof typeof surveyedByKind;

/** A measure that ANSUR II has numbers of. */
export type SurveyedMeasureId = (typeof surveyedByKind)[SurfaceMeasureKind][number];

/** A measure between points of the surface, never one between joint centres: those are `JointMeasureId`. */
export type SurfaceMeasureId = SurveyedMeasureId | (typeof derivedByKind)['head'][number];

interface SurfaceMeasure {
  readonly id: SurfaceMeasureId;
  readonly kind: SurfaceMeasureKind;
}

const kinds = Object.keys(surveyedByKind) as readonly SurfaceMeasureKind[];

/** Every surface measure with its kind. */
export const surfaceMeasures: readonly SurfaceMeasure[] = [
  ...kinds.flatMap((kind) => surveyedByKind[kind].map((id) => ({ id, kind }))),
  ...derivedByKind.head.map((id) => ({ id, kind: 'head' as const })),
];

const kindById: ReadonlyMap<string, SurfaceMeasureKind> = new Map(
  surfaceMeasures.map(({ id, kind }) => [id, kind]),
);

/** Whether an id is that of a measure that populations have norms of. */
export const isSurfaceMeasureId = (id: string): id is SurfaceMeasureId => kindById.has(id);

/** The kind of a surface measure. */
export const kindOf = (measure: SurfaceMeasureId): SurfaceMeasureKind => kindById.get(measure)!;

/** What values of a measure are counted in: mm, but kg for mass and nothing for a ratio. */
export function unitOf(measure: SurfaceMeasureId): 'mm' | 'kg' | 'ratio' {
  const kind = kindOf(measure);
  if (kind === 'mass') return 'kg';
  return kind === 'ratio' ? 'ratio' : 'mm';
}
