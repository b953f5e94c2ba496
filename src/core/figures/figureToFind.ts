import type { FigureToFind } from '../landmarks/findLandmarks.ts';
import type { Axis } from '../geometry/axes.ts';
import type { FigureFile } from './figureFile.ts';
import type { FigureReport, PosedBody } from './figureReport.ts';
import { joinMeshes } from './joinMeshes.ts';
import { shownMeshes } from './openBody.ts';

/** How a figure is said to stand. */
export interface Stand {
  readonly up: Axis;
  readonly facing: Axis;
  /** Whether the person said where it faces. */
  readonly isFacingChosen: boolean;
}

/** So sure a facing that the shape told is not doubted. */
const sureFacing = 0.85;

/** A posed body as landmarks are found on it, in file coordinates. */
export function figureToFind(
  file: FigureFile,
  report: FigureReport,
  posed: PosedBody,
  { up, facing, isFacingChosen }: Stand,
): FigureToFind {
  const { base, choice, joints } = posed;
  const baseNodes = report.scenes[choice.scene]?.bodies[choice.body]?.baseNodes ?? [];
  const meshes = shownMeshes(file, report, choice).filter(({ node }) => !baseNodes.includes(node));
  const isFacingSure = isFacingChosen || posed.facing.from === 'rig' || posed.facing.confidence >= sureFacing;
  return {
    mesh: joinMeshes(meshes),
    up,
    facing,
    isFacingSure,
    ground: base && baseNodes.length === 0 ? base.level : null,
    joints,
  };
}
