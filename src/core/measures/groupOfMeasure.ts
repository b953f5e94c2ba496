import { armLandmarks } from '../landmarks/armLandmarks.ts';
import { headLandmarks } from '../landmarks/headLandmarks.ts';
import { legLandmarks } from '../landmarks/legLandmarks.ts';
import type { Measure } from './measure.ts';

/** Groups in which measures are shown, in their order. */
export const measureGroups = ['heights', 'head', 'trunk', 'arm', 'leg', 'joints', 'ratios'] as const;

export type MeasureGroup = (typeof measureGroups)[number];

const stemsOf = (entries: readonly { readonly stem: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ stem }) => stem));

const [head, arm, leg] = [stemsOf(headLandmarks), stemsOf(armLandmarks), stemsOf(legLandmarks)];

/** Those whose first landmark is on another part than they are of. */
const strays: Readonly<Record<string, MeasureGroup>> = {
  neckCircumference: 'head',
  acromionRadialeLength: 'arm',
  shoulderElbowLength: 'arm',
  bicepsCircumference: 'arm',
  forearmCircumference: 'arm',
  lowerThighCircumference: 'leg',
  kneeCircumference: 'leg',
};

/** The group that a measure is shown in: by its kind, else by the part that its first landmark is on. */
export function groupOfMeasure({ kind, landmarks, id }: Measure): MeasureGroup {
  if (kind === 'height') return 'heights';
  if (kind === 'joint') return 'joints';
  if (kind === 'ratio') return 'ratios';
  const [first = ''] = landmarks;
  if (strays[id]) return strays[id];
  if (head.has(first)) return 'head';
  if (arm.has(first) || first === 'elbow' || first === 'wrist') return 'arm';
  return leg.has(first) || first === 'knee' || first === 'ankle' || id.startsWith('thigh') ? 'leg' : 'trunk';
}
