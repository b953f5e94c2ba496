import { figureError } from '../core/figures/figureError.ts';
import type { FigureFile } from '../core/figures/figureFile.ts';
import type { BodyChoice, FigureReport, PosedBody } from '../core/figures/figureReport.ts';
import { defaultChoice, poseBody, reportOf } from '../core/figures/openBody.ts';
import type { Decoders } from '../formats/decoders.ts';
import { createFileSet, type FileSet, type NamedFile } from '../formats/fileSet.ts';
import { readFigure, type CheckedFile } from '../formats/readFigure.ts';
import { hashFiles } from './hashFiles.ts';

/** How far an opening is: which stage, and what fraction of it is done. */
export interface Progress {
  readonly stage: 'read' | 'decode' | 'prepare';
  readonly fraction: number;
}

export interface OpenHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called once, when the structure is sound and before anything is decoded. */
  readonly onChecked?: (checked: CheckedFile) => void;
}

/** An opened file, as it is kept for later poses. */
export interface HeldFigure {
  /** SHA-256 of its files' content. */
  readonly key: string;
  readonly file: FigureFile;
  readonly report: FigureReport;
}

/** Opens a figure from the files that were given together. Throws a FigureError. */
export async function openFigure(
  files: readonly NamedFile[],
  decoders: Decoders,
  { signal, onProgress = () => {}, onChecked = () => {} }: OpenHooks = {},
): Promise<HeldFigure & { readonly posed: PosedBody }> {
  const set = createFileSet(files, (fraction) => onProgress({ stage: 'read', fraction }));
  let hashing: Promise<string> | null = null;
  const file = await readFigure(set, decoders, (checked) => {
    throwIfCancelled(signal);
    onChecked(checked);
    hashing = hashOf(set, checked);
    onProgress({ stage: 'decode', fraction: 0 });
  });
  throwIfCancelled(signal);
  onProgress({ stage: 'prepare', fraction: 0 });
  const report = reportOf(file);
  onProgress({ stage: 'prepare', fraction: 0.5 });
  const posed = poseBody(file, report, defaultChoice(report));
  const key = await hashing!;
  throwIfCancelled(signal);
  return { key, file, report, posed };
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
