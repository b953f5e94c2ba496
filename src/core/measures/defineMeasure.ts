import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import { findLandmark, landmarkIdAt } from '../landmarks/findLandmark.ts';
import type { LandmarkId, LandmarkStem } from '../landmarks/landmarkIds.ts';
import type { Evidence, Measure, MeasureNote, MeasureResult, NotTaken, NotTakenReason } from './measure.ts';
import type { MeasureContext } from './measureContext.ts';
import type { MeasuredBody } from './measuredBody.ts';
import { findPostureMiss } from './postureNeeds.ts';

/** A measure without what is the same for all. */
export interface MeasureRecipe<Id extends string, IsPaired extends boolean> extends Omit<
  Measure<Id, IsPaired>,
  'take' | 'alsoUses' | 'normId' | 'source'
> {
  readonly alsoUses?: readonly LandmarkStem[];
  /** By default the survey's measure of the same id; null where there is none. */
  readonly normId?: string | null;
  readonly source?: string;
  /** Takes it where landmarks and posture are as declared. */
  readonly takeFrom: (context: MeasureContext) => MeasureResult;
}

export const ansurSource = 'ANSUR II (Gordon et al. 2014, NATICK/TR-15/007)';

/** The measure of a recipe: it is taken only where its landmarks are there and its posture holds. */
export function defineMeasure<const Id extends string, const IsPaired extends boolean>({
  takeFrom,
  alsoUses = [],
  ...recipe
}: MeasureRecipe<Id, IsPaired>): Measure<Id, IsPaired> {
  return {
    source: ansurSource,
    normId: recipe.id,
    ...recipe,
    alsoUses: alsoUses.filter((stem) => !recipe.landmarks.includes(stem)),
    take: (body, side = 'left') => {
      const at = recipe.isPaired ? side : null;
      const missing = missingLandmarks(body, recipe.landmarks, at);
      if (missing) return notTaken(missing);
      const miss = findPostureMiss(body.posture, recipe.posture, at);
      if (miss) return notTaken({ code: 'posture', ...miss });
      const result = takeFrom({ body, side: at });
      if (!result.isTaken || isSound(result)) return result;
      return notTaken({ code: 'landmarksContradict', landmarks: idsAt(recipe.landmarks, at) });
    },
  };
}

/** No length of a body is 0 or less: numbers like that come of landmarks that cannot be right. */
const isSound = (result: MeasureResult & { readonly isTaken: true }): boolean => {
  const value = 'mm' in result ? result.mm : result.value;
  return Number.isFinite(value) && value > 0;
};

/** Ids of stems on a side; of paired ones of both where none is said. */
export const idsAt = (stems: readonly LandmarkStem[], side: BodySide | null): readonly LandmarkId[] =>
  stems.flatMap((stem) =>
    side === null && findLandmark(stem).isPaired
      ? bodySides.map((each) => landmarkIdAt(stem, each))
      : [landmarkIdAt(stem, side ?? 'left')],
  );

function missingLandmarks(
  body: MeasuredBody,
  stems: readonly LandmarkStem[],
  side: BodySide | null,
): NotTakenReason | null {
  const missing = idsAt(stems, side).filter((id) => !body.landmarks[id]?.every(Number.isFinite));
  if (missing.length === 0) return null;
  const isBone = missing.some((id) => findLandmark(id).kind === 'bone');
  return { code: isBone ? 'boneUnknown' : 'landmarksMissing', landmarks: missing };
}

export const notTaken = (reason: NotTakenReason): NotTaken => ({ isTaken: false, reason });

/** A length that was taken along some evidence. */
export const takenLength = (
  mm: number,
  evidence: readonly Evidence[],
  notes: readonly MeasureNote[] = [],
): MeasureResult => ({ isTaken: true, mm, tissueMm: null, evidence, notes });
