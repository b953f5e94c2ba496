import { axisSign, axisVector } from '../geometry/axes.ts';
import { transformPoint, type Mat4 } from '../geometry/matrices.ts';
import { scaleVector } from '../geometry/vectors.ts';
import type { BodyToBake } from './bakeBody.ts';
import type { FigureFile } from './figureFile.ts';
import type { FigureReport, PosedBody } from './figureReport.ts';
import { worldTransforms } from './worldTransforms.ts';

/** How large a figure is baked, and whether with what it stands on. */
export interface BakingWish {
  /** File coordinates to the saved frame: +Y up, facing +Z, in the unit wanted. */
  readonly fileToSaved: Mat4;
  readonly hasBase: boolean;
}

/** What of a posed body is baked: without its base, the nodes that are the base, or what is below its upper side. */
export function bodyToBake(
  file: FigureFile,
  report: FigureReport,
  posed: PosedBody,
  { fileToSaved, hasBase }: BakingWish,
): BodyToBake {
  const { scene, body: number } = posed.choice;
  const body = report.scenes[scene]?.bodies[number];
  const isLeft = (node: number): boolean => !hasBase && (body?.baseNodes.includes(node) ?? false);
  const isCut = !hasBase && posed.base !== null && body?.baseNodes.length === 0;
  return {
    nodes: (body?.meshNodes ?? []).filter((node) => !isLeft(node)),
    shown: posed.shown,
    worlds: worldTransforms(file.nodes, posed.localMatrices),
    morphWeights: posed.morphWeights,
    fileToSaved,
    cutLevel: isCut ? savedHeightOf(posed, fileToSaved) : null,
  };
}

/** Where the upper side of the base comes to in the saved frame. */
function savedHeightOf({ base, up }: PosedBody, fileToSaved: Mat4): number {
  const onLevel = scaleVector(axisVector(up.axis), axisSign(up.axis) * base!.level);
  return transformPoint(fileToSaved, onLevel)[1];
}
