import { figureError, type FigureError } from '../../core/figures/figureError.ts';
import type { ByteSource } from './byteSource.ts';

/** What the directory of a zip archive says of one entry; nothing of it has been checked against the entry yet. */
export interface DirectoryEntry {
  /** As it stands there. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: as it is; 8: deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly start: number;
}

/** The most entries of an archive. */
const mostEntries = 10_000;

const endSignature = 0x06054b50;
const endBytes = 22;
const longestComment = 0xffff;
const wideEndSignature = 0x06064b50;
const wideLocatorSignature = 0x07064b50;
const wideLocatorBytes = 20;
const wideEndBytes = 56;
const entrySignature = 0x02014b50;
const entryHeaderBytes = 46;
const wideFieldId = 1;
const full32 = 0xffffffff;
const full16 = 0xffff;

/**
 * Reads the directory at the end of a zip archive (APPNOTE.TXT of PKWARE, §4.3.12 to §4.3.16, §4.5.3). Throws
 * `broken-file` where it does not hold together or has more than 10,000 entries.
 */
export async function readDirectory(source: ByteSource, name: string): Promise<readonly DirectoryEntry[]> {
  const broken = (where: string): FigureError =>
    figureError('broken-file', { name, breakage: 'archive', where });
  const { count, start, bytes, endsBefore } = await findDirectory(source, broken);
  if (count > mostEntries) throw broken(`${count} entries`);
  if (start + bytes > endsBefore) throw broken('directory');
  const view = viewOf(await source.read(start, start + bytes));
  const entries: DirectoryEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + entryHeaderBytes > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw broken(`entry ${index + 1} of the directory`);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const end = at + entryHeaderBytes + nameBytes + extraBytes + commentBytes;
    if (end > view.byteLength) throw broken(`entry ${index + 1} of the directory`);
    const entry = readEntry(view, at, nameBytes, extraBytes);
    if (!entry || entry.start + entry.packedBytes > start)
      throw broken(`entry ${index + 1} of the directory`);
    entries.push(entry);
    at = end;
  }
  return entries;
}

interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly bytes: number;
  readonly endsBefore: number;
}

type Broken = (where: string) => FigureError;

async function findDirectory(source: ByteSource, broken: Broken): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, source.bytes - endBytes - longestComment - wideLocatorBytes);
  const tail = viewOf(await source.read(tailStart, source.bytes));
  const at = findEnd(tail);
  if (at === null) throw broken('end');
  const place = {
    count: tail.getUint16(at + 10, true),
    bytes: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
    endsBefore: tailStart + at,
  };
  const isWide = place.count === full16 || place.bytes === full32 || place.start === full32;
  if (isWide) return findWideDirectory(source, tail, at - wideLocatorBytes, broken);
  if (tail.getUint16(at + 4, true) !== 0 || tail.getUint16(at + 8, true) !== place.count)
    throw broken('one part of several');
  return place;
}

/** The last place at which the record of the end stands with its comment reaching just to the end, or null. */
function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - endBytes; at >= 0; at--)
    if (
      tail.getUint32(at, true) === endSignature &&
      at + endBytes + tail.getUint16(at + 20, true) <= tail.byteLength
    )
      return at;
  return null;
}

/** The directory where some number does not fit in 32 bits, or whoever wrote it was not sure that it would. */
async function findWideDirectory(
  source: ByteSource,
  tail: DataView,
  locatorAt: number,
  broken: Broken,
): Promise<DirectoryPlace> {
  if (locatorAt < 0 || tail.getUint32(locatorAt, true) !== wideLocatorSignature) throw broken('end');
  const endsBefore = readWide(tail, locatorAt + 8);
  const end = viewOf(await source.read(endsBefore, endsBefore + wideEndBytes));
  if (end.byteLength < wideEndBytes || end.getUint32(0, true) !== wideEndSignature) throw broken('end');
  return { count: readWide(end, 32), bytes: readWide(end, 40), start: readWide(end, 48), endsBefore };
}

/** An entry, or null where a number that should stand in a field behind its name does not. */
function readEntry(view: DataView, at: number, nameBytes: number, extraBytes: number): DirectoryEntry | null {
  const flags = view.getUint16(at + 8, true);
  const nameStart = at + entryHeaderBytes;
  const narrow = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const wide = readWideFields(view, nameStart + nameBytes, extraBytes);
  let taken = 0;
  const [bytes, packedBytes, start] = narrow.map((number) => (number === full32 ? wide[taken++] : number));
  if (bytes === undefined || packedBytes === undefined || start === undefined) return null;
  return {
    name: decodeName(new Uint8Array(view.buffer, view.byteOffset + nameStart, nameBytes)),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes,
    start,
  };
}

/** The 64-bit numbers that stand in an entry's extra field for those that do not fit in 32 bits, in order. */
function readWideFields(view: DataView, start: number, length: number): readonly number[] {
  for (let at = start; at + 4 <= start + length;) {
    const bytes = view.getUint16(at + 2, true);
    const isWhole = at + 4 + bytes <= start + length;
    if (isWhole && view.getUint16(at, true) === wideFieldId)
      return Array.from({ length: Math.min(3, Math.floor(bytes / 8)) }, (_, i) =>
        readWide(view, at + 4 + 8 * i),
      );
    at += 4 + bytes;
  }
  return [];
}

/** A 64-bit number; infinite where it is beyond what can be counted exactly. */
function readWide(view: DataView, at: number): number {
  const number = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  return number <= Number.MAX_SAFE_INTEGER ? number : Infinity;
}

/** Names are UTF-8 whatever the flags say; those of old programs, which are not, have their bytes as letters. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
