import type { Landmark } from './landmark.ts';
import { ansur, iso, isoAndAnsur } from './landmarkSources.ts';

/** Landmarks of neck and trunk, from above. */
export const trunkLandmarks = [
  {
    stem: 'infrathyroid',
    label: 'Adam’s apple',
    isPaired: false,
    kind: 'surface',
    definition: 'Lower edge of the Adam’s apple in the midline of the throat.',
    source: ansur,
  },
  {
    stem: 'cervicale',
    label: 'Nape (C7)',
    isPaired: false,
    kind: 'surface',
    definition: 'Tip of the spine of the seventh neck vertebra, the knob at the foot of the nape.',
    source: isoAndAnsur,
  },
  {
    stem: 'suprasternale',
    label: 'Pit of the neck',
    isPaired: false,
    kind: 'surface',
    definition: 'Lowest point of the notch at the top of the breastbone.',
    source: isoAndAnsur,
  },
  {
    stem: 'acromion',
    label: 'Tip of the shoulder',
    isPaired: true,
    kind: 'surface',
    definition: 'Outermost point of the edge of the shoulder blade’s roof over the joint, arms hanging.',
    source: isoAndAnsur,
  },
  {
    stem: 'axilla',
    label: 'Front of the armpit',
    isPaired: true,
    kind: 'surface',
    definition: 'Top of the fold at the front of the armpit, on the trunk, arms hanging.',
    source: ansur,
  },
  {
    stem: 'thelion',
    label: 'Nipple',
    isPaired: true,
    kind: 'surface',
    definition: 'Middle of the nipple; on women the foremost point of the breast.',
    source: isoAndAnsur,
  },
  {
    stem: 'tenthRib',
    label: 'Tenth rib',
    isPaired: true,
    kind: 'surface',
    definition: 'Lowest point of the lower edge of the tenth rib, at the side of the waist.',
    source: ansur,
  },
  {
    stem: 'omphalion',
    label: 'Navel',
    isPaired: false,
    kind: 'surface',
    definition: 'Middle of the navel.',
    source: isoAndAnsur,
  },
  {
    stem: 'iliocristale',
    label: 'Crest of the hip bone',
    isPaired: true,
    kind: 'surface',
    definition: 'On the skin, over the highest point of the hip bone’s crest at the side.',
    source: isoAndAnsur,
  },
  {
    stem: 'trochanterion',
    label: 'Trochanter',
    isPaired: true,
    kind: 'surface',
    definition: 'On the skin, over the top of the thigh bone’s outer knob below the hip.',
    source: isoAndAnsur,
  },
  {
    stem: 'gluteal',
    label: 'Buttock',
    isPaired: true,
    kind: 'surface',
    definition: 'Rearmost point of the buttock, standing.',
    source: ansur,
  },
  {
    stem: 'glutealFurrow',
    label: 'Fold of the buttock',
    isPaired: true,
    kind: 'surface',
    definition: 'Lowest point of the fold where the buttock meets the back of the thigh.',
    source: ansur,
  },
  {
    stem: 'crotch',
    label: 'Crotch',
    isPaired: false,
    kind: 'surface',
    definition: 'Lowest point of the trunk between the legs: the perineum, not the pubic bone.',
    source: isoAndAnsur,
  },
] as const satisfies readonly Landmark[];

/** Points of the trunk's bones, which calipers press through to. A skin alone does not have them. */
export const boneLandmarks = [
  {
    stem: 'lateralRib',
    label: 'Side of the rib cage',
    isPaired: true,
    kind: 'bone',
    definition:
      'Outermost point of the rib cage at the height of the nipples, breathed in; below the muscle.',
    source: ansur,
  },
  {
    stem: 'iliocristaleBone',
    label: 'Crest of the hip bone, on the bone',
    isPaired: true,
    kind: 'bone',
    definition: 'Outermost point of the hip bone’s crest itself, below skin and fat.',
    source: iso,
  },
] as const satisfies readonly Landmark[];
