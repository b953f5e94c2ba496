import { figureError, type Breakage, type FigureError } from '../../core/figures/figureError.ts';
import { createTextScanner, lineAt, type TextScanner } from '../mesh/textScanner.ts';
import { readWhole } from '../mesh/numberText.ts';

export type PlyEncoding = 'ascii' | 'little' | 'big';

/** Kinds of numbers, under both names that each has. */
const typeNames: readonly (readonly [kind: NumberKind, ...names: string[]])[] = [
  ['int8', 'char'],
  ['uint8', 'uchar'],
  ['int16', 'short'],
  ['uint16', 'ushort'],
  ['int32', 'int'],
  ['uint32', 'uint'],
  ['float32', 'float'],
  ['float64', 'double'],
];

export type NumberKind = 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'uint32' | 'float32' | 'float64';

export const bytesOfKind: Readonly<Record<NumberKind, number>> = {
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
  float64: 8,
};

const kindByName: ReadonlyMap<string, NumberKind> = new Map(
  typeNames.flatMap((names) => names.map((name) => [name, names[0]] as const)),
);

export interface PlyProperty {
  readonly name: string;
  readonly kind: NumberKind;
  /** Kind of the number of values, of a list; null for a single value. */
  readonly countKind: NumberKind | null;
}

export interface PlyElement {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly PlyProperty[];
}

export interface PlyHeader {
  readonly encoding: PlyEncoding;
  readonly elements: readonly PlyElement[];
  /** What stands behind `comment` and `obj_info`. */
  readonly comments: readonly string[];
  /** Where the data begin. */
  readonly bytes: number;
}

/** A header is no longer than this, in bytes and lines. */
export const longestHeader = 2 ** 16;
const mostLines = 1000;

/** A header while it is read. */
interface Draft {
  readonly name: string;
  readonly head: Uint8Array;
  readonly scanner: TextScanner;
  encoding: PlyEncoding | null;
  readonly elements: (PlyElement & { readonly properties: PlyProperty[] })[];
  readonly comments: string[];
}

/**
 * Reads the header of a PLY file (Turk, The PLY Polygon File Format, 1994). `head`: the file's first bytes. Throws
 * `broken-file` with the line.
 */
export function readPlyHeader(head: Uint8Array, name: string): PlyHeader {
  const scanner = createTextScanner(head);
  const draft: Draft = { name, head, scanner, encoding: null, elements: [], comments: [] };
  if (!scanner.nextWord() || !scanner.isWord('ply')) throw brokenHeader(draft);
  for (let line = 1; line < mostLines; line++) {
    scanner.skipLine();
    if (!scanner.nextWord()) throw brokenHeader(draft, 'out-of-bounds');
    if (!scanner.isWord('end_header')) {
      readLine(draft);
      continue;
    }
    const wordEnd = scanner.wordEnd();
    scanner.skipLine();
    if (draft.encoding === null || scanner.position() === wordEnd) throw brokenHeader(draft);
    return {
      encoding: draft.encoding,
      elements: draft.elements,
      comments: draft.comments,
      bytes: scanner.position(),
    };
  }
  throw brokenHeader(draft);
}

function readLine(draft: Draft): void {
  const { scanner } = draft;
  if (scanner.isWord('comment') || scanner.isWord('obj_info')) draft.comments.push(scanner.restOfLine());
  else if (scanner.isWord('format')) draft.encoding = readEncoding(draft);
  else if (scanner.isWord('element')) {
    const name = readText(draft);
    const count = readCount(draft);
    if (draft.elements.some((element) => element.name === name)) throw brokenHeader(draft);
    draft.elements.push({ name, count, properties: [] });
  } else if (scanner.isWord('property')) {
    const element = draft.elements.at(-1);
    if (!element) throw brokenHeader(draft);
    element.properties.push(readProperty(draft));
  } else throw brokenHeader(draft);
}

function readProperty(draft: Draft): PlyProperty {
  const first = readText(draft);
  const countKind = first === 'list' ? readKind(draft, readText(draft)) : null;
  const kind = readKind(draft, first === 'list' ? readText(draft) : first);
  return { name: readText(draft), kind, countKind };
}

function readEncoding(draft: Draft): PlyEncoding {
  const text = readText(draft);
  if (text === 'ascii') return 'ascii';
  if (text === 'binary_little_endian') return 'little';
  if (text === 'binary_big_endian') return 'big';
  throw brokenHeader(draft);
}

function readKind(draft: Draft, text: string): NumberKind {
  const kind = kindByName.get(text);
  if (!kind) throw brokenHeader(draft);
  return kind;
}

function readCount(draft: Draft): number {
  readText(draft);
  const count = readWhole(draft.head, draft.scanner.wordStart(), draft.scanner.wordEnd());
  if (count === null || count < 0 || !Number.isSafeInteger(count)) throw brokenHeader(draft);
  return count;
}

/** The next word of the line, in lower case: programs write names either way. */
function readText(draft: Draft): string {
  const { scanner, head } = draft;
  if (!scanner.nextWordInLine()) throw brokenHeader(draft);
  return new TextDecoder().decode(head.subarray(scanner.wordStart(), scanner.wordEnd())).toLowerCase();
}

const brokenHeader = ({ name, head, scanner }: Draft, breakage: Breakage = 'header'): FigureError =>
  figureError('broken-file', { name, breakage, where: lineAt(head, scanner.wordStart()) });
