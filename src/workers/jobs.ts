import { drawnModelOf, type DrawnModel } from '../core/figures/drawnModel.ts';
import { figureError } from '../core/figures/figureError.ts';
import type { FigureFile } from '../core/figures/figureFile.ts';
import type { BodyChoice, FigureReport, PosedBody } from '../core/figures/figureReport.ts';
import { mendFigure } from '../core/figures/mendFigure.ts';
import { defaultChoice, poseBody, reportOf } from '../core/figures/openBody.ts';
import type { Decoders } from '../formats/decoders.ts';
import type { FileSet, NamedFile } from '../formats/fileSet.ts';
import { openFileSet } from '../formats/openFileSet.ts';
import { readFigure, type CheckedFile } from '../formats/readFigure.ts';
import { firstPicture } from './firstPicture.ts';
import { hashFiles } from './hashFiles.ts';
import type { Progress } from './progress.ts';

/** What the person said before a file is opened. */
export interface OpeningWish {
  /** Path of the figure to open of several; null: the only one, or ask. */
  readonly main: string | null;
  /** Whether a figure of very many triangles is drawn whole or reduced; `ask`: fails with `many-triangles`. */
  readonly detail: 'ask' | 'whole' | 'reduced';
}

export const plainWish: OpeningWish = { main: null, detail: 'ask' };

export interface OpenHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called once, when the structure is sound and before anything is decoded. */
  readonly onChecked?: (checked: CheckedFile) => void;
}

/** An opened file, as it is kept for what is asked later. */
export interface HeldFigure {
  /** SHA-256 of its files' content; that of a reduced view has a word behind it. */
  readonly key: string;
  readonly file: FigureFile;
  readonly report: FigureReport;
  /** False while mesh and stance are still as the file has them, so that it shows the sooner. */
  readonly isSettled: boolean;
  /** Whether what is shown has fewer triangles. */
  readonly isRough: boolean;
}

/**
 * Opens a figure from the files that were given together: quickly, as the file has it, to be settled once it shows.
 * Throws a FigureError.
 */
export async function openFigure(
  files: readonly NamedFile[],
  decoders: Decoders,
  wish: OpeningWish,
  { signal, onProgress = () => {}, onChecked = () => {} }: OpenHooks = {},
): Promise<HeldFigure & { readonly posed: PosedBody; readonly drawn: DrawnModel | null }> {
  const set = await openFileSet(files, (fraction) => onProgress({ stage: 'read', fraction }));
  let hashing: Promise<string> | null = null;
  const file = await readFigure(set, decoders, {
    choice: { main: wish.main, ifSeveral: 'ask' },
    detail: wish.detail,
    onProgress,
    onChecked: (checked) => {
      throwIfCancelled(signal);
      onChecked(checked);
      hashing = hashOf(set, checked);
    },
  });
  throwIfCancelled(signal);
  onProgress({ stage: 'stand', fraction: 0 });
  const report = reportOf(file, false);
  const posed = poseBody(file, report, defaultChoice(report), false);
  onProgress({ stage: 'shade', fraction: 0 });
  const { drawn, isRough } = await firstPicture(file);
  throwIfCancelled(signal);
  const hash = await hashing!;
  throwIfCancelled(signal);
  return {
    key: wish.detail === 'reduced' ? `${hash}-reduced` : hash,
    file,
    report,
    isSettled: false,
    isRough,
    posed,
    drawn,
  };
}

/** What is to be shown instead of what was shown as its file has it. */
export interface Settlement {
  readonly report: FigureReport;
  readonly posed: PosedBody;
  /** Null where the drawing stays. */
  readonly drawn: DrawnModel | null;
}

/**
 * Mends what was shown as its file has it, parts it into bodies and looks at how it stands. The figure that comes
 * back is to be held instead; null where there is nothing to show instead.
 */
export function settleFigure(
  figure: HeldFigure,
  choice: BodyChoice,
): { readonly figure: HeldFigure; readonly settlement: Settlement | null } {
  if (figure.isSettled) return { figure, settlement: null };
  const { file, isChanged } = mendFigure(figure.file);
  const report = reportOf(file);
  const settled = { key: figure.key, file, report, isSettled: true, isRough: false };
  const isParted = report.scenes.some(
    ({ bodies }, scene) => bodies.length !== figure.report.scenes[scene]?.bodies.length,
  );
  const posed = poseBody(file, report, choice);
  const isMoved = stanceOf(posed) !== stanceOf(poseBody(figure.file, figure.report, choice, false));
  const isDrawnAnew = isChanged || figure.isRough;
  if (!isDrawnAnew && !isParted && !isMoved) return { figure: settled, settlement: null };
  return { figure: settled, settlement: { report, posed, drawn: isDrawnAnew ? drawnModelOf(file) : null } };
}

const stanceOf = ({ up, facing, base, leftOut, footprint }: PosedBody): string =>
  JSON.stringify([up, facing, base, leftOut, footprint === null]);

/** A body of an opened file as it stands in a pose. Throws a FigureError. */
export const poseFigure = ({ file, report }: HeldFigure, choice: BodyChoice): PosedBody =>
  poseBody(file, report, choice);

/** The hash of the main file and of those that it names, in the order of their addresses in it. */
async function hashOf(set: FileSet, { mainPath, pathByAddress }: CheckedFile): Promise<string> {
  const addresses = Object.keys(pathByAddress).sort();
  const paths = [mainPath, ...addresses.map((address) => pathByAddress[address]!)];
  return hashFiles(await Promise.all(paths.map((path) => set.read(path))));
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw figureError('cancelled', {});
}
