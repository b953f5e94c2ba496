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
  /** False for a large mesh that is still as its file has it, so that it shows the sooner. */
  readonly isMended: boolean;
}

/** Meshes of up to so many triangles are mended before they show: nobody waits for it. */
const soonMended = 150_000;

/** Opens a figure from the files that were given together. Throws a FigureError. */
export async function openFigure(
  files: readonly NamedFile[],
  decoders: Decoders,
  wish: OpeningWish,
  { signal, onProgress = () => {}, onChecked = () => {} }: OpenHooks = {},
): Promise<HeldFigure & { readonly posed: PosedBody; readonly drawn: DrawnModel | null }> {
  const set = await openFileSet(files, (fraction) => onProgress({ stage: 'read', fraction }));
  let hashing: Promise<string> | null = null;
  const read = await readFigure(set, decoders, {
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
  const isMended = trianglesOf(read) <= soonMended;
  const file = isMended ? mendFigure(read).file : read;
  onProgress({ stage: 'stand', fraction: 0 });
  const report = reportOf(file);
  const posed = poseBody(file, report, defaultChoice(report));
  onProgress({ stage: 'shade', fraction: 0 });
  const drawn = drawnModelOf(file);
  const hash = await hashing!;
  throwIfCancelled(signal);
  return { key: wish.detail === 'reduced' ? `${hash}-reduced` : hash, file, report, isMended, posed, drawn };
}

const trianglesOf = ({ meshes }: FigureFile): number =>
  meshes
    .flatMap(({ primitives }) => primitives)
    .reduce((sum, { indices, positions }) => sum + (indices?.length ?? positions.length / 3) / 3, 0);

/** A figure after its mesh was mended, with what is to be shown instead; null where nothing had to be. */
export interface Mending {
  readonly report: FigureReport;
  readonly posed: PosedBody;
  readonly drawn: DrawnModel | null;
}

/** Mends what was shown as its file has it. What comes back first is to be held instead. */
export function mendHeldFigure(
  figure: HeldFigure,
  choice: BodyChoice,
): { readonly figure: HeldFigure; readonly mending: Mending | null } {
  if (figure.isMended) return { figure, mending: null };
  const { file, isChanged } = mendFigure(figure.file);
  if (!isChanged) return { figure: { ...figure, isMended: true }, mending: null };
  const report = reportOf(file);
  const mended = { key: figure.key, file, report, isMended: true };
  return {
    figure: mended,
    mending: { report, posed: poseBody(file, report, choice), drawn: drawnModelOf(file) },
  };
}

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
