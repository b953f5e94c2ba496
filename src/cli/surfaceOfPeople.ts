import type { SurfaceToLay } from '../core/alignment/alignFigures.ts';
import type { FigurePoints } from '../core/body/follow/figurePoints.ts';
import { followFigure } from '../core/body/follow/followFigure.ts';
import { makeReference } from '../core/body/referenceBody.ts';
import { childOf, medianMan, medianWoman, type BodySettings } from '../core/body/settings/bodySettings.ts';
import { checkSettings } from '../core/body/settings/checkSettings.ts';
import { loadTemplate } from '../core/body/template/loadTemplate.ts';
import { scaleVector, type Vec3 } from '../core/geometry/vectors.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { FigureToMeasure } from '../core/measures/measureFigure.ts';
import { boxOfMesh } from '../core/meshes/measureMesh.ts';
import { findPopulation, type PopulationId } from '../core/populations/index.ts';
import { describeSettingsRefusal } from '../ui/messages/settingsRefusals.ts';
import { comparisonError } from './comparisonError.ts';
import type { MeasuredSize } from './describeMeasures.ts';

/**
 * The reference body of a population, as tall as a figure, in its pose and place, in its body frame, mm as modelled.
 * Throws a ComparisonError where the population has nobody of that stature.
 */
export async function surfaceOfPeople(
  population: PopulationId,
  { body, deviations }: FigureToMeasure,
  { statureMm, modelScale }: MeasuredSize,
): Promise<SurfaceToLay> {
  const settings = { ...settingsOf(population), statureMm };
  const [refusal] = checkSettings(settings);
  if (refusal) throw comparisonError(population, refusal.code, describeSettingsRefusal(refusal));
  const template = await loadTemplate();
  const points: FigurePoints = Object.fromEntries(
    Object.entries(body.landmarks).map(([id, at]) => [
      id,
      { at: scaleVector(at, modelScale), uncertainty: deviations[id as LandmarkId]! * modelScale },
    ]),
  );
  const reference = makeReference(template, settings, 'high');
  const { posed } = followFigure(template, reference, points, { likeness: 'stature' })!;
  const { positions, indices } = posed.mesh;
  const mesh = { positions: positions.map((mm) => mm / modelScale), indices };
  return {
    mesh,
    box: boxOfMesh(mesh)!,
    landmarks: Object.fromEntries(
      Object.entries(posed.landmarks).map(([id, at]: [string, Vec3]) => [
        id,
        { at: scaleVector(at, 1 / modelScale), uncertainty: 0 },
      ]),
    ),
    parts: null,
  };
}

function settingsOf(population: PopulationId): BodySettings {
  const { ageYears, sex } = findPopulation(population)!;
  if (ageYears !== null) return childOf(ageYears, sex);
  return sex === 'male' ? medianMan : medianWoman;
}
