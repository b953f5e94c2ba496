import type { SurveyedMeasureId } from './surfaceMeasures.ts';

/**
 * Measures that were computed for each person from others that were taken. Numbers with D are those of the survey's
 * report (Gordon et al. 2014, NATICK/TR-15/007); the rest are ours.
 */
export const computedMeasures: Partial<Readonly<Record<SurveyedMeasureId, string>>> = {
  eyeHeight: 'eyeHeightSitting + stature − sittingHeight (D16)',
  tragionHeight: 'stature − tragionTopOfHead (D31)',
  neckLink: 'stature − tragionTopOfHead − cervicaleHeight (D20)',
  thoraxLink: 'cervicaleHeight − tenthRibHeight (D30)',
  abdominalLink: 'tenthRibHeight − iliocristaleHeight (D1)',
  pelvicLink: 'iliocristaleHeight − trochanterionHeight (D22)',
  thighLink: 'trochanterionHeight − lateralFemoralEpicondyleHeight (D29)',
  calfLink: 'lateralFemoralEpicondyleHeight − lateralMalleolusHeight (D6)',
  clavicleLink: 'biacromialBreadth ÷ 2 (D10)',
  elbowWristLength: 'forearmHandLength − handLength (D15)',
  armLength: 'acromialHeight − wristHeight + handLength (D4)',
  dactylionHeight: 'wristHeight − handLength (D12)',
  elbowRestHeightStanding: 'elbowRestHeight + stature − sittingHeight (D14)',
  riseOmphalion: 'waistHeightOmphalion − crotchHeight (D23)',
  acromionAxillaLength: 'acromialHeight − axillaHeight (D3)',
  suprasternaleWaistLengthOmphalion: 'suprasternaleHeight − waistHeightOmphalion (D28)',
  radialeHeight: 'acromialHeight − acromionRadialeLength',
  subischialLegLength: 'stature − sittingHeight',
  ectocanthusTopOfHead: 'sittingHeight − eyeHeightSitting',
  shoulderHipRatio: 'biacromialBreadth ÷ hipBreadth',
  bideltoidHipRatio: 'bideltoidBreadth ÷ hipBreadth',
  waistHipRatio: 'waistCircumference ÷ buttockCircumference',
  brachialIndex: 'radialeStylionLength ÷ acromionRadialeLength',
  cruralIndex: 'calfLink ÷ thighLink',
};
