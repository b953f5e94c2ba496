import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import type { LandmarkSource } from '../landmarks/foundLandmarks.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import { carryUncertainty } from './carryUncertainty.ts';
import { idsAt } from './defineMeasure.ts';
import { measures } from './index.ts';
import type { Measure, NotTakenReason, TakenMeasure } from './measure.ts';
import type { MeasuredBody } from './measuredBody.ts';

/** A figure to be measured: its surface and landmarks in the body frame, mm, and how they were come by. */
export interface FigureToMeasure {
  readonly body: MeasuredBody;
  /** One standard deviation of each landmark, mm. */
  readonly deviations: Readonly<Partial<Record<LandmarkId, number>>>;
  readonly sources: Readonly<Partial<Record<LandmarkId, LandmarkSource>>>;
  /** The same person standing as measures need it; null where none was fitted. */
  readonly straight: {
    readonly standing: MeasuredBody;
    readonly special: readonly { readonly measures: readonly string[]; readonly body: MeasuredBody }[];
    readonly deviations: FigureToMeasure['deviations'];
  } | null;
}

/** Where a measure's number comes from: its least direct landmark; or the figure straightened by its joints. */
export type MeasureSource = LandmarkSource | 'segments' | 'straightened';

/** A measure of a figure with its uncertainty. */
export type FigureMeasure =
  | {
      readonly isTaken: true;
      readonly taken: TakenMeasure;
      /** One standard deviation, in mm as modelled; of ratios in their own unit. */
      readonly uncertainty: number;
      readonly source: MeasureSource;
    }
  | { readonly isTaken: false; readonly reason: NotTakenReason };

/** Every measure of a figure by its key: its id, of paired ones with `.left` and `.right` behind. */
export type FigureMeasures = Readonly<Record<string, FigureMeasure>>;

/**
 * Takes all measures: on the figure as it stands where its posture allows, else on the body that was fitted to it,
 * standing as the measure needs it, without evidence since that is not what is seen.
 */
export function measureFigure(
  figure: FigureToMeasure,
  wanted: readonly Measure[] = measures,
): FigureMeasures {
  const results: Record<string, FigureMeasure> = {};
  for (const measure of wanted)
    if (measure.isPaired)
      for (const side of bodySides) results[`${measure.id}.${side}`] = takeOne(figure, measure, side);
    else results[measure.id] = takeOne(figure, measure);
  return results;
}

function takeOne(figure: FigureToMeasure, measure: Measure, side?: BodySide): FigureMeasure {
  const { body, deviations, sources, straight } = figure;
  const result = measure.take(body, side);
  if (result.isTaken)
    return {
      isTaken: true,
      taken: result,
      uncertainty: carryUncertainty(measure, side, body, result, deviations),
      source: leastDirect(measure, side, sources),
    };
  if (result.reason.code !== 'posture' || !straight) return result;
  const special = straight.special.find(({ measures: ids }) => ids.includes(measure.id));
  const straightBody = special?.body ?? straight.standing;
  const straightened = measure.take(straightBody, side);
  if (!straightened.isTaken) return result;
  return {
    isTaken: true,
    taken: { ...straightened, evidence: [] },
    uncertainty: carryUncertainty(measure, side, straightBody, straightened, straight.deviations),
    source: measure.id === 'stature' ? 'segments' : 'straightened',
  };
}

const bySureness: readonly LandmarkSource[] = ['user', 'rig', 'surface', 'fit'];

function leastDirect(
  { isPaired, landmarks }: Measure,
  side: BodySide | undefined,
  sources: FigureToMeasure['sources'],
): LandmarkSource {
  return idsAt(landmarks, isPaired ? (side ?? 'left') : null)
    .map((id) => sources[id])
    .reduce<LandmarkSource>(
      (least, source) => (source && bySureness.indexOf(source) > bySureness.indexOf(least) ? source : least),
      'user',
    );
}
