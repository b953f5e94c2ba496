import { Inflate } from 'fflate';
import { figureError, type FigureError } from '../../core/figures/figureError.ts';
import { unpacking } from '../limits.ts';
import { crc32 } from './crc32.ts';
import type { Archive, ArchiveEntry } from './openArchive.ts';

const localSignature = 0x04034b50;
const localHeaderBytes = 30;
const stored = 0;
const deflated = 8;

/** Bytes that are read at once; fewer where only the beginning is wanted. */
const readBytes = 2 ** 20;
const headReadBytes = 2 ** 13;

/** Bytes that are unpacked at once: deflate can make a thousand times as many of them. */
const sliceBytes = 2 ** 15;

/**
 * Unpacks an entry piece by piece: `take` is given each piece, which it may keep, and may return false for enough.
 * Throws `unpacks-too-large` before anything is unpacked where the directory says so, or as soon as more comes out
 * than may; `broken-file` where the entry is damaged, encrypted or packed in a way that is not read. Whether the
 * whole is what was packed shows only at its end.
 */
export async function streamEntry(
  archive: Archive,
  entry: ArchiveEntry,
  take: (piece: Uint8Array<ArrayBuffer>) => void | boolean,
  bytesAtOnce = readBytes,
): Promise<void> {
  const broken = brokenEntry(archive, entry);
  checkClaim(archive, entry);
  const start = await findData(archive, entry);
  const counted = { bytes: 0, crc: 0, isEnough: false };
  const takePiece = (piece: Uint8Array): void => {
    if (counted.isEnough || piece.length === 0) return;
    counted.bytes += piece.length;
    archive.unpacked.bytes += piece.length;
    if (archive.unpacked.bytes > unpacking.mostBytesInAll) throw tooLarge(archive, archive.unpacked.bytes);
    if (counted.bytes > entry.bytes) throw broken('unpacks to more than it says');
    counted.crc = crc32(piece, counted.crc);
    counted.isEnough = take(piece as Uint8Array<ArrayBuffer>) === false;
  };
  const unpack = entry.method === stored ? takePiece : inflateTo(takePiece, broken);
  for (let at = 0; at < entry.packedBytes && !counted.isEnough; at += bytesAtOnce) {
    const end = Math.min(at + bytesAtOnce, entry.packedBytes);
    const packed = await archive.source.read(start + at, start + end);
    if (packed.length < end - at) throw broken('cut short');
    for (let from = 0; from < packed.length && !counted.isEnough; from += sliceBytes)
      unpack(packed.subarray(from, from + sliceBytes), at + from + sliceBytes >= entry.packedBytes);
  }
  if (counted.isEnough) return;
  if (counted.bytes !== entry.bytes) throw broken('unpacks to less than it says');
  if (counted.crc !== entry.crc) throw broken('does not match its checksum');
}

/** The whole of an entry. `onBytes` is told the number of bytes of each piece. Throws as `streamEntry`. */
export async function unpackEntry(
  archive: Archive,
  entry: ArchiveEntry,
  onBytes: (bytes: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  checkClaim(archive, entry);
  const whole = new Uint8Array(entry.bytes);
  let at = 0;
  await streamEntry(archive, entry, (piece) => {
    whole.set(piece, at);
    at += piece.length;
    onBytes(piece.length);
  });
  return whole;
}

/** The first so many bytes of an entry, fewer where it has fewer. Throws as `streamEntry`. */
export async function unpackHead(
  archive: Archive,
  entry: ArchiveEntry,
  bytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(Math.min(bytes, entry.bytes));
  let at = 0;
  const take = (piece: Uint8Array): boolean => {
    head.set(piece.subarray(0, head.length - at), at);
    at = Math.min(at + piece.length, head.length);
    return at < head.length;
  };
  await streamEntry(archive, entry, take, headReadBytes);
  return head;
}

/** Throws where the directory promises what is too much, or cannot be. */
function checkClaim(archive: Archive, entry: ArchiveEntry): void {
  const { bytes, packedBytes } = entry;
  const isTooLarge =
    bytes > unpacking.mostBytes || (bytes > unpacking.freeBytes && bytes > unpacking.mostTimes * packedBytes);
  if (isTooLarge) throw figureError('unpacks-too-large', { name: archive.name, bytes, packedBytes });
  const broken = brokenEntry(archive, entry);
  if (entry.isEncrypted) throw broken('locked with a password');
  if (entry.method !== stored && entry.method !== deflated) throw broken('packed in a way that is not read');
  if (entry.method === stored && bytes !== packedBytes) throw broken('unpacks to less than it says');
}

/** Where an entry's packed bytes begin: behind its local header, whose lengths are its own. */
async function findData(archive: Archive, entry: ArchiveEntry): Promise<number> {
  const bytes = await archive.source.read(entry.start, entry.start + localHeaderBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < localHeaderBytes || view.getUint32(0, true) !== localSignature)
    throw brokenEntry(archive, entry)('not where the directory says');
  return entry.start + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
}

function inflateTo(
  take: (piece: Uint8Array) => void,
  broken: (what: string) => FigureError,
): (slice: Uint8Array, isLast: boolean) => void {
  let pieces: Uint8Array[] = [];
  const inflater = new Inflate((piece) => void pieces.push(piece));
  return (slice, isLast) => {
    try {
      inflater.push(slice, isLast);
    } catch {
      throw broken('damaged');
    }
    for (const piece of pieces) take(piece);
    pieces = [];
  };
}

const tooLarge = ({ name, source }: Archive, bytes: number): FigureError =>
  figureError('unpacks-too-large', { name, bytes, packedBytes: source.bytes });

const brokenEntry =
  ({ name }: Archive, { path }: ArchiveEntry) =>
  (what: string): FigureError =>
    figureError('broken-file', { name, breakage: 'archive', where: `${path} (${what})` });
