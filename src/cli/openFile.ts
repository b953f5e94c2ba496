import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { figureError } from '../core/figures/figureError.ts';
import type { FigureFile } from '../core/figures/figureFile.ts';
import type { FigureReport, PosedBody } from '../core/figures/figureReport.ts';
import { mendFigure } from '../core/figures/mendFigure.ts';
import { defaultChoice, poseBody, reportOf } from '../core/figures/openBody.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { deriveFigure } from '../core/project/deriveFigure.ts';
import { newFigure } from '../core/project/newProject.ts';
import { loadDraco, loadMeshopt } from '../formats/decoders.ts';
import type { NamedFile } from '../formats/fileSet.ts';
import { openFileSet } from '../formats/openFileSet.ts';
import { readFigure } from '../formats/readFigure.ts';
import { filesBeside, isFile } from './filesBeside.ts';
import type { Stance } from './readStance.ts';
import type { SettleUnit } from './unitBeside.ts';

/** A figure file as the command line has it. */
export interface OpenedFile {
  readonly sha256: string;
  readonly files: readonly NamedFile[];
  readonly mainPath: string;
  readonly file: FigureFile;
  readonly report: FigureReport;
  readonly posed: PosedBody;
  /** With what the person said of the file. */
  readonly derived: DerivedFigure;
}

/** Decoders as Node has them. */
export const decoders = { draco: () => loadDraco(), meshopt: loadMeshopt };

/**
 * Opens a file as the app does, its first whole body at rest. Throws a FigureError.
 * @param settleUnit asked where nobody and nothing names the unit
 */
export async function openFile(
  path: string,
  { unit, up, facing }: Stance,
  settleUnit: SettleUnit = () => null,
): Promise<OpenedFile> {
  const name = basename(path);
  if (!(await isFile(path))) throw figureError('not-found', { name });
  const files = await filesBeside(resolve(path));
  const read = await readFigure(await openFileSet(files), decoders, {
    choice: { main: name, ifSeveral: 'first' },
    detail: 'whole',
  });
  const { file } = mendFigure(read);
  const report = reportOf(file);
  const posed = poseBody(file, report, { ...defaultChoice(report), up });
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const figure = { ...newFigure('figure', name, { sha256, name, address: null }), unit, up, facing };
  const guessed = deriveFigure(figure, report, posed);
  const settled = guessed.unit.from === 'guessed' ? settleUnit(guessed.unit) : null;
  const derived = settled
    ? deriveFigure({ ...figure, unit: { millimetresPerUnit: settled } }, report, posed)
    : guessed;
  return { sha256, files, mainPath: name, file, report, posed, derived };
}
