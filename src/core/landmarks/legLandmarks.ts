import type { Landmark } from './landmark.ts';
import { ansur, iso, isoAndAnsur } from './landmarkSources.ts';

/** Landmarks of leg and foot, from the knee down. */
export const legLandmarks = [
  {
    stem: 'suprapatella',
    label: 'Top of the kneecap',
    isPaired: true,
    kind: 'surface',
    definition: 'Middle of the kneecap’s upper edge, the leg straight.',
    source: ansur,
  },
  {
    stem: 'midpatella',
    label: 'Kneecap',
    isPaired: true,
    kind: 'surface',
    definition: 'Middle of the kneecap, half-way between its upper and lower edge.',
    source: ansur,
  },
  {
    stem: 'femoralEpicondyle',
    label: 'Outer knob of the thigh bone',
    isPaired: true,
    kind: 'surface',
    definition: 'Outermost point of the thigh bone’s outer knob beside the knee; the knee turns near it.',
    source: ansur,
  },
  {
    stem: 'tibiale',
    label: 'Top of the shin bone',
    isPaired: true,
    kind: 'surface',
    definition: 'Upper edge of the shin bone on the inner side of the knee, at the joint’s line.',
    source: isoAndAnsur,
  },
  {
    stem: 'malleolus',
    label: 'Outer ankle',
    isPaired: true,
    kind: 'surface',
    definition: 'Outermost point of the outer ankle knob, the lower end of the fibula.',
    source: isoAndAnsur,
  },
  {
    stem: 'medialMalleolus',
    label: 'Inner ankle',
    isPaired: true,
    kind: 'surface',
    definition: 'Innermost point of the inner ankle knob, the lower end of the shin bone.',
    source: isoAndAnsur,
  },
  {
    stem: 'pternion',
    label: 'Heel',
    isPaired: true,
    kind: 'surface',
    definition: 'Rearmost point of the heel.',
    source: isoAndAnsur,
  },
  {
    stem: 'akropodion',
    label: 'Tip of the foot',
    isPaired: true,
    kind: 'surface',
    definition: 'Foremost point of the longest toe, the first or the second.',
    source: isoAndAnsur,
  },
  {
    stem: 'sole',
    label: 'Sole',
    isPaired: true,
    kind: 'surface',
    definition: 'Lowest point of the foot: where it stands on the ground.',
    source: iso,
  },
] as const satisfies readonly Landmark[];
