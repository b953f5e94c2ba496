import { defineMeasure } from './defineMeasure.ts';
import { directionThrough, girthAt, lineOf, shankStretch, thighStretch } from './limbGirths.ts';
import { shareAlong } from './limbSection.ts';
import { findPoint, pointOf } from './measureContext.ts';
import { partLineStems } from './partLines.ts';
import { hipStraightWithin, kneeStraightWithin } from './postureNeeds.ts';

/**
 * Where the fold of the buttock is not known it is taken to lie so far below the crotch, as a share of the way from
 * crotch to knee. Ours: just far enough below for the thighs to part.
 */
const furrowShare = 0.08;

export const thighCircumference = defineMeasure({
  id: 'thighCircumference',
  label: 'Thigh girth',
  kind: 'girth',
  isPaired: true,
  definition:
    'Round the thigh across its axis at the fold of the buttock; where that is not known, a little below the crotch.',
  posture: [hipStraightWithin(25)],
  landmarks: [...thighStretch.joints, 'crotch'],
  alsoUses: ['glutealFurrow', ...partLineStems],
  takeFrom: (context) => {
    const line = lineOf(context, thighStretch);
    const furrow = findPoint(context, 'glutealFurrow');
    const share = shareAlong(line, furrow ?? pointOf(context, 'crotch')) ?? 0;
    if (furrow) return girthAt(context, thighStretch, share);
    return girthAt(context, thighStretch, share + furrowShare * (1 - share), { notes: ['levelEstimated'] });
  },
});

/** Half a kneecap, as a share of the thigh: where its upper edge is not known. Ours: 24 mm of a man's 420. */
const halfPatellaShare = 0.057;

export const lowerThighCircumference = defineMeasure({
  id: 'lowerThighCircumference',
  label: 'Lower thigh girth',
  kind: 'girth',
  isPaired: true,
  definition: 'Round the thigh across its axis just above the kneecap.',
  posture: [kneeStraightWithin(25)],
  landmarks: [...thighStretch.joints, 'midpatella'],
  alsoUses: ['suprapatella', ...partLineStems],
  takeFrom: (context) => {
    const line = lineOf(context, thighStretch);
    const edge = findPoint(context, 'suprapatella');
    const share = shareAlong(line, edge ?? pointOf(context, 'midpatella')) ?? 0;
    if (edge) return girthAt(context, thighStretch, share);
    return girthAt(context, thighStretch, share - halfPatellaShare, { notes: ['levelEstimated'] });
  },
});

export const kneeCircumference = defineMeasure({
  id: 'kneeCircumference',
  label: 'Knee girth',
  kind: 'girth',
  isPaired: true,
  definition: 'Round the knee across the leg at the middle of the kneecap.',
  source: 'ISO 8559-1:2017 (not in ANSUR II)',
  normId: null,
  posture: [kneeStraightWithin(25)],
  landmarks: ['hip', 'knee', 'ankle', 'midpatella'],
  alsoUses: partLineStems,
  takeFrom: (context) => {
    const thigh = lineOf(context, thighStretch);
    const share = shareAlong(thigh, pointOf(context, 'midpatella')) ?? 1;
    const across = directionThrough(thigh, lineOf(context, shankStretch));
    return girthAt(context, thighStretch, share, across ? { across } : {});
  },
});
