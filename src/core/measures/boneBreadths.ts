import { defineMeasure } from './defineMeasure.ts';
import { bothOf } from './measureContext.ts';
import { upright } from './postureNeeds.ts';
import { straightLength } from './straightLength.ts';

export const chestBreadth = defineMeasure({
  id: 'chestBreadth',
  label: 'Chest breadth, of the ribs',
  kind: 'breadth',
  isPaired: false,
  definition:
    'Across the rib cage at the height of the nipples, breathed in, by a caliper pressed firmly through the muscle: a measure of bone, which a skin alone does not have.',
  posture: upright,
  landmarks: ['lateralRib'],
  takeFrom: (context) => straightLength(...bothOf(context, 'lateralRib')),
});

export const bicristalBreadth = defineMeasure({
  id: 'bicristalBreadth',
  label: 'Breadth of the hip bones',
  kind: 'breadth',
  isPaired: false,
  definition:
    'Between the crests of the two hip bones, by a caliper pressed firmly to the bone, which a skin alone does not have.',
  posture: [],
  landmarks: ['iliocristaleBone'],
  takeFrom: (context) => straightLength(...bothOf(context, 'iliocristaleBone')),
});
