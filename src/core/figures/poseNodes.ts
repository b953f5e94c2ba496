import type { Rig } from '../rigs/rig.ts';
import type { BodyShape } from './bodyShape.ts';
import type { FigureFile } from './figureFile.ts';
import type { BodyChoice, FigureReport } from './figureReport.ts';
import { localTransforms, type NodePose } from './nodeTransforms.ts';
import { restPose } from './pose.ts';
import { standUp } from './standUp.ts';

/** How nodes stand in the pose that is shown. */
export interface ShownPose extends NodePose {
  /** How tall the figure is, straightened by its skeleton, in the file's unit; null in poses of the file. */
  readonly stature: number | null;
}

/** How the nodes stand in the pose of a choice; a figure that cannot be straightened stands as at rest. */
export function poseNodes(
  file: FigureFile,
  report: FigureReport,
  choice: BodyChoice,
  rig: Rig,
  shape: BodyShape,
): ShownPose {
  const { pose } = choice;
  if (pose.kind !== 'standing') return { ...localTransforms(file, pose), stature: null };
  const rest = localTransforms(file, restPose);
  const stand = { up: shape.up.axis, facing: shape.facing.axis };
  const stood = standUp(file, report, { choice, rig, ...shape, ...rest }, stand);
  return {
    ...rest,
    localMatrices: stood?.localMatrices ?? rest.localMatrices,
    stature: stood?.stature ?? null,
  };
}
