import { bakeBody } from '../../core/figures/bakeBody.ts';
import { figureError } from '../../core/figures/figureError.ts';
import { multiply, scaling } from '../../core/geometry/matrices.ts';
import { saveGlb } from './saveGlb.ts';
import { saveObj } from './saveObj.ts';
import { saveStl } from './saveStl.ts';
import { saveThreemf } from './saveThreemf.ts';
import type { FigureToSave, SavedFile, Saver } from './saver.ts';

export type { FigureSource, FigureToSave, SavedFile } from './saver.ts';

/** Every kind of file that figures are saved as: a new one is one file and one line here. */
export const savers = [saveGlb, saveStl, saveObj, saveThreemf] as const satisfies readonly Saver[];

export type SaveKind = (typeof savers)[number]['id'];

/**
 * A figure as it stands, as files of a kind: the main one first. It is baked: what comes out has no skeleton, no
 * morphs and no animations. Throws `no-triangles` where nothing of it is left.
 */
export async function saveFigure(kind: SaveKind, figure: FigureToSave): Promise<readonly SavedFile[]> {
  const saver: Saver = savers.find(({ id }) => id === kind)!;
  const scale = saver.unit === 'm' ? 1 / 1000 : 1;
  const { fileToSaved, cutLevel } = figure.body;
  const body = {
    ...figure.body,
    fileToSaved: multiply(scaling(scale), fileToSaved),
    cutLevel: cutLevel === null ? null : cutLevel * scale,
  };
  const parts = bakeBody(figure.file, body);
  if (parts.length === 0) throw figureError('no-triangles', {});
  return saver.save({ ...figure, body, parts });
}
