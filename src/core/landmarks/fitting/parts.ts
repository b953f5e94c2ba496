import { bones } from '../../body/bones.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import { strongestBone } from '../../body/shapeSpace/strongestBone.ts';

/** Parts of a body that are looked at by themselves. */
export const fittedParts = [
  'head',
  'trunk',
  'leftUpperArm',
  'leftForearm',
  'leftHand',
  'leftThigh',
  'leftShank',
  'leftFoot',
  'rightUpperArm',
  'rightForearm',
  'rightHand',
  'rightThigh',
  'rightShank',
  'rightFoot',
] as const;

export type FittedPart = (typeof fittedParts)[number];

const partNames: readonly (readonly [RegExp, string])[] = [
  [/^head$|^neck$/, 'head'],
  [/^hips$|^spine$|hest$|Shoulder$/, 'trunk'],
  [/UpperArm$/, 'UpperArm'],
  [/LowerArm$/, 'Forearm'],
  [/Hand$|Thumb|Index|Middle|Ring|Little/, 'Hand'],
  [/UpperLeg$/, 'Thigh'],
  [/LowerLeg$/, 'Shank'],
  [/Foot$|Toes$/, 'Foot'],
];

/** The part that each of `bones` belongs to, as its place in `fittedParts`. */
const partOfBone: readonly number[] = bones.map(({ id }) => {
  const name = partNames.find(([names]) => names.test(id))![1];
  const side = /^(left|right)/.exec(id)?.[0];
  return fittedParts.indexOf((name === 'trunk' || name === 'head' ? name : `${side}${name}`) as FittedPart);
});

/** The part that a point of the space is on, by its strongest bone. */
export const partOfPoint = (space: ShapeSpace, point: number): FittedPart =>
  fittedParts[partOfBone[strongestBone(space, point)]!]!;
