import { figureError } from '../core/figures/figureError.ts';
import type { FigureFile } from '../core/figures/figureFile.ts';
import type { Decoders } from './decoders.ts';
import type { FileSet, NamedFile } from './fileSet.ts';
import { findMain, type MainChoice } from './findMain.ts';
import type { DecodeStep, SideFiles } from './format.ts';
import { manyTriangles, mostTriangles, reducedTriangles } from './limits.ts';
import { shortName } from './shortText.ts';

/** What is known once a file's structure is found sound, before its data are decoded. */
export interface CheckedFile extends SideFiles {
  readonly mainPath: string;
  readonly formatId: string;
  /** Where the files came out of an archive: the main one first, then those that it needs; else null. */
  readonly extracted: readonly NamedFile[] | null;
}

export interface ReadingOptions {
  /** Which of several figures is meant. */
  readonly choice: MainChoice;
  /** Whether a figure of very many triangles is read whole or reduced; `ask`: throws `many-triangles`. */
  readonly detail: 'ask' | 'whole' | 'reduced';
  /** Called when the structure is sound; may throw to stop there. */
  readonly onChecked?: (checked: CheckedFile) => void;
  readonly onProgress?: (step: DecodeStep) => void;
}

/** Reads the figure of a set of files. Throws a FigureError. */
export async function readFigure(
  set: FileSet,
  decoders: Decoders,
  { choice, detail, onChecked = () => {}, onProgress = () => {} }: ReadingOptions,
): Promise<FigureFile> {
  const main = await findMain(set, choice);
  const reader = await main.format.load();
  const { sideFiles, triangles, decode } = await reader.check(set, main.path);
  checkTriangles(triangles, detail);
  const extracted = await extractFiles(set, main.path, sideFiles);
  onChecked({ ...sideFiles, mainPath: main.path, formatId: main.format.id, extracted });
  const whole = await decode(decoders, onProgress);
  checkTriangles(trianglesOf(whole), detail);
  const file = detail === 'reduced' ? await reduce(whole) : whole;
  const warnings = [...main.warnings, ...file.warnings].map(({ code, names }) => ({
    code,
    names: names.map(shortName),
  }));
  return { ...file, warnings };
}

/** Loaded when it is first asked for: few figures are so large. */
const reduce = async (file: FigureFile): Promise<FigureFile> =>
  (await import('./reduceFigure.ts')).reduceFigure(file, reducedTriangles);

/** The main file and those that it needs, once each, where some of them came in an archive; else null. */
async function extractFiles(
  set: FileSet,
  mainPath: string,
  { pathByAddress }: SideFiles,
): Promise<readonly NamedFile[] | null> {
  const paths = new Set([mainPath, ...Object.values(pathByAddress)]);
  if (!set.files.some(({ path, archive }) => archive !== null && paths.has(path))) return null;
  return Promise.all([...paths].map(async (path) => ({ path, blob: new Blob([await set.read(path)]) })));
}

/** Refuses more triangles than can be drawn, and asks about very many. */
function checkTriangles(triangles: number | null, detail: ReadingOptions['detail']): void {
  if (triangles === null) return;
  if (triangles > mostTriangles) throw figureError('too-many-triangles', { triangles, limit: mostTriangles });
  if (triangles > manyTriangles && detail === 'ask')
    throw figureError('many-triangles', { triangles, reduced: reducedTriangles });
}

/** Triangles that a file shows, each mesh as often as a node carries it. */
const trianglesOf = ({ nodes, meshes }: FigureFile): number => {
  const counts = meshes.map(({ primitives }) =>
    primitives.reduce(
      (sum, { indices, positions }) => sum + (indices?.length ?? positions.length / 3) / 3,
      0,
    ),
  );
  return nodes.reduce((sum, { mesh }) => sum + (mesh === null ? 0 : counts[mesh]!), 0);
};
