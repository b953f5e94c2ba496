import { figureError } from '../../core/figures/figureError.ts';
import { normalisePath } from '../paths.ts';
import type { Archive, ArchiveEntry } from '../zip/openArchive.ts';
import { readXml } from './readXml.ts';

const modelType = /\/3dmodel$/;

/**
 * The part that a 3MF begins with: the one that its relationships name (Open Packaging Conventions, §9.3; 3MF Core
 * Specification, §2.1), else any model in its folder `3D`. Throws `broken-file` where there is none.
 */
export async function findModelPart(archive: Archive): Promise<ArchiveEntry> {
  const relationships = findPart(archive, '_rels/.rels');
  const target = relationships && (await readTarget(archive, relationships));
  const named = target === null ? null : findPart(archive, target);
  const found = named ?? archive.entries.find(({ path }) => /^3D\/[^/]+\.model$/i.test(path));
  if (!found)
    throw figureError('broken-file', { name: archive.name, breakage: 'no-model-part', where: target ?? '' });
  return found;
}

/** The part of a path, which counts from the top of the archive; names of parts are the same in any case (§6.2.2). */
export function findPart({ entries }: Archive, path: string): ArchiveEntry | null {
  const wanted = normalisePath(path).toLowerCase();
  return entries.find((entry) => entry.path.toLowerCase() === wanted) ?? null;
}

async function readTarget(archive: Archive, relationships: ArchiveEntry): Promise<string | null> {
  let target: string | null = null;
  await readXml(archive, relationships, () => ({
    open: (_name, { Type, Target }) => {
      if (Type !== undefined && Target !== undefined && modelType.test(Type)) target ??= Target;
    },
    close: () => {},
    wantsText: () => false,
    text: () => {},
    run: () => null,
  }));
  return target;
}
