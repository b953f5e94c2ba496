import type { FittedPart } from '../landmarks/fitting/parts.ts';
import type { LandmarkId, LandmarkStem } from '../landmarks/landmarkIds.ts';

/** The landmarks of each part; those at a joint, which the parts turn about, are of both. */
const stemsOfPart = {
  head: [
    'vertex',
    'menton',
    'sellion',
    'subnasale',
    'glabella',
    'opisthocranion',
    'pupil',
    'ectocanthus',
    'tragion',
    'euryon',
    'zygion',
    'earTop',
    'earBottom',
    'headBase',
  ],
  trunk: [
    'infrathyroid',
    'cervicale',
    'suprasternale',
    'acromion',
    'axilla',
    'thelion',
    'tenthRib',
    'omphalion',
    'iliocristale',
    'gluteal',
    'crotch',
    'lateralRib',
    'iliocristaleBone',
    'neckBase',
    'pelvis',
    'shoulder',
    'hip',
  ],
  UpperArm: ['shoulder', 'elbow', 'radiale', 'olecranon'],
  Forearm: ['elbow', 'radiale', 'olecranon', 'stylion', 'wrist'],
  Hand: [
    'wrist',
    'stylion',
    'palmCrease',
    'metacarpale2',
    'metacarpale5',
    'fingerBase',
    'middleProximal',
    'middleIntermediate',
    'middleDistal',
    'dactylion',
  ],
  Thigh: ['hip', 'trochanterion', 'glutealFurrow', 'suprapatella', 'midpatella', 'femoralEpicondyle', 'knee'],
  Shank: ['knee', 'tibiale', 'malleolus', 'medialMalleolus', 'ankle'],
  Foot: ['ankle', 'malleolus', 'medialMalleolus', 'pternion', 'akropodion', 'sole'],
} as const satisfies Readonly<Record<string, readonly LandmarkStem[]>>;

/** The parts of the body that a landmark is on: two where they meet. */
export function partsOfLandmark(id: LandmarkId): readonly FittedPart[] {
  const [stem, side = ''] = id.split('.') as [LandmarkStem, string?];
  return Object.entries(stemsOfPart)
    .filter(([, stems]: [string, readonly LandmarkStem[]]) => stems.includes(stem))
    .map(([part]) => (part === 'head' || part === 'trunk' ? part : `${side}${part}`) as FittedPart);
}
