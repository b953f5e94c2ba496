import { layFigureData } from './layFigureData.ts';
import { unpackLayFigure } from './layFigure.ts';
import { isSymmetric, layPoses, mirrorPose } from './layPoses.ts';
import { asSculpted, poseLayFigure, type LayBuild, type PosedPoints } from './poseLayFigure.ts';

/** Figures with large heads on short legs: a head of a quarter of the height, and of two fifths. */
const stylised: LayBuild = { head: 2, legs: 0.75, girth: 1.15 };
const stylisedMore: LayBuild = { head: 3.1, legs: 0.5, girth: 1.2 };
/** And stout ones, as of blocks. */
const stout: LayBuild = { head: 2.2, legs: 0.5, girth: 1.8 };

/** Which of the figures in `layFigureData` are taken, in which build and in how many of the poses. */
const taken: readonly (readonly [figure: number, build: LayBuild, poses: number])[] = [
  [0, asSculpted, layPoses.length],
  [1, asSculpted, 6],
  [2, asSculpted, layPoses.length],
  [0, stylised, 11],
  [0, stylisedMore, 11],
  [0, stout, 3],
];

let library: readonly PosedPoints[] | null = null;

/** The sample figures in all poses; made when first asked for. */
export function layLibrary(): readonly PosedPoints[] {
  library ??= taken.flatMap(([number, build, count]) => {
    const figure = unpackLayFigure(layFigureData[number]!);
    return layPoses
      .slice(0, count)
      .flatMap((pose) => (isSymmetric(pose) ? [pose] : [pose, mirrorPose(pose)]))
      .map((pose) => poseLayFigure(figure, pose, build));
  });
  return library;
}
