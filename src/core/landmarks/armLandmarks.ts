import type { Landmark } from './landmark.ts';
import { ansur, isoAndAnsur } from './landmarkSources.ts';

/** Landmarks of arm and hand, from the elbow on. */
export const armLandmarks = [
  {
    stem: 'radiale',
    label: 'Outer elbow',
    isPaired: true,
    kind: 'surface',
    definition: 'Upper edge of the head of the radius, in the dimple on the outer side of the elbow.',
    source: isoAndAnsur,
  },
  {
    stem: 'olecranon',
    label: 'Point of the elbow',
    isPaired: true,
    kind: 'surface',
    definition: 'Tip of the elbow: on the skin over the upper end of the ulna, riding with the forearm.',
    source: isoAndAnsur,
  },
  {
    stem: 'stylion',
    label: 'Wrist',
    isPaired: true,
    kind: 'surface',
    definition: 'End of the radius on the thumb’s side of the wrist: the tip of its styloid process.',
    source: isoAndAnsur,
  },
  {
    stem: 'palmCrease',
    label: 'Crease of the wrist',
    isPaired: true,
    kind: 'surface',
    definition: 'Middle of the skin crease on the palm’s side of the wrist that lies nearest to the hand.',
    source: ansur,
  },
  {
    stem: 'metacarpale2',
    label: 'Knuckle of the forefinger',
    isPaired: true,
    kind: 'surface',
    definition: 'Outermost point, on the thumb’s side, of the joint between hand and forefinger.',
    source: isoAndAnsur,
  },
  {
    stem: 'metacarpale5',
    label: 'Knuckle of the little finger',
    isPaired: true,
    kind: 'surface',
    definition:
      'Outermost point, on the far side from the thumb, of the joint between hand and little finger.',
    source: isoAndAnsur,
  },
  {
    stem: 'fingerBase',
    label: 'Base of the middle finger',
    isPaired: true,
    kind: 'surface',
    definition: 'Middle of the crease at the foot of the middle finger, on the palm’s side.',
    source: ansur,
  },
  {
    stem: 'dactylion',
    label: 'Fingertip',
    isPaired: true,
    kind: 'surface',
    definition: 'Tip of the middle finger; the nail does not count.',
    source: isoAndAnsur,
  },
] as const satisfies readonly Landmark[];
