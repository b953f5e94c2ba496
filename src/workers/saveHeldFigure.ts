import { bodyToBake, type BakingWish } from '../core/figures/bodyToBake.ts';
import type { BodyChoice } from '../core/figures/figureReport.ts';
import type { Decoders } from '../formats/decoders.ts';
import { findMain } from '../formats/findMain.ts';
import { openFileSet } from '../formats/openFileSet.ts';
import type { SavedFile, SaveKind } from '../formats/save/index.ts';
import { poseFigure, type HeldFigure } from './jobs.ts';
import type { HeldAsk } from './protocol.ts';

export interface SaveWish extends BakingWish {
  readonly kind: SaveKind;
  /** Files are named after it. */
  readonly name: string;
}

/** A body of an open figure as files of a kind. Throws a FigureError. */
export async function saveHeldFigure(
  held: HeldFigure,
  { files, wish }: Pick<HeldAsk, 'files' | 'wish'>,
  choice: BodyChoice,
  { kind, name, ...baking }: SaveWish,
  decoders: Decoders,
): Promise<readonly SavedFile[]> {
  const { saveFigure } = await import('../formats/save/index.ts');
  const set = await openFileSet(files);
  const main = await findMain(set, { main: wish.main, ifSeveral: 'first' });
  return saveFigure(kind, {
    name,
    file: held.file,
    body: bodyToBake(held.file, held.report, poseFigure(held, choice), baking),
    source: { set, mainPath: main.path, decoders },
  });
}
