import { defineTrunkMeasure } from './defineTrunkMeasure.ts';
import { hipStraightWithin, upright } from './postureNeeds.ts';
import { hipAxes } from './trunkSection.ts';

const posture = [...upright, hipStraightWithin(35)];

export const waistBreadth = defineTrunkMeasure({
  id: 'waistBreadth',
  label: 'Waist breadth',
  kind: 'breadth',
  definition: 'Level, from side to side of the trunk at the height of the navel.',
  landmark: 'omphalion',
  axesOf: hipAxes,
  posture,
});

export const waistDepth = defineTrunkMeasure({
  id: 'waistDepth',
  label: 'Waist depth',
  kind: 'depth',
  definition: 'Level, from the front to the back of the trunk at the height of the navel.',
  landmark: 'omphalion',
  axesOf: hipAxes,
  posture,
});

export const waistCircumference = defineTrunkMeasure({
  id: 'waistCircumference',
  label: 'Waist girth',
  kind: 'girth',
  definition: 'Level round the trunk at the height of the navel.',
  landmark: 'omphalion',
  axesOf: hipAxes,
  posture,
});
