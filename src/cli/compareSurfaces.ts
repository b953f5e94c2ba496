import {
  alignFigures,
  type AlignmentKind,
  type FigureAlignment,
  type SurfaceToLay,
} from '../core/alignment/alignFigures.ts';
import { movePoints } from '../core/alignment/movePoints.ts';
import type { MayTurn } from '../core/alignment/turnedStarts.ts';
import { signedSurface } from '../core/geometry/signedSurface.ts';
import { spatialOrder } from '../core/geometry/spatialOrder.ts';
import { figureParts, type FigurePart } from '../core/measures/partOfMeasure.ts';
import { vertexAreas } from '../core/meshes/vertexAreas.ts';
import { distanceStatistics, type DistanceStatistics } from '../core/surfaceMap/distanceStatistics.ts';
import { dropFar } from '../core/surfaceMap/dropFar.ts';
import { mapSurface } from '../core/surfaceMap/mapSurface.ts';

/** How surfaces are laid on one another and compared; lengths in mm of the first. */
export interface SurfaceWish {
  readonly align: AlignmentKind;
  readonly isScaleFree: boolean;
  readonly mayTurn: MayTurn;
  readonly toleranceMm: number;
  /** What is farther off has no counterpart. */
  readonly farthestMm: number;
}

/** What distances come to: each vertex counting once, as inspection programs count, and by its area. */
export interface CountedStatistics {
  readonly byPoint: DistanceStatistics;
  /** Hangs on the surface alone, and not on how finely which part of it is meshed. */
  readonly byArea: DistanceStatistics;
}

/** What a surface is beside another; lengths in mm of the first. */
export interface SurfaceComparison {
  readonly alignment: FigureAlignment;
  /** One per vertex, above 0 outside of the second; NaN without a counterpart. */
  readonly distances: Float64Array;
  /** Null where nothing has a counterpart. */
  readonly statistics: CountedStatistics | null;
  readonly parts: readonly (readonly [FigurePart, CountedStatistics | null])[];
}

/** Lays a surface on another and maps how far it is off; null where they cannot be laid so. */
export async function compareSurfaces(
  first: SurfaceToLay,
  second: SurfaceToLay,
  { align: kind, isScaleFree, mayTurn, toleranceMm, farthestMm }: SurfaceWish,
): Promise<SurfaceComparison | null> {
  const laid = await alignFigures(first, second, { kind, isScaleFree, mayTurn, parts: [] });
  if (!laid) return null;
  const { scale } = laid.similarity;
  const moved = new Float32Array(first.mesh.positions.length);
  movePoints(laid.similarity, first.mesh.positions, moved);
  const inSecond = new Float64Array(moved.length / 3);
  for (const _ of mapSurface(moved, signedSurface(second.mesh), spatialOrder(moved), inSecond));
  const distances = dropFar(
    inSecond.map((mm) => mm / scale),
    farthestMm,
  );
  const areas = vertexAreas(first.mesh);
  const ones = areas.map((area) => (area > 0 ? 1 : 0));
  const count = (isCounted?: (vertex: number) => boolean): CountedStatistics | null => {
    const [byPoint, byArea] = [ones, areas].map((weights) =>
      distanceStatistics(distances, weights, toleranceMm, isCounted),
    );
    return byPoint && byArea ? { byPoint, byArea } : null;
  };
  const { parts: partOf } = first;
  return {
    alignment: { ...laid, residualMm: laid.residualMm === null ? null : laid.residualMm / scale },
    distances,
    statistics: count(),
    parts: figureParts.flatMap((part, place) =>
      partOf?.includes(place) ? [[part, count((vertex) => partOf[vertex] === place)] as const] : [],
    ),
  };
}
