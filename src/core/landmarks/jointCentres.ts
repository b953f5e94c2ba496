import type { Landmark } from './landmark.ts';
import { deLeva } from './landmarkSources.ts';

const own = 'Maquette';

const vrm = 'VRM 1.0 humanoid (bone origins)';

/** Joint centres: what segments of the skeleton are measured between. Never compared with landmarks of the skin. */
export const jointCentres = [
  {
    stem: 'headBase',
    label: 'Base of the head',
    isPaired: false,
    kind: 'joint',
    definition: 'Centre between the skull and the uppermost neck vertebra.',
    source: own,
  },
  {
    stem: 'neckBase',
    label: 'Base of the neck',
    isPaired: false,
    kind: 'joint',
    definition: 'Centre of the disc between the seventh neck and the first chest vertebra.',
    source: own,
  },
  {
    stem: 'pelvis',
    label: 'Middle of the hips',
    isPaired: false,
    kind: 'joint',
    definition: 'Half-way between the centres of the two hip joints.',
    source: deLeva,
  },
  {
    stem: 'shoulder',
    label: 'Shoulder joint',
    isPaired: true,
    kind: 'joint',
    definition: 'Centre of the head of the upper arm’s bone.',
    source: deLeva,
  },
  {
    stem: 'elbow',
    label: 'Elbow joint',
    isPaired: true,
    kind: 'joint',
    definition: 'Middle of the axis that the forearm bends about.',
    source: deLeva,
  },
  {
    stem: 'wrist',
    label: 'Wrist joint',
    isPaired: true,
    kind: 'joint',
    definition: 'Centre that the hand turns about against the forearm, in the head of the capitate bone.',
    source: deLeva,
  },
  {
    stem: 'hip',
    label: 'Hip joint',
    isPaired: true,
    kind: 'joint',
    definition: 'Centre of the head of the thigh bone.',
    source: deLeva,
  },
  {
    stem: 'knee',
    label: 'Knee joint',
    isPaired: true,
    kind: 'joint',
    definition: 'Middle of the axis that the lower leg bends about, between the thigh bone’s knobs.',
    source: deLeva,
  },
  {
    stem: 'ankle',
    label: 'Ankle joint',
    isPaired: true,
    kind: 'joint',
    definition: 'Middle of the axis that the foot bends about, between the ankle knobs.',
    source: deLeva,
  },
] as const satisfies readonly Landmark[];

/** Joints of the middle finger, which the length of a curled hand is taken along. */
export const fingerJoints = [
  {
    stem: 'middleProximal',
    label: 'Knuckle of the middle finger',
    isPaired: true,
    kind: 'joint',
    definition: 'Centre of the joint between hand and middle finger.',
    source: vrm,
  },
  {
    stem: 'middleIntermediate',
    label: 'Middle joint of the middle finger',
    isPaired: true,
    kind: 'joint',
    definition: 'Centre of the joint between the first and the second bone of the middle finger.',
    source: vrm,
  },
  {
    stem: 'middleDistal',
    label: 'Last joint of the middle finger',
    isPaired: true,
    kind: 'joint',
    definition: 'Centre of the joint between the second and the last bone of the middle finger.',
    source: vrm,
  },
] as const satisfies readonly Landmark[];
