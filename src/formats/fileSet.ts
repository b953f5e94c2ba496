import { figureError } from '../core/figures/figureError.ts';
import { baseName, decodePercent, folderOf, normalisePath } from './paths.ts';

/** A file as the user gave it: dropped, picked or fetched from the app's own host. */
export interface NamedFile {
  /** With its folders, where it came in a folder. */
  readonly path: string;
  readonly blob: Blob;
}

/** What an address inside a file stands for. */
export type ResolvedAddress =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'embedded' }
  /** Another host or disk: never fetched. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'missing' };

/** A file of a set: one that was given, or one inside an archive that was. */
export interface SetFile {
  /** Inside its archive, where it came in one. */
  readonly path: string;
  /** Its size, unpacked. */
  readonly bytes: number;
  /** Path of the archive that it came in, or null. */
  readonly archive: string | null;
}

/** Where a file of a set is read from. */
export interface FileSource extends SetFile {
  /** Its first bytes. */
  readonly readHead: (bytes: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** All of it; `onBytes` is told how many bytes came. Throws a FigureError where they cannot be had. */
  readonly readWhole: (onBytes: (bytes: number) => void) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Files given together, each read at most once. */
export interface FileSet {
  readonly files: readonly SetFile[];
  /** The file that `address`, as written in the file `from`, stands for. */
  readonly resolve: (address: string, from: string) => ResolvedAddress;
  /** A file's first bytes. */
  readonly readHead: (path: string, bytes: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** A file's bytes; throws `too-large`, and for one in an archive what unpacking it throws. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The most that is read of one file: what a browser's array can surely hold. */
const largestFileBytes = 2 ** 31 - 1;

const sliceBytes = 2 ** 23;

/**
 * The set of some files as they are, archives too. `onRead` is told what fraction of all their bytes has been read.
 */
export const createFileSet = (
  files: readonly NamedFile[],
  onRead: (fraction: number) => void = () => {},
): FileSet => fileSetOf(files.map(blobFile), onRead);

/** The set of what some sources give. `onRead` is told what fraction of all their bytes has been read. */
export function fileSetOf(
  sources: readonly FileSource[],
  onRead: (fraction: number) => void = () => {},
): FileSet {
  const totalBytes = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const paths = sources.map(({ path }) => path);
  const byPath = new Map(sources.map((source) => [source.path, source]));
  let bytesRead = 0;
  const sourceOf = (path: string): FileSource => {
    const source = byPath.get(path);
    if (!source) throw new Error(`No file has the path ${path}`);
    return source;
  };
  const readWhole = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const { bytes, readWhole: readSource } = sourceOf(path);
    if (bytes > largestFileBytes)
      throw figureError('too-large', { name: baseName(path), bytes, limitBytes: largestFileBytes });
    return readSource((more) => {
      bytesRead += more;
      onRead(bytesRead / totalBytes);
    });
  };
  const reading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    files: sources,
    resolve: (address, from) => resolveAddress(address, from, paths),
    readHead: async (path, bytes) => sourceOf(path).readHead(bytes),
    read: (path) => {
      const started = reading.get(path) ?? readWhole(path);
      reading.set(path, started);
      return started;
    },
  };
}

/** A file that was given, as a source. */
export const blobFile = ({ path, blob }: NamedFile): FileSource => ({
  path,
  bytes: blob.size,
  archive: null,
  readHead: async (bytes) => new Uint8Array(await blob.slice(0, bytes).arrayBuffer()),
  readWhole: (onBytes) => readInSlices(blob, onBytes),
});

async function readInSlices(blob: Blob, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size <= sliceBytes) {
    const whole = new Uint8Array(await blob.arrayBuffer());
    onBytes(whole.length);
    return whole;
  }
  const bytes = new Uint8Array(blob.size);
  const readFrom = (start: number): Promise<ArrayBuffer> =>
    blob.slice(start, start + sliceBytes).arrayBuffer();
  let next = readFrom(0);
  for (let start = 0; start < blob.size; start += sliceBytes) {
    const slice = new Uint8Array(await next);
    // The next is on its way while this one is taken in; that it fails is heard of when it is awaited.
    next = readFrom(start + sliceBytes);
    next.catch(() => {});
    bytes.set(slice, start);
    onBytes(slice.length);
  }
  return bytes;
}

/**
 * What an address stands for among `paths`: percent-decoded and relative to the file that names it, then without
 * regard to case, then by its last part alone, since exporters write folders that the user does not have.
 */
export function resolveAddress(address: string, from: string, paths: readonly string[]): ResolvedAddress {
  if (/^data:/i.test(address)) return { kind: 'embedded' };
  // One letter and a colon is a disk of the exporter's machine, where only the last part can help.
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(address)) return { kind: 'blocked' };
  const wanted = normalisePath(folderOf(from) + decodePercent(address));
  const bare = baseName(wanted);
  const found =
    paths.find((path) => normalisePath(path) === wanted) ??
    paths.find((path) => equalsIgnoringCase(normalisePath(path), wanted)) ??
    paths.find((path) => equalsIgnoringCase(baseName(path), bare));
  return found === undefined ? { kind: 'missing' } : { kind: 'file', path: found };
}

const equalsIgnoringCase = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
