import { distinctPaths } from './distinctPaths.ts';
import { blobFile, fileSetOf, type FileSet, type FileSource, type NamedFile } from './fileSet.ts';
import { identify } from './identify.ts';
import { baseName, folderOf } from './paths.ts';
import { blobSource } from './zip/byteSource.ts';
import { isZip, openArchive, type Archive } from './zip/openArchive.ts';
import { unpackEntry, unpackHead } from './zip/unpackEntry.ts';

const zipHeadBytes = 4;

/**
 * The set of some files, with what is in zip archives in place of these: unpacked when it is read, and archives in
 * archives left as they are. An archive that is itself a figure, of another known kind, empty or damaged stays what it
 * is. `onRead` is told what fraction of all bytes has been read.
 */
export async function openFileSet(
  files: readonly NamedFile[],
  onRead: (fraction: number) => void = () => {},
): Promise<FileSet> {
  const given = distinctPaths(files);
  const sources = await Promise.all(given.map(async (file) => (await unpackFile(file)) ?? [blobFile(file)]));
  return fileSetOf(withOwnPaths(sources.flat()), onRead);
}

/** What is in a file, or null where it is not to be taken apart. */
async function unpackFile({ path, blob }: NamedFile): Promise<readonly FileSource[] | null> {
  const head = await blob.slice(0, zipHeadBytes).arrayBuffer();
  if (!isZip(new TextDecoder('latin1').decode(head))) return null;
  const name = baseName(path);
  // One that is damaged says so when there is nothing else to open.
  const archive = await openArchive(blobSource(blob), name).catch(() => null);
  if (!archive || archive.entries.length === 0 || isOneThing(archive, name)) return null;
  return archive.entries.map((entry) => ({
    path: entry.path,
    bytes: entry.bytes,
    archive: path,
    readHead: (bytes) => unpackHead(archive, entry, bytes),
    readWhole: (onBytes) => unpackEntry(archive, entry, onBytes),
  }));
}

/** Whether an archive is the form of some kind of file, by its content or its name, rather than a pack of files. */
function isOneThing({ entries, source }: Archive, name: string): boolean {
  const paths = entries.map(({ path }) => path);
  const identity = identify({ head: 'PK\u0003\u0004', bytes: source.bytes, entries: paths }, name);
  return identity.format !== null || identity.looksLike !== 'zip';
}

/** The same sources with paths unlike each other: what was given keeps its own, others get their archive's before it. */
function withOwnPaths(sources: readonly FileSource[]): readonly FileSource[] {
  const taken = new Set(sources.flatMap(({ path, archive }) => (archive === null ? [path] : [])));
  return sources.map((source) => {
    if (source.archive === null) return source;
    let path = source.path;
    while (taken.has(path)) path = `${folderOf(source.archive)}${baseName(source.archive)}/${path}`;
    taken.add(path);
    return { ...source, path };
  });
}
