import { bones } from '../bones.ts';

/** From where to where a joint goes, degrees from the anatomical position, in the directions of `jointAxes`. */
export type AngleRange = readonly [least: number, most: number];

export interface JointLimits {
  readonly flexion: AngleRange;
  readonly abduction: AngleRange;
  readonly rotation: AngleRange;
  /** Whose ranges they are. */
  readonly source: string;
}

/** The handbook itself was not seen; these tell its values. */
const surgeons = 'American Academy of Orthopaedic Surgeons, Joint Motion, 1965';
const arm = `${surgeons}, as in Norkin and White, Measurement of Joint Motion, table A.1`;
const others = `${surgeons}, as in Castori, ISRN Dermatology 2012, 751768, table 8`;
const hand = `${surgeons}; within 10° of Eaton, e-hand.com, Normal Range of Motion`;
const leg = `${surgeons}, as commonly quoted: hip and knee`;
const girdle =
  'Neumann, Kinesiology of the Musculoskeletal System, 2010, from memory: sternoclavicular joint';
const foot = `${others}: ankle; Norkin and White, 2009, from memory: tarsal joints`;
const fixed: AngleRange = [0, 0];

/**
 * A share of what the surgeons give for the whole stretch of spine, where bones here are fewer than vertebrae. Flexion
 * 80, extension 25, to a side 35, turning 45; of the neck 45, 45, 45, 60.
 */
const shareOfSpine = (back: boolean, bend: number, turn: number): JointLimits => {
  const [forward, backward, aside, about] = back ? [80, 25, 35, 45] : [45, 45, 45, 60];
  return {
    flexion: [-backward * bend, forward * bend],
    abduction: [-aside * bend, aside * bend],
    rotation: [-about * turn, about * turn],
    source: `${others}: ${back ? 'thoracic and lumbar' : 'cervical'} spine, shared among bones`,
  };
};

/**
 * How far joints of people go, by what the name of the bone ends in. The shoulder's are those of the whole complex, so
 * they hold with the girdle at rest. Bones that turn about themselves with the forearm share its 80° (two thirds in the
 * forearm, one third shown at the wrist, as skin twists). What no source gives is held at 0.
 */
const limits: readonly (readonly [RegExp, JointLimits])[] = [
  [/^spine$/, shareOfSpine(true, 0.45, 0.15)],
  [/^chest$/, shareOfSpine(true, 0.35, 0.4)],
  [/^upperChest$/, shareOfSpine(true, 0.2, 0.45)],
  [/^neck$/, shareOfSpine(false, 0.6, 0.5)],
  [/^head$/, shareOfSpine(false, 0.4, 0.5)],
  [/Shoulder$/, { flexion: [-30, 30], abduction: [-10, 45], rotation: [-10, 50], source: girdle }],
  [/UpperArm$/, { flexion: [-60, 180], abduction: [-45, 180], rotation: [-90, 70], source: arm }],
  [/LowerArm$/, { flexion: [0, 150], abduction: fixed, rotation: [-53, 53], source: arm }],
  [/Hand$/, { flexion: [-70, 80], abduction: [-30, 20], rotation: [-27, 27], source: arm }],
  [/ThumbMetacarpal$/, { flexion: [-20, 15], abduction: [0, 70], rotation: fixed, source: hand }],
  [/ThumbProximal$/, { flexion: [0, 50], abduction: fixed, rotation: fixed, source: hand }],
  [/ThumbDistal$/, { flexion: [-20, 80], abduction: fixed, rotation: fixed, source: hand }],
  [/Proximal$/, { flexion: [-45, 90], abduction: [-20, 20], rotation: fixed, source: hand }],
  [/Intermediate$/, { flexion: [0, 100], abduction: fixed, rotation: fixed, source: hand }],
  [/Distal$/, { flexion: [0, 90], abduction: fixed, rotation: fixed, source: hand }],
  [/UpperLeg$/, { flexion: [-30, 120], abduction: [-30, 45], rotation: [-45, 45], source: leg }],
  [/LowerLeg$/, { flexion: [0, 135], abduction: fixed, rotation: fixed, source: leg }],
  [/Foot$/, { flexion: [-50, 20], abduction: [-10, 10], rotation: [-15, 35], source: foot }],
  [/Toes$/, { flexion: [-70, 45], abduction: fixed, rotation: fixed, source: `${others}: great toe` }],
];

/** How far each bone's joint goes; the hips, which carry the whole body, go anywhere and have none. */
export const jointLimits: Readonly<Record<string, JointLimits>> = Object.fromEntries(
  bones
    .filter(({ parent }) => parent !== null)
    .map(({ id }) => [id, limits.find(([names]) => names.test(id))![1]]),
);
