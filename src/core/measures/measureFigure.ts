import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import type { LandmarkSource } from '../landmarks/foundLandmarks.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import { carryUncertainty, valueOf } from './carryUncertainty.ts';
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
    for (const side of measure.isPaired ? bodySides : [undefined]) {
      const taken = takeOne(figure, measure, side);
      const divided = isStraightened(taken) ? divideTaken(results, measure, side) : null;
      results[keyOf(measure, side)] = divided ?? taken;
    }
  return results;
}

const keyOf = ({ id, isPaired }: Measure, side: BodySide | undefined): string =>
  isPaired ? `${id}.${side ?? 'left'}` : id;

const isStraightened = (taken: FigureMeasure): boolean =>
  taken.isTaken && (taken.source === 'straightened' || taken.source === 'segments');

/**
 * A ratio of two measures that have been taken already, each as directly as it can be: where the posture forbids one of
 * them, the other need not be the straightened body's too. Null of what is no ratio, and where one is not there.
 */
function divideTaken(
  results: FigureMeasures,
  { ratioOf }: Measure,
  side: BodySide | undefined,
): FigureMeasure | null {
  const [over, under] = ratioOf
    ? [results[keyOf(ratioOf.over, side)], results[keyOf(ratioOf.under, side)]]
    : [];
  if (!over?.isTaken || !under?.isTaken) return null;
  const [a, b] = [valueOf(over.taken), valueOf(under.taken)];
  return {
    isTaken: true,
    taken: {
      isTaken: true,
      value: a / b,
      evidence: [...over.taken.evidence, ...under.taken.evidence],
      notes: [...new Set([...over.taken.notes, ...under.taken.notes])],
    },
    uncertainty: (a / b) * Math.hypot(over.uncertainty / a, under.uncertainty / b),
    source: isStraightened(over) ? over.source : under.source,
  };
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
