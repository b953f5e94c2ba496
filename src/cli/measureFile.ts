import { loadShapeSpace } from '../core/body/shapeSpace/loadShapeSpace.ts';
import { figureToFind } from '../core/figures/figureToFind.ts';
import { bodyMesh, figureToMeasure } from '../core/figures/figureToMeasure.ts';
import { examineBody } from '../core/figures/health.ts';
import { joinMeshes } from '../core/figures/joinMeshes.ts';
import { shownMeshes } from '../core/figures/openBody.ts';
import { findLandmarks } from '../core/landmarks/findLandmarks.ts';
import type { FoundFigure } from '../core/landmarks/foundLandmarks.ts';
import { measureFigure, type FigureMeasures, type FigureToMeasure } from '../core/measures/measureFigure.ts';
import type { TriangleMesh } from '../core/meshes/triangleMesh.ts';
import { describeFile, type Inspection } from './describeFile.ts';
import { openFile, type OpenedFile } from './openFile.ts';
import type { Stance } from './readStance.ts';
import type { SettleUnit } from './unitBeside.ts';
import { facingWarningsOf } from './warningsOf.ts';

/** A file with the body that was found in it. */
export interface MeasuredFile {
  readonly opened: OpenedFile;
  readonly inspection: Inspection;
  /** The surface without its base, in the body frame, mm as modelled. */
  readonly mesh: TriangleMesh;
  /** Whether the base was cut off and not a node of its own: of its deck, which is level with the soles, some is left. */
  readonly isCutOffBase: boolean;
  /** Null without a surface, or where nothing was looked for. */
  readonly found: FoundFigure | null;
  /** In the body frame, mm as modelled, and what was measured on it; null of what is no whole figure of a person. */
  readonly body: FigureToMeasure | null;
  readonly measures: FigureMeasures | null;
}

/**
 * Opens a file, finds the body in it and measures that. Throws a FigureError.
 * @param isBodySought otherwise none is found: it takes long where there is none
 * @param settleUnit asked where nobody and nothing names the unit
 */
export async function measureFile(
  path: string,
  stance: Stance,
  isBodySought = true,
  settleUnit?: SettleUnit,
): Promise<MeasuredFile> {
  const opened = await openFile(path, stance, settleUnit);
  const { file, report, posed, derived } = opened;
  const wanted = figureToFind(file, report, posed, {
    up: derived.up,
    facing: derived.facing,
    isFacingChosen: stance.facing !== null,
  });
  const found = isBodySought ? await findLandmarks(await loadShapeSpace(), wanted) : null;
  const mesh = bodyMesh(wanted, derived.toBody);
  const isFigure = found?.kind === 'figure';
  const body = isFigure ? figureToMeasure(mesh, found, derived.toBody) : null;
  const health = examineBody(file, joinMeshes(shownMeshes(file, report, posed.choice)));
  const inspection = describeFile(path, opened, health);
  // Where a body was found its own doubt counts, and not that of the shape.
  const before = inspection.warnings.filter(({ code }) => !isFigure || code !== 'facing-doubtful');
  return {
    opened,
    inspection: { ...inspection, warnings: [...before, ...(found ? facingWarningsOf(opened, found) : [])] },
    mesh,
    isCutOffBase: wanted.ground !== null,
    found,
    body,
    measures: body && measureFigure(body),
  };
}
