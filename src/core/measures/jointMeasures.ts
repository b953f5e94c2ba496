import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { deLeva } from '../landmarks/landmarkSources.ts';
import { defineMeasure } from './defineMeasure.ts';
import type { Measure } from './measure.ts';
import { bothOf, middleOf, pointOf } from './measureContext.ts';
import { straightLength } from './straightLength.ts';

interface SegmentRecipe<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly definition: string;
  readonly ends: readonly [LandmarkStem, LandmarkStem];
}

/** A segment of a limb between two joint centres, in any posture. */
const defineSegment = <const Id extends string>({ ends, ...recipe }: SegmentRecipe<Id>): Measure<Id, true> =>
  defineMeasure({
    ...recipe,
    kind: 'joint',
    isPaired: true,
    source: deLeva,
    posture: [],
    landmarks: ends,
    takeFrom: (context) => straightLength(pointOf(context, ends[0]), pointOf(context, ends[1])),
  });

/** The width between the two joints of a pair. */
const defineJointWidth = <const Id extends string>(
  id: Id,
  label: string,
  joint: LandmarkStem,
  definition: string,
): Measure<Id, false> =>
  defineMeasure({
    id,
    label,
    kind: 'joint',
    isPaired: false,
    definition,
    source: deLeva,
    posture: [],
    landmarks: [joint],
    takeFrom: (context) => straightLength(...bothOf(context, joint)),
  });

export const upperArm = defineSegment({
  id: 'upperArm',
  label: 'Upper arm between joints',
  definition: 'From the centre of the shoulder joint to that of the elbow.',
  ends: ['shoulder', 'elbow'],
});

export const forearm = defineSegment({
  id: 'forearm',
  label: 'Forearm between joints',
  definition: 'From the centre of the elbow to that of the wrist.',
  ends: ['elbow', 'wrist'],
});

export const thigh = defineSegment({
  id: 'thigh',
  label: 'Thigh between joints',
  definition: 'From the centre of the hip joint to that of the knee.',
  ends: ['hip', 'knee'],
});

export const shank = defineSegment({
  id: 'shank',
  label: 'Lower leg between joints',
  definition: 'From the centre of the knee to that of the ankle.',
  ends: ['knee', 'ankle'],
});

export const trunk = defineMeasure({
  id: 'trunk',
  label: 'Trunk between joints',
  kind: 'joint',
  isPaired: false,
  definition: 'From half-way between the shoulder joints to half-way between the hip joints.',
  source: deLeva,
  posture: [],
  landmarks: ['shoulder', 'hip'],
  takeFrom: (context) => straightLength(middleOf(context, 'shoulder'), middleOf(context, 'hip')),
});

export const shoulderJointWidth = defineJointWidth(
  'shoulderJointWidth',
  'Width between the shoulder joints',
  'shoulder',
  'Between the centres of the two shoulder joints.',
);

export const hipJointWidth = defineJointWidth(
  'hipJointWidth',
  'Width between the hip joints',
  'hip',
  'Between the centres of the two hip joints.',
);

export const neck = defineMeasure({
  id: 'neck',
  label: 'Neck between joints',
  kind: 'joint',
  isPaired: false,
  definition: 'From the centre of the disc between neck and chest to the centre between neck and skull.',
  source: 'Maquette',
  posture: [],
  landmarks: ['neckBase', 'headBase'],
  takeFrom: (context) => straightLength(pointOf(context, 'neckBase'), pointOf(context, 'headBase')),
});
