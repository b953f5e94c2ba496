import { drawMapLegend, legendWidthPx, mapLines, writeDistance } from '../../core/guides/mapLegend.ts';
import { drawMapPlaces, type MapPlace } from '../../core/guides/mapPlaces.ts';
import type { GuideColumns, GuideDrawing } from '../../core/guides/guide.ts';
import type { Vec3 } from '../../core/geometry/vectors.ts';
import type { MapExtreme } from '../../core/surfaceMap/findExtremes.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { legendPx } from './columns.ts';
import { currentProject } from '../../state/projectStore.ts';
import { mapStore, shownMap, type SurfaceMap } from '../../state/mapStore.ts';

/** A figure's map in words on the stage: its legend beside the figure, its extremes and what is looked at on it. */
export function mapDrawings(
  { figure, sizes }: DerivedFigure,
  columns: GuideColumns,
  mmPerPx: number,
): readonly GuideDrawing[] {
  const map = shownMap(figure.id);
  if (!map || !sizes) return [];
  const { probe } = mapStore.getState();
  const whole = map.description?.whole;
  const scaleN = currentProject().guides.readout === 'lifeSize' ? 1 : sizes.targetScale;
  const places = [
    ...(map.description ? extremesOf(map, scaleN) : []),
    ...(probe
      ? [{ at: probe.at, text: writeDistance(probe.distanceMm, scaleN), isBulge: probe.distanceMm > 0 }]
      : []),
  ];
  return [
    drawMapLegend(
      {
        scale: map.scale,
        limitMm: map.limitMm,
        histogram: map.description?.histogram ?? null,
        lines: whole ? mapLines(whole, map.toleranceMm, scaleN) : [],
        scaleN,
      },
      { x: columns.lineEnd + (legendPx - legendWidthPx) * mmPerPx, y: 0, mmPerPx, heightMm: sizes.statureMm },
    ),
    drawMapPlaces(places),
  ];
}

function extremesOf(
  { surface: { positions }, description }: SurfaceMap,
  scaleN: number,
): readonly MapPlace[] {
  const { bulges, hollows } = description!.extremes;
  const placeOf =
    (isBulge: boolean) =>
    ({ vertex, distanceMm }: MapExtreme): MapPlace => ({
      at: [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!] satisfies Vec3,
      text: writeDistance(distanceMm, scaleN),
      isBulge,
    });
  return [...bulges.map(placeOf(true)), ...hollows.map(placeOf(false))];
}
