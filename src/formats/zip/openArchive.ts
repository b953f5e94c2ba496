import { figureError } from '../../core/figures/figureError.ts';
import { longestText } from '../limits.ts';
import { normalisePath } from '../paths.ts';
import type { ByteSource } from './byteSource.ts';
import { readDirectory, type DirectoryEntry } from './readDirectory.ts';

/** A zip archive whose directory is sound. */
export interface Archive {
  /** Name for people. */
  readonly name: string;
  readonly source: ByteSource;
  readonly entries: readonly ArchiveEntry[];
  /** What has come out of it so far. */
  readonly unpacked: { bytes: number };
}

/** A file in an archive. */
export interface ArchiveEntry extends Omit<DirectoryEntry, 'name'> {
  /** Relative to the top of the archive, with forward slashes; unlike that of all others. */
  readonly path: string;
}

const localHeaderBytes = 30;

/** What systems put beside the files that a person packed. */
const systemFile = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** What zip archives begin with: an entry or, where there is none, their end. */
export const zipMarks = ['PK\u0003\u0004', 'PK\u0005\u0006'] as const;

/** Whether a file's first bytes, as Latin-1 text, are those of a zip archive. */
export const isZip = (head: string): boolean => zipMarks.some((mark) => head.startsWith(mark));

/**
 * Opens a zip archive by its directory; nothing is unpacked. Names that lead out of the archive are taken as if they
 * did not; of entries with one name the first is taken; folders and files of the system are left out. `name` is for
 * messages. Throws `broken-file` where the directory is damaged, or entries lie over each other.
 */
export async function openArchive(source: ByteSource, name: string): Promise<Archive> {
  const listed = await readDirectory(source, name);
  checkOverlaps(listed, name);
  const byPath = new Map<string, ArchiveEntry>();
  for (const { name: entryName, ...entry } of listed) {
    const path = pathOf(entryName);
    if (/[/\\]$/.test(entryName) || path === '' || systemFile.test(path) || byPath.has(path)) continue;
    byPath.set(path, { path, ...entry });
  }
  return { name, source, entries: [...byPath.values()], unpacked: { bytes: 0 } };
}

/** A name without disk, control characters and ways out; one that is too long keeps its end, where its kind stands. */
const pathOf = (name: string): string =>
  normalisePath(name.replaceAll(/\p{Cc}/gu, '').replace(/^[a-z]:/i, '')).slice(-longestText);

/** One packed part that many entries share unpacks to many times what is there. */
function checkOverlaps(entries: readonly DirectoryEntry[], name: string): void {
  const inOrder = entries.toSorted((a, b) => a.start - b.start);
  for (const [index, { start, packedBytes, name: entryName }] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && start + localHeaderBytes + packedBytes > next.start)
      throw figureError('broken-file', { name, breakage: 'archive', where: entryName.slice(-longestText) });
  }
}
