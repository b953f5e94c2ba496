import { calibrationMarks } from '../../core/guides/calibrationMarks.ts';
import { drawDeviation, type ShownDeviation } from '../../core/guides/deviationArrows.ts';
import type { GuideColumns, GuideDrawing } from '../../core/guides/guide.ts';
import { guides, type GuideId } from '../../core/guides/index.ts';
import { measureEvidence } from '../../core/guides/measureEvidence.ts';
import { drawRulers } from '../../core/guides/rulers.ts';
import { transformPoint } from '../../core/geometry/matrices.ts';
import type { Vec3 } from '../../core/geometry/vectors.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { ownMarks } from '../../core/project/marks.ts';
import type { GuideSettings } from '../../core/project/project.ts';
import { calibrationStore, type Calibration } from '../../state/calibration.ts';
import { judgementStore, shownJudgement, type JudgementState } from '../../state/judgementStore.ts';
import { evidenceOf, landmarkStore, type LandmarkState } from '../../state/landmarkStore.ts';
import { mapStore, shownMap, type MapState } from '../../state/mapStore.ts';
import { readingOf, rulerStore, type RulerState } from '../../state/rulerStore.ts';
import { sectionStore, type SectionState } from '../../state/sectionStore.ts';
import type { StagedPane } from '../../state/stagePanes.ts';
import { viewStore } from '../../state/viewStore.ts';
import { isRowOf } from '../camera/paneContent.ts';
import { guideContext } from './guideContext.ts';
import { lateDrawings } from './lateDrawings.ts';
import { nameFigures } from './nameFigures.ts';

/** What a pane's guides are drawn from. */
export interface GuideSources {
  readonly pane: StagedPane;
  readonly settings: GuideSettings;
  readonly mmPerPx: number;
  readonly columns: GuideColumns;
  readonly calibration: Calibration;
  readonly found: LandmarkState['found'];
  readonly measured: LandmarkState['measured'];
  readonly names: LandmarkState['names'];
  readonly rulers: RulerState;
  readonly judged: JudgementState['judged'];
  readonly map: MapState['map'];
  readonly probe: MapState['probe'];
  readonly sections: SectionState['sections'];
  readonly activeLandmark: string | null;
  readonly activeMeasure: string | null;
}

/** What besides the pane itself its guides are drawn from, as it is now. */
export function guideSources(): Pick<
  GuideSources,
  | 'calibration'
  | 'found'
  | 'measured'
  | 'names'
  | 'rulers'
  | 'judged'
  | 'map'
  | 'probe'
  | 'sections'
  | 'activeLandmark'
  | 'activeMeasure'
> {
  const { found, measured, names } = landmarkStore.getState();
  const { activeLandmark, activeMeasure } = viewStore.getState();
  const calibration = calibrationStore.getState();
  return {
    calibration,
    found,
    measured,
    names,
    rulers: rulerStore.getState(),
    judged: judgementStore.getState().judged,
    map: mapStore.getState().map,
    probe: mapStore.getState().probe,
    sections: sectionStore.getState().sections,
    activeLandmark,
    activeMeasure,
  };
}

/** Distance of the names in a row of figures from their feet, CSS px: below the ruler's figures when it is shown. */
const namesBelowPx = { plain: 22, withRuler: 46 } as const;

const byLines: ReadonlySet<GuideId> = new Set(['canonLines', 'expectedLines']);

/** What the measure that is looked at is beside what was expected; null where arrows show it already, or it was not judged. */
function chosenDeviation(
  derived: DerivedFigure,
  key: string | null,
  { shown }: GuideSettings,
): ShownDeviation | null {
  const judged = key === null ? null : shownJudgement(derived);
  const deviation = judged?.deviations[key!] ?? null;
  return shown.includes('deviationArrows') && judged?.arrows.some((each) => each.key === key)
    ? null
    : deviation;
}

/** All that is drawn over a pane: its guides, what is looked at, what is being set, names. */
export function drawingsOf({
  pane,
  settings,
  mmPerPx,
  columns,
  calibration,
  rulers,
  activeMeasure,
}: GuideSources): readonly GuideDrawing[] {
  const { lead, references } = pane;
  const beside = references.filter(({ placement }) => placement === lead.placement);
  const companyMm = Math.max(0, ...beside.map(({ model }) => model?.box.max[1] ?? 0));
  const context = guideContext(lead.derived, settings, mmPerPx, columns, companyMm);
  // A map's legend stands where the lines have their names.
  const isMapped = shownMap(lead.derived.figure.id) !== null;
  const shown = guides.filter(({ id }) => settings.shown.includes(id) && !(isMapped && byLines.has(id)));
  const drawings = context ? shown.flatMap(({ draw }) => draw(context) ?? []) : [];
  const { figure, sizes, fileToLife } = pane.lead.derived;
  const evidence = evidenceOf(pane.lead.derived);
  if (evidence) drawings.push(measureEvidence(evidence, sizes?.modelScale ?? 1));
  drawings.push(...lateDrawings(lead.derived, columns, mmPerPx));
  const deviation = chosenDeviation(lead.derived, activeMeasure, settings);
  if (deviation) drawings.push(drawDeviation(deviation, sizes?.modelScale ?? 1, mmPerPx));
  const marksAt = (points: readonly Vec3[]): GuideDrawing =>
    calibrationMarks(
      points.map((point) => transformPoint(fileToLife, point)),
      sizes?.modelScale ?? 1,
    );
  if (calibration.figure === figure.id) drawings.push(marksAt(calibration.points));
  const set = ownMarks(pane.lead.derived).rulers.flatMap((ruler) => {
    const reading = ruler.isHidden ? null : readingOf(pane.lead.derived, ruler, rulers.sections);
    return reading ? [{ name: ruler.name, reading }] : [];
  });
  drawings.push(drawRulers(set, sizes?.modelScale ?? 1, sizes?.targetScale ?? 1));
  if (rulers.figure === figure.id) drawings.push(marksAt(rulers.points));
  const isRow = isRowOf(pane);
  const belowPx = settings.shown.includes('ruler') ? namesBelowPx.withRuler : namesBelowPx.plain;
  return isRow ? [...drawings, nameFigures(pane, belowPx)] : drawings;
}
