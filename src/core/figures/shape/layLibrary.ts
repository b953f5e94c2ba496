import { layFigureData } from './layFigureData.ts';
import { unpackLayFigure } from './layFigure.ts';
import { isSymmetric, layPoses, mirrorPose } from './layPoses.ts';
import { poseLayFigure, type PosedPoints } from './poseLayFigure.ts';

/** Heads of stylised figures are this much larger than the heroic miniature's. */
const largeHead = 1.7;

let library: readonly PosedPoints[] | null = null;

/** The sample figures in all poses; made when first asked for. */
export function layLibrary(): readonly PosedPoints[] {
  library ??= layFigureData.flatMap((text, number) => {
    const figure = unpackLayFigure(text);
    const poses = layPoses.flatMap((pose) => (isSymmetric(pose) ? [pose] : [pose, mirrorPose(pose)]));
    const isHeroic = number === layFigureData.length - 1;
    return (isHeroic ? [1, largeHead] : [1]).flatMap((headScale) =>
      poses.map((pose) => poseLayFigure(figure, pose, headScale)),
    );
  });
  return library;
}
