import { add, dot, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { caliperLength } from './caliperLength.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import { headFrameOf, headReferences } from './headFrame.ts';
import { bothOf, findMiddle, middleOf, pointOf } from './measureContext.ts';
import { farthestOf, isReason, sectionNotes, type PartSection } from './partSection.ts';
import { searchSection } from './searchSection.ts';
import { straightLength } from './straightLength.ts';

/**
 * Where the ears' tops are not known they are taken to end so far up from the notch to the crown. Ours: ANSUR II's
 * ears are 64 mm long, of which somewhat more than half stand above the notch, of 131 mm up to the crown.
 */
const earTopShare = 0.3;

export const headBreadth = defineMeasure({
  id: 'headBreadth',
  label: 'Head breadth',
  kind: 'breadth',
  isPaired: false,
  definition: 'Greatest level breadth of the skull above the ears.',
  posture: [],
  landmarks: ['vertex', 'tragion'],
  alsoUses: [...headReferences, 'earTop'],
  takeFrom: (context) => {
    const frame = headFrameOf(context);
    if (isReason(frame)) return notTaken(frame);
    const { left, up, front } = frame.axes;
    const ear = middleOf(context, 'tragion');
    const heightOf = (point: Vec3): number => dot(subtract(point, ear), up);
    const crown = heightOf(pointOf(context, 'vertex'));
    const earTop = findMiddle(context, 'earTop');
    const sidesOf = (section: PartSection): readonly [Vec3, Vec3] => [
      farthestOf(section, scaleVector(left, -1)),
      farthestOf(section, left),
    ];
    const found = searchSection(
      context,
      {
        // A hair above the rim, so that the ears are out of the cut.
        from: earTop ? heightOf(earTop) + crown * 0.01 : crown * earTopShare,
        to: crown * 0.9,
        wishAt: (height) => {
          const origin = add(ear, scaleVector(up, height));
          return {
            plane: { origin, normal: up, right: left, ahead: front },
            axis: origin,
            isAxisWithin: true,
            apart: [],
          };
        },
      },
      (section) => {
        const [right, leftmost] = sidesOf(section);
        return dot(subtract(leftmost, right), left);
      },
    );
    if (!found || isReason(found)) return notTaken(found ?? { code: 'noSection', at: ear });
    return caliperLength(...sidesOf(found.section), left, [
      ...(earTop ? [] : (['levelEstimated'] as const)),
      ...frame.notes,
      ...sectionNotes(found.section),
    ]);
  },
});

export const bizygomaticBreadth = defineMeasure({
  id: 'bizygomaticBreadth',
  label: 'Face breadth',
  kind: 'breadth',
  isPaired: false,
  definition: 'Greatest breadth of the face, between the arches of the cheekbones.',
  posture: [],
  landmarks: ['zygion'],
  takeFrom: (context) => straightLength(...bothOf(context, 'zygion')),
});

export const interpupillaryBreadth = defineMeasure({
  id: 'interpupillaryBreadth',
  label: 'Between the pupils',
  kind: 'breadth',
  isPaired: false,
  definition: 'Between the middles of the two pupils, the eyes looking straight ahead.',
  posture: [],
  landmarks: ['pupil'],
  takeFrom: (context) => straightLength(...bothOf(context, 'pupil')),
});
