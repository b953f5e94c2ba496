import { distance } from '../geometry/vectors.ts';
import { ansurSource, defineMeasure } from './defineMeasure.ts';
import { acromionRadialeLength, radialeStylionLength } from './armLengths.ts';
import { handLength } from './handMeasures.ts';
import { stature } from './headHeights.ts';
import { headHeight, mentonSellionLength } from './headLengths.ts';
import type { Measure, MeasureResult } from './measure.ts';
import { pointOf } from './measureContext.ts';
import { findPostureMiss, legStraight } from './postureNeeds.ts';
import { bideltoidBreadth } from './shoulderBreadths.ts';
import { span } from './span.ts';

interface RatioRecipe<Id extends string, IsPaired extends boolean> {
  readonly id: Id;
  readonly label: string;
  readonly isPaired: IsPaired;
  readonly definition: string;
  readonly source?: string;
  /** Without one there is no norm. */
  readonly normId?: string;
  readonly over: Measure;
  readonly under: Measure;
}

/** One measure as a multiple of another, on the same side. */
const defineRatio = <const Id extends string, const IsPaired extends boolean>({
  over,
  under,
  source = ansurSource,
  normId,
  ...recipe
}: RatioRecipe<Id, IsPaired>): Measure<Id, IsPaired> =>
  defineMeasure({
    ...recipe,
    source,
    kind: 'ratio',
    normId: normId ?? null,
    ratioOf: { over, under },
    // Each of the two asks for its own, which may be of both sides where the ratio is of one.
    posture: [...over.posture, ...under.posture],
    landmarks: [...new Set([...over.landmarks, ...under.landmarks])],
    alsoUses: [...new Set([...over.alsoUses, ...under.alsoUses])],
    takeFrom: ({ body, side }) =>
      divide(over.take(body, side ?? undefined), under.take(body, side ?? undefined)),
  });

function divide(over: MeasureResult, under: MeasureResult): MeasureResult {
  if (!over.isTaken) return over;
  if (!under.isTaken) return under;
  const [a, b] = ['mm' in over ? over.mm : over.value, 'mm' in under ? under.mm : under.value];
  return {
    isTaken: true,
    value: a / b,
    evidence: [...over.evidence, ...under.evidence],
    notes: [...new Set([...over.notes, ...under.notes])],
  };
}

export const headsTall = defineRatio({
  id: 'headsTall',
  label: 'Heads tall',
  isPaired: false,
  definition: 'Stature in head heights.',
  source: 'Artists’ canons',
  over: stature,
  under: headHeight,
});

export const handToFace = defineRatio({
  id: 'handToFace',
  label: 'Hand to face',
  isPaired: true,
  definition: 'Hand length in face heights, the face from chin to root of the nose.',
  over: handLength,
  under: mentonSellionLength,
});

export const shouldersInHeads = defineRatio({
  id: 'shouldersInHeads',
  label: 'Shoulders in heads',
  isPaired: false,
  definition: 'Shoulder breadth over the deltoids in head heights.',
  source: 'Artists’ canons',
  over: bideltoidBreadth,
  under: headHeight,
});

export const brachialIndex = defineRatio({
  id: 'brachialIndex',
  label: 'Forearm to upper arm',
  isPaired: true,
  definition: 'Forearm length as a share of upper arm length, between landmarks of the surface.',
  normId: 'brachialIndex',
  over: radialeStylionLength,
  under: acromionRadialeLength,
});

export const cruralIndex = defineMeasure({
  id: 'cruralIndex',
  label: 'Lower leg to thigh',
  kind: 'ratio',
  isPaired: true,
  definition:
    'From the knee’s axis to the ankle as a share of from the trochanter to the knee’s axis, on the outer side of the leg: of heights where the leg stands straight, else of the straight ways.',
  posture: [],
  landmarks: ['trochanterion', 'femoralEpicondyle', 'malleolus'],
  takeFrom: (context) => {
    const [hip, knee] = [pointOf(context, 'trochanterion'), pointOf(context, 'femoralEpicondyle')];
    const ankle = pointOf(context, 'malleolus');
    const isStanding = !findPostureMiss(context.body.posture, legStraight, context.side);
    const wayBetween = (from: typeof hip, to: typeof hip): number =>
      isStanding ? from[1] - to[1] : distance(from, to);
    return {
      isTaken: true,
      value: wayBetween(knee, ankle) / wayBetween(hip, knee),
      evidence: [{ kind: 'line', points: [hip, knee, ankle] }],
      notes: [],
    };
  },
});

export const spanToStature = defineRatio({
  id: 'spanToStature',
  label: 'Span to stature',
  isPaired: false,
  definition: 'Arm span as a share of stature.',
  over: span,
  under: stature,
});
