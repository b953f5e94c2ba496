import { boxOfMesh } from '../meshes/measureMesh.ts';
import { vertexAreas } from '../meshes/vertexAreas.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { figureParts, type FigurePart } from '../measures/partOfMeasure.ts';
import { distanceHistogram, type DistanceHistogram } from './distanceHistogram.ts';
import { distanceStatistics, statisticsOfParts, type DistanceStatistics } from './distanceStatistics.ts';
import { dropFar } from './dropFar.ts';
import { findExtremes, type MapExtremes } from './findExtremes.ts';

/** By what a map is described, in the map's mm. */
export interface MapLimits {
  readonly toleranceMm: number;
  /** What is farther away has no counterpart. */
  readonly farMm: number;
  /** Where colours and histogram end. */
  readonly limitMm: number;
}

/** What a map comes to. */
export interface MapDescription {
  /** Null where nothing has a counterpart. */
  readonly whole: DistanceStatistics | null;
  readonly parts: readonly { readonly part: FigurePart; readonly statistics: DistanceStatistics }[];
  readonly histogram: DistanceHistogram;
  readonly extremes: MapExtremes;
}

const bins = 48;

/** So many bulges and hollows are named, none nearer to another than this share of the figure's diagonal. */
const mostExtremes = 3;
const apartShare = 0.08;

/**
 * Statistics, histogram and extremes of a map.
 * @param distances mm, one per vertex
 * @param parts the place of each vertex's part in `figureParts`; null where that is not known
 */
export function describeMap(
  mesh: TriangleMesh,
  distances: Float64Array,
  parts: Uint8Array | null,
  { toleranceMm, farMm, limitMm }: MapLimits,
): MapDescription {
  const areas = vertexAreas(mesh);
  const near = dropFar(distances, farMm);
  const box = boxOfMesh(mesh);
  const diagonal = box ? Math.hypot(...box.max.map((high, axis) => high - box.min[axis]!)) : 0;
  const ofParts = parts ? statisticsOfParts(near, areas, toleranceMm, parts) : new Map();
  return {
    whole: distanceStatistics(near, areas, toleranceMm),
    parts: [...ofParts].flatMap(([place, statistics]: [number, DistanceStatistics | null]) =>
      statistics ? [{ part: figureParts[place]!, statistics }] : [],
    ),
    histogram: distanceHistogram(near, areas, limitMm, bins),
    extremes: findExtremes(mesh, near, {
      toleranceMm,
      apartMm: apartShare * diagonal,
      most: mostExtremes,
    }),
  };
}
