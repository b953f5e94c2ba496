import type { FigureFile } from '../core/figures/figureFile.ts';
import type { Decoders } from './decoders.ts';
import type { FileSet } from './fileSet.ts';
import { findMain } from './findMain.ts';
import type { SideFiles } from './format.ts';

/** What is known once a file's structure is found sound, before its data are decoded. */
export interface CheckedFile extends SideFiles {
  readonly mainPath: string;
  readonly formatId: string;
}

/**
 * Reads the figure of a set of files. `onChecked` is called when the structure is sound and may throw to stop
 * there. Throws a FigureError.
 */
export async function readFigure(
  set: FileSet,
  decoders: Decoders,
  onChecked: (checked: CheckedFile) => void = () => {},
): Promise<FigureFile> {
  const main = await findMain(set);
  const reader = await main.format.load();
  const { sideFiles, decode } = await reader.check(set, main.path);
  onChecked({ ...sideFiles, mainPath: main.path, formatId: main.format.id });
  const file = await decode(decoders);
  return { ...file, warnings: [...main.warnings, ...file.warnings] };
}
