import type { NamedFile } from '../formats/fileSet.ts';
import { openFileSet } from '../formats/openFileSet.ts';
import { findMain } from '../formats/findMain.ts';
import type { ValidationReport } from '../core/figures/validationReport.ts';
import type { OpeningWish } from './jobs.ts';

/** What the Khronos validator says of files; null where they are no glTF. Throws a FigureError. */
export async function validateFiles(
  files: readonly NamedFile[],
  { main }: OpeningWish,
): Promise<ValidationReport | null> {
  const set = await openFileSet(files);
  const found = await findMain(set, { main, ifSeveral: 'first' });
  if (found.format.id !== 'gltf') return null;
  const { validateGltf } = await import('../formats/gltf/validateGltf.ts');
  return validateGltf(set, found.path);
}
