import { scaleOf, transformPoint, type Mat4 } from '../geometry/matrices.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { FigureToFind } from '../landmarks/findLandmarks.ts';
import type { FoundFigure, LandmarkSource } from '../landmarks/foundLandmarks.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import type { StraightBody } from '../landmarks/straightBody.ts';
import type { FigureToMeasure } from '../measures/measureFigure.ts';
import type { MeasuredBody } from '../measures/measuredBody.ts';
import { postureOf } from '../measures/postureOf.ts';
import { transformPositions } from '../meshes/transformPositions.ts';
import { trianglesAbove } from '../meshes/trianglesAbove.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/** A figure's surface in the body frame, mm, without what it stands on: kept for as long as it is measured. */
export const bodyMesh = (
  { mesh, ground }: Pick<FigureToFind, 'mesh' | 'ground'>,
  toBody: Mat4,
): TriangleMesh => {
  const inBody = { positions: transformPositions(mesh.positions, toBody), indices: mesh.indices };
  return ground === null ? inBody : trianglesAbove(inBody, 0);
};

/** A found figure as it is measured: in the body frame, mm. */
export function figureToMeasure(mesh: TriangleMesh, found: FoundFigure, toBody: Mat4): FigureToMeasure {
  const millimetres = scaleOf(toBody);
  const landmarks: Partial<Record<LandmarkId, Vec3>> = {};
  const deviations: Partial<Record<LandmarkId, number>> = {};
  const sources: Partial<Record<LandmarkId, LandmarkSource>> = {};
  for (const [id, landmark] of Object.entries(found.landmarks) as [
    LandmarkId,
    FoundFigure['landmarks'][LandmarkId],
  ][]) {
    if (!landmark.at) continue;
    landmarks[id] = transformPoint(toBody, landmark.at);
    deviations[id] = landmark.uncertainty * millimetres;
    sources[id] = landmark.source;
  }
  const { straight } = found;
  return {
    body: { mesh, landmarks, posture: postureOf(landmarks) },
    deviations,
    sources,
    straight: straight && {
      standing: enlarged(straight.standing, millimetres),
      special: straight.special.map(({ measures, body }) => ({
        measures,
        body: enlarged(body, millimetres),
      })),
      deviations: Object.fromEntries(
        Object.entries(straight.deviations).map(([id, deviation]) => [id, deviation * millimetres]),
      ),
    },
  };
}

function enlarged({ mesh, landmarks: at }: StraightBody, by: number): MeasuredBody {
  const landmarks = Object.fromEntries(
    Object.entries(at).map(([id, [x, y, z]]) => [id, [x * by, y * by, z * by] as Vec3]),
  );
  return {
    mesh: { ...mesh, positions: mesh.positions.map((length) => length * by) },
    landmarks,
    posture: postureOf(landmarks),
  };
}
