import { defineTrunkMeasure } from './defineTrunkMeasure.ts';
import { armHangingWithin, upright } from './postureNeeds.ts';
import { chestAxes } from './trunkSection.ts';

const posture = [...upright, armHangingWithin(60)];

export const chestDepth = defineTrunkMeasure({
  id: 'chestDepth',
  label: 'Chest depth',
  kind: 'depth',
  definition: 'Level, from the foremost point of the chest at the height of the nipples to the back.',
  landmark: 'thelion',
  axesOf: chestAxes,
  posture,
});

export const chestCircumference = defineTrunkMeasure({
  id: 'chestCircumference',
  label: 'Chest girth',
  kind: 'girth',
  definition: 'Level round the trunk at the height of the nipples, the arms left out.',
  landmark: 'thelion',
  axesOf: chestAxes,
  posture,
});
