import type { LandmarkStem } from '../../landmarks/landmarkIds.ts';

/** A landmark, with `~` behind where it is that of the other side. */
export type SightEnd = LandmarkStem | `~${LandmarkStem}`;

/** From one landmark to another. Of paired ones both are of one side, but for those of the `~` other side. */
export type SightEnds = readonly [from: SightEnd, to: SightEnd];

/** Lines from joint to joint: a body that follows a figure has them along the figure's. */
export const boneLines: readonly SightEnds[] = [
  ['~hip', 'hip'],
  ['pelvis', 'neckBase'],
  ['neckBase', 'headBase'],
  ['neckBase', 'shoulder'],
  ['~shoulder', 'shoulder'],
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['wrist', 'middleProximal'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
];

/** Lines whose direction tells how parts are turned that no line between joints fixes: pelvis, chest, head, feet, fingers. */
export const partLines: readonly SightEnds[] = [
  ['~iliocristale', 'iliocristale'],
  ['pelvis', 'iliocristale'],
  ['pelvis', 'omphalion'],
  ['omphalion', 'suprasternale'],
  ['cervicale', 'suprasternale'],
  ['neckBase', 'suprasternale'],
  ['~tenthRib', 'tenthRib'],
  ['iliocristale', 'tenthRib'],
  ['tenthRib', 'axilla'],
  ['~thelion', 'thelion'],
  ['~axilla', 'axilla'],
  ['shoulder', 'acromion'],
  ['shoulder', 'axilla'],
  ['~tragion', 'tragion'],
  ['~ectocanthus', 'ectocanthus'],
  ['headBase', 'vertex'],
  ['headBase', 'sellion'],
  ['headBase', 'menton'],
  ['menton', 'sellion'],
  ['ankle', 'pternion'],
  ['ankle', 'akropodion'],
  ['pternion', 'akropodion'],
  ['middleProximal', 'middleIntermediate'],
  ['middleIntermediate', 'middleDistal'],
  ['middleDistal', 'dactylion'],
];

/** Lines that tell how a bone is turned about its own length, which runs between the second two. */
export const twistLines: readonly (readonly [SightEnds, about: SightEnds])[] = [
  [
    ['elbow', 'radiale'],
    ['shoulder', 'elbow'],
  ],
  [
    ['elbow', 'olecranon'],
    ['shoulder', 'elbow'],
  ],
  [
    ['wrist', 'stylion'],
    ['elbow', 'wrist'],
  ],
  [
    ['wrist', 'palmCrease'],
    ['elbow', 'wrist'],
  ],
  [
    ['metacarpale5', 'metacarpale2'],
    ['wrist', 'middleProximal'],
  ],
  [
    ['middleProximal', 'fingerBase'],
    ['wrist', 'middleProximal'],
  ],
  [
    ['knee', 'midpatella'],
    ['hip', 'knee'],
  ],
  [
    ['knee', 'femoralEpicondyle'],
    ['hip', 'knee'],
  ],
  [
    ['hip', 'trochanterion'],
    ['hip', 'knee'],
  ],
  [
    ['medialMalleolus', 'malleolus'],
    ['knee', 'ankle'],
  ],
  [
    ['knee', 'tibiale'],
    ['knee', 'ankle'],
  ],
];
