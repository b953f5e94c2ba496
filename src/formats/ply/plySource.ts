import { figureError, type Breakage, type FigureError } from '../../core/figures/figureError.ts';
import { createTextScanner, lineAt } from '../mesh/textScanner.ts';
import { bytesOfKind, type NumberKind, type PlyHeader } from './plyHeader.ts';

/** The numbers of a PLY file one after the other. All throw a FigureError where they are not there. */
export interface PlySource {
  readonly startRow: () => void;
  readonly number: (kind: NumberKind) => number;
  /** Makes sure that a list can have so many numbers. */
  readonly expect: (count: number, kind: NumberKind) => void;
  readonly endRow: () => void;
  /** How much of the file is behind. */
  readonly fraction: () => number;
  /** The place at hand, for people. */
  readonly where: () => string;
}

/** The numbers behind a header. */
export const openPlySource = (bytes: Uint8Array, header: PlyHeader, name: string): PlySource =>
  header.encoding === 'ascii' ? openText(bytes, header, name) : openBinary(bytes, header, name);

/** Each row of a text is a line; what stands in one beyond the properties is left out. */
function openText(bytes: Uint8Array, header: PlyHeader, name: string): PlySource {
  const scanner = createTextScanner(bytes, header.bytes);
  let isFirst = true;
  const where = (): string => lineAt(bytes, scanner.wordStart());
  const broken = (breakage: Breakage): FigureError =>
    figureError('broken-file', { name, breakage, where: where() });
  return {
    startRow: () => {
      isFirst = true;
    },
    number: () => {
      const isThere = isFirst ? scanner.nextWord() : scanner.nextWordInLine();
      isFirst = false;
      if (!isThere) throw broken(scanner.position() >= bytes.length ? 'out-of-bounds' : 'text');
      const value = scanner.number();
      if (value === null) throw broken('text');
      return value;
    },
    expect: (count) => {
      if (!isLength(count)) throw broken('text');
      if (count * 2 > bytes.length - scanner.position() + 1) throw broken('out-of-bounds');
    },
    endRow: () => {
      if (!isFirst) scanner.skipLine();
    },
    fraction: () => scanner.position() / bytes.length,
    where,
  };
}

function openBinary(bytes: Uint8Array, header: PlyHeader, name: string): PlySource {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = header.encoding === 'little';
  let at = header.bytes;
  const expectBytes = (more: number): void => {
    if (at + more > bytes.length)
      throw figureError('truncated-file', { name, expectedBytes: at + more, actualBytes: bytes.length });
  };
  return {
    startRow: () => {},
    number: (kind) => {
      const size = bytesOfKind[kind];
      expectBytes(size);
      const start = at;
      at += size;
      return readKind(view, start, kind, isLittle);
    },
    expect: (count, kind) => {
      if (!isLength(count)) throw figureError('broken-file', { name, breakage: 'text', where: `byte ${at}` });
      expectBytes(count * bytesOfKind[kind]);
    },
    endRow: () => {},
    fraction: () => at / bytes.length,
    where: () => `byte ${at}`,
  };
}

const isLength = (count: number): boolean => count >= 0 && Number.isInteger(count);

function readKind(view: DataView, at: number, kind: NumberKind, isLittle: boolean): number {
  switch (kind) {
    case 'uint8':
      return view.getUint8(at);
    case 'int32':
      return view.getInt32(at, isLittle);
    case 'float32':
      return view.getFloat32(at, isLittle);
    case 'uint32':
      return view.getUint32(at, isLittle);
    case 'float64':
      return view.getFloat64(at, isLittle);
    case 'int8':
      return view.getInt8(at);
    case 'int16':
      return view.getInt16(at, isLittle);
    case 'uint16':
      return view.getUint16(at, isLittle);
  }
}
