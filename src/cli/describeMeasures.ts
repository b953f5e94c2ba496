import type { FittedPart } from '../core/landmarks/fitting/parts.ts';
import type { FigureKind, FoundFigure } from '../core/landmarks/foundLandmarks.ts';
import { bodySides } from '../core/landmarks/landmark.ts';
import { landmarkIds, type LandmarkId } from '../core/landmarks/landmarkIds.ts';
import { measures } from '../core/measures/index.ts';
import type { Measure } from '../core/measures/measure.ts';
import type { FigureMeasure, FigureToMeasure } from '../core/measures/measureFigure.ts';
import { nameOfPosture } from '../core/measures/nameOfPosture.ts';
import { valueOf } from '../core/measures/carryUncertainty.ts';
import { sizesOf } from '../core/scales/sizes.ts';
import type { ScaleChoice } from '../core/scales/scaleChoice.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import { notFoundMessages, notTakenMessage } from '../ui/messages/measureMessages.ts';
import type { Inspection } from './describeFile.ts';
import type { DescribedJudgement } from './describeJudgement.ts';
import type { MeasuredFile } from './measureFile.ts';

/** What `measure` says of a file besides what `inspect` does; null numbers are said with their reason. */
export interface MeasuredPart {
  readonly kind: FigureKind;
  readonly missing: readonly FittedPart[];
  /** Which part of a body it is by itself; null of all else. */
  readonly shows: FoundFigure['shows'];
  readonly pose: string;
  readonly size: MeasuredSize | null;
  readonly landmarks: Readonly<Record<string, MeasuredLandmark | null>>;
  readonly measures: Readonly<Record<string, MeasuredValue>>;
}

export type Measurement = Inspection &
  MeasuredPart & {
    /** Where that was asked for; null of what is not measured. */
    readonly judgement?: DescribedJudgement | null;
  };

export interface MeasuredSize {
  readonly heightModelledMm: number;
  /** As modelled, standing straight: what the scale is counted from. */
  readonly statureModelledMm: number;
  readonly statureMm: number;
  readonly statureFrom: 'file' | 'given' | 'population';
  readonly modelScale: number;
  readonly targetScale: number;
  readonly heightAtScaleMm: number;
}

interface MeasuredLandmark {
  readonly inFile: Vec3;
  /** Body frame, mm as modelled. */
  readonly inBodyMm: Vec3;
  readonly source: string;
  /** One standard deviation, mm as modelled. */
  readonly uncertaintyMm: number;
}

export type MeasuredValue =
  | {
      readonly modelledMm: number;
      readonly lifeSizeMm: number;
      readonly atScaleMm: number;
      /** One standard deviation, life-size. */
      readonly uncertaintyMm: number;
      readonly source: string;
      readonly notes: readonly string[];
    }
  | {
      readonly value: number;
      readonly uncertainty: number;
      readonly source: string;
      readonly notes: readonly string[];
    }
  | { readonly value: null; readonly reason: string };

/** What the person said of sizes: the scale that is wanted, and of whom; null: found. */
export interface SizeWish {
  readonly scale: ScaleChoice | null;
  readonly statureMm: number | null;
}

/** Of what is no figure, or may be none, every landmark and measure is left open. */
const noLandmarks = Object.fromEntries(landmarkIds.map((id) => [id, null]));
const noMeasures: MeasuredPart['measures'] = Object.fromEntries(
  measures.flatMap(({ id, isPaired }: Measure) =>
    (isPaired ? bodySides.map((side) => `${id}.${side}`) : [id]).map((key) => [
      key,
      { value: null, reason: notFoundMessages['not-a-figure'] },
    ]),
  ),
);

/** What was found and measured on a figure; of what is no figure nothing is made up. */
export function describeMeasures(measured: MeasuredFile, wish: SizeWish): MeasuredPart {
  const { found, body: figure, measures: taken } = measured;
  const size = measuredSize(measured, wish);
  return {
    kind: found?.kind ?? 'not a figure',
    missing: found?.missing ?? [],
    shows: found?.shows ?? null,
    pose: figure ? nameOfPosture(figure.body.posture) : 'not known',
    size,
    landmarks: figure && found ? landmarksOf(found, figure) : noLandmarks,
    measures:
      taken && size
        ? Object.fromEntries(Object.entries(taken).map(([key, each]) => [key, describeOne(each, size)]))
        : noMeasures,
  };
}

/** The sizes of a figure by its stature, else by its height; null without one. */
export function measuredSize(
  { opened, measures: taken }: Pick<MeasuredFile, 'opened' | 'measures'>,
  { scale, statureMm }: SizeWish,
): MeasuredSize | null {
  const { sizes, canon } = opened.derived;
  const stature = taken?.['stature'];
  const statureModelledMm = stature?.isTaken ? valueOf(stature.taken) : (sizes?.heightModelledMm ?? null);
  const counted = sizesOf({ heightModelledMm: statureModelledMm, statureMm, target: scale, canon });
  if (!counted || !sizes) return null;
  const { statureFrom, modelScale, targetScale } = counted;
  return {
    heightModelledMm: sizes.heightModelledMm,
    statureModelledMm: counted.heightModelledMm,
    statureMm: counted.statureMm,
    statureFrom: statureFrom === 'model' ? 'file' : statureFrom,
    modelScale,
    targetScale,
    heightAtScaleMm: counted.heightAtScaleMm,
  };
}

const landmarksOf = (
  found: FoundFigure,
  { body, deviations }: FigureToMeasure,
): Readonly<Record<string, MeasuredLandmark | null>> =>
  Object.fromEntries(
    (Object.keys(found.landmarks) as LandmarkId[]).map((id) => {
      const landmark = found.landmarks[id];
      return [
        id,
        landmark.at
          ? {
              inFile: landmark.at,
              inBodyMm: body.landmarks[id]!,
              source: landmark.source,
              uncertaintyMm: deviations[id]!,
            }
          : null,
      ];
    }),
  );

function describeOne(measure: FigureMeasure, { modelScale, targetScale }: MeasuredSize): MeasuredValue {
  if (!measure.isTaken) return { value: null, reason: notTakenMessage(measure.reason) };
  const { taken, uncertainty, source } = measure;
  const { notes } = taken;
  if (!('mm' in taken)) return { value: taken.value, uncertainty, source, notes };
  return {
    modelledMm: taken.mm,
    lifeSizeMm: taken.mm * modelScale,
    atScaleMm: (taken.mm * modelScale) / targetScale,
    uncertaintyMm: uncertainty * modelScale,
    source,
    notes,
  };
}
