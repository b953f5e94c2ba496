import { figureError, type Breakage, type FigureError } from '../../core/figures/figureError.ts';
import { createGrowingFloats, type GrowingArray } from '../mesh/growingArray.ts';
import { createPolygonFaces, type PolygonFaces } from '../mesh/polygonFaces.ts';
import { createTextScanner, lineAt, textStart, type TextScanner } from '../mesh/textScanner.ts';

type Floats = GrowingArray<Float32Array<ArrayBuffer>>;

const hash = 0x23;

/** An OBJ text being read. */
export interface ObjReading {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly scanner: TextScanner;
  readonly positions: Floats;
  /** Red, green, blue of each vertex as they stand there, -1 for none; empty until a vertex has some. */
  readonly colors: Floats;
  /** Null where no material has a picture. */
  readonly uvs: Floats | null;
  readonly faces: PolygonFaces;
  readonly comments: string[];
  /** The greatest number of a vertex that a face names, from 0 on, and where in the text it stands. */
  greatestVertex: number;
  greatestAt: number;
}

/** The error for the word at hand. */
export const brokenWord = (reading: ObjReading, breakage: Breakage): FigureError =>
  brokenAt(reading, breakage, reading.scanner.wordStart());

/** The error for a place in the text. */
export const brokenAt = ({ name, bytes }: ObjReading, breakage: Breakage, position: number): FigureError =>
  figureError('broken-file', { name, breakage, where: lineAt(bytes, position) });

/** Goes to the next word of the line, but not into a comment behind it. */
export const nextValue = ({ scanner, bytes }: ObjReading): boolean =>
  scanner.nextWordInLine() && bytes[scanner.wordStart()] !== hash;

/** A reading at its start. */
export function createReading(bytes: Uint8Array, name: string, hasPictures: boolean): ObjReading {
  return {
    name,
    bytes,
    scanner: createTextScanner(joinLines(bytes), textStart(bytes)),
    positions: createGrowingFloats(),
    colors: createGrowingFloats(),
    uvs: hasPictures ? createGrowingFloats() : null,
    faces: createPolygonFaces(hasPictures),
    comments: [],
    greatestVertex: 0,
    greatestAt: 0,
  };
}

const backslash = 0x5c;

/**
 * A text in which lines that end with a backslash go on behind it: that and the end of the line are spaces. Places
 * stay as they are. It is the same array where there is nothing to do; comments end with their line.
 */
function joinLines(bytes: Uint8Array): Uint8Array {
  let joined = bytes;
  for (let at = bytes.indexOf(backslash); at >= 0; at = bytes.indexOf(backslash, at + 1)) {
    const ends = bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a ? 2 : 1;
    if ((bytes[at + 1] !== 0x0a && bytes[at + 1] !== 0x0d) || isInComment(bytes, at)) continue;
    if (joined === bytes) joined = bytes.slice();
    joined.fill(0x20, at, at + 1 + ends);
  }
  return joined;
}

function isInComment(bytes: Uint8Array, at: number): boolean {
  let start = at;
  while (start > 0 && bytes[start - 1] !== 0x0a && bytes[start - 1] !== 0x0d) start--;
  while (start < at && bytes[start]! <= 0x20) start++;
  return bytes[start] === hash;
}
