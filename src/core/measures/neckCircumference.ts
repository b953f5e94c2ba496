import { subtract } from '../geometry/vectors.ts';
import { defineMeasure, notTaken } from './defineMeasure.ts';
import { planeAcrossLimb, pointAlong, shareAlong } from './limbSection.ts';
import { findPoint, pointOf } from './measureContext.ts';
import { girthOf, isReason, tapeLengthOf, takePartSection, type SectionWish } from './partSection.ts';
import { headUprightWithin } from './postureNeeds.ts';
import { searchSection } from './searchSection.ts';

export const neckCircumference = defineMeasure({
  id: 'neckCircumference',
  label: 'Neck girth',
  kind: 'girth',
  isPaired: false,
  definition:
    'Round the neck across its axis at the lower edge of the Adam’s apple; where that is not known, at its narrowest.',
  posture: [headUprightWithin(25)],
  landmarks: ['neckBase', 'headBase'],
  alsoUses: ['infrathyroid'],
  takeFrom: (context) => {
    const line = { from: pointOf(context, 'neckBase'), to: pointOf(context, 'headBase') };
    const wishAt = (share: number): SectionWish | null => {
      const axis = pointAlong(line, share);
      const plane = planeAcrossLimb(axis, subtract(line.to, line.from));
      return plane && { plane, axis, isAxisWithin: false, apart: [] };
    };
    const apple = findPoint(context, 'infrathyroid');
    const share = apple && shareAlong(line, apple);
    if (share !== null) {
      const wish = wishAt(share);
      const section = wish && takePartSection(context, wish);
      if (section) return isReason(section) ? notTaken(section) : girthOf(section);
    }
    const narrowest = searchSection(
      context,
      { from: 0.1, to: 0.9, wishAt },
      (section) => -tapeLengthOf(section),
    );
    if (!narrowest || isReason(narrowest))
      return notTaken(narrowest ?? { code: 'landmarksContradict', landmarks: ['neckBase', 'headBase'] });
    return girthOf(narrowest.section, ['levelEstimated']);
  },
});
