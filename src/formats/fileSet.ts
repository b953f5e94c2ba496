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

/** Files given together, each read at most once. */
export interface FileSet {
  readonly files: readonly NamedFile[];
  /** The file that `address`, as written in the file `from`, stands for. */
  readonly resolve: (address: string, from: string) => ResolvedAddress;
  /** A file's first bytes. */
  readonly readHead: (path: string, bytes: number) => Promise<Uint8Array>;
  /** A file's bytes; throws `too-large`. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The most that is read of one file: what a browser's array can surely hold. */
const largestFileBytes = 2 ** 31 - 1;

const sliceBytes = 2 ** 23;

/**
 * The set of some files. `onRead` is told what fraction of all their bytes has been read.
 */
export function createFileSet(
  files: readonly NamedFile[],
  onRead: (fraction: number) => void = () => {},
): FileSet {
  const totalBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let bytesRead = 0;
  const blobOf = (path: string): Blob => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new Error(`No file has the path ${path}`);
    return file.blob;
  };
  const readBlob = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const blob = blobOf(path);
    if (blob.size > largestFileBytes)
      throw figureError('too-large', {
        name: baseName(path),
        bytes: blob.size,
        limitBytes: largestFileBytes,
      });
    return readInSlices(blob, (bytes) => {
      bytesRead += bytes;
      onRead(bytesRead / totalBytes);
    });
  };
  const reading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    files,
    resolve: (address, from) =>
      resolveAddress(
        address,
        from,
        files.map(({ path }) => path),
      ),
    readHead: async (path, bytes) => new Uint8Array(await blobOf(path).slice(0, bytes).arrayBuffer()),
    read: (path) => {
      const started = reading.get(path) ?? readBlob(path);
      reading.set(path, started);
      return started;
    },
  };
}

async function readInSlices(blob: Blob, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size <= sliceBytes) {
    const whole = new Uint8Array(await blob.arrayBuffer());
    onBytes(whole.length);
    return whole;
  }
  const bytes = new Uint8Array(blob.size);
  for (let start = 0; start < blob.size; start += sliceBytes) {
    const slice = new Uint8Array(await blob.slice(start, start + sliceBytes).arrayBuffer());
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
