import { dot, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import { defineTrunkMeasure } from './defineTrunkMeasure.ts';
import { pointOf } from './measureContext.ts';
import { farthestOf, isReason, sectionNotes, type PartSection } from './partSection.ts';
import { hipStraightWithin, upright } from './postureNeeds.ts';
import { searchSection } from './searchSection.ts';
import { hipAxes, trunkCut, trunkReferences } from './trunkSection.ts';

const posture = [...upright, hipStraightWithin(15)];

export const buttockDepth = defineTrunkMeasure({
  id: 'buttockDepth',
  label: 'Buttock depth',
  kind: 'depth',
  definition: 'Level, from the belly to the back at the height where the buttocks stand out farthest.',
  landmark: 'gluteal',
  axesOf: hipAxes,
  posture,
});

export const buttockCircumference = defineTrunkMeasure({
  id: 'buttockCircumference',
  label: 'Hip girth',
  kind: 'girth',
  definition: 'Level round the hips at the height where the buttocks stand out farthest.',
  landmark: 'gluteal',
  axesOf: hipAxes,
  posture,
});

export const hipBreadth = defineMeasure({
  id: 'hipBreadth',
  label: 'Hip breadth',
  kind: 'breadth',
  isPaired: false,
  definition:
    'Greatest level breadth across the hips, standing: looked for from the crotch to half-way up to the navel, above which the flanks begin.',
  posture,
  landmarks: ['crotch', 'omphalion'],
  alsoUses: trunkReferences,
  takeFrom: (context) => {
    const [crotch, navel] = [pointOf(context, 'crotch'), pointOf(context, 'omphalion')];
    const axes = hipAxes(context);
    const cutAt = trunkCut(context, axes);
    const sidesOf = (section: PartSection): readonly [Vec3, Vec3] => [
      farthestOf(section, scaleVector(axes.left, -1)),
      farthestOf(section, axes.left),
    ];
    const found = searchSection(
      context,
      {
        from: crotch[1],
        to: (crotch[1] + navel[1]) / 2,
        wishAt: (height) => cutAt([crotch[0], height, crotch[2]]),
      },
      (section) => {
        const [right, left] = sidesOf(section);
        return dot(subtract(left, right), axes.left);
      },
    );
    if (!found || isReason(found)) return notTaken(found ?? { code: 'noSection', at: crotch });
    return caliperLength(...sidesOf(found.section), axes.left, sectionNotes(found.section));
  },
});
