import { figureError, type Breakage, type FigureError } from '../../core/figures/figureError.ts';
import type { FileRepair, FileWarning } from '../../core/figures/figureFile.ts';
import { shortText } from '../shortText.ts';
import { mostTriangles } from '../limits.ts';
import { createGrowingWholes } from '../mesh/growingArray.ts';
import { reportNotFinite } from '../mesh/notFinite.ts';
import type { ParsedMesh } from '../mesh/parsedModel.ts';
import { createPointJoiner, joinPoints, takeVertices } from '../mesh/pointJoiner.ts';
import { createTextScanner, lineAt, textStart, type TextScanner } from '../mesh/textScanner.ts';

interface AsciiStl {
  readonly meshes: readonly ParsedMesh[];
  readonly warnings: readonly FileWarning[];
  readonly repairs: readonly FileRepair[];
}

/** A text being read, and what counts over all its solids. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly scanner: TextScanner;
  /** Nine coordinates of the facet at hand, as numbers and as their bits. */
  readonly corners: Float32Array;
  readonly cornerBits: Int32Array;
  facets: number;
  dropped: number;
  firstDropped: number;
  /** A solid reached the end of the file without its last line. */
  isCutShort: boolean;
}

const facetsBetweenNews = 2 ** 14;

/**
 * The solids of an STL text, one mesh each; those without facets are left out. A last solid that lacks no more than
 * its `endsolid` is taken, with a warning. Throws `broken-file` with the line, `too-many-triangles`, `not-finite` or
 * `no-triangles`.
 */
export function parseAsciiStl(
  bytes: Uint8Array,
  name: string,
  onProgress: (fraction: number) => void,
): AsciiStl {
  const corners = new Float32Array(9);
  const reading: Reading = {
    bytes,
    name,
    scanner: createTextScanner(bytes, textStart(bytes)),
    corners,
    cornerBits: new Int32Array(corners.buffer),
    facets: 0,
    dropped: 0,
    firstDropped: 0,
    isCutShort: false,
  };
  const meshes: ParsedMesh[] = [];
  while (reading.scanner.nextWord()) {
    if (!reading.scanner.isWord('solid')) throw broken(reading, 'text');
    const mesh = readSolid(reading, onProgress);
    if (mesh.indices.length > 0) meshes.push(mesh);
  }
  if (reading.facets === 0) throw figureError('no-triangles', {});
  return {
    meshes,
    warnings: reading.isCutShort ? [{ code: 'cut-short', names: [name] }] : [],
    repairs: reportNotFinite(reading.dropped, reading.facets, lineAt(bytes, reading.firstDropped)),
  };
}

function readSolid(reading: Reading, onProgress: (fraction: number) => void): ParsedMesh {
  const { scanner, bytes, cornerBits } = reading;
  const name = readSolidName(scanner);
  const joiner = createPointJoiner(64, false);
  const indices = createGrowingWholes();
  const triangle = new Uint32Array(3);
  for (;;) {
    if (!scanner.nextWord()) {
      reading.isCutShort = true;
      break;
    }
    if (isEndOfSolid(reading)) break;
    if (!scanner.isWord('facet')) throw broken(reading, 'text');
    if (readFacet(reading)) {
      joinPoints(joiner, cornerBits, null, triangle, 0);
      for (let corner = 0; corner < 3; corner++) indices.push(triangle[corner]!);
    }
    if (reading.facets > mostTriangles)
      throw figureError('too-many-triangles', { triangles: reading.facets, limit: mostTriangles });
    if (reading.facets % facetsBetweenNews === 0) onProgress(scanner.position() / bytes.length);
  }
  const { positions } = takeVertices(joiner);
  return {
    name,
    positions,
    indices: indices.view().slice(),
    isJoined: true,
    colors: null,
    uvs: null,
    material: null,
  };
}

/** What stands behind `solid` in its line, unless all the file is one line. */
function readSolidName(scanner: TextScanner): string {
  const start = scanner.position();
  while (scanner.nextWordInLine()) {
    if (!scanner.isWord('facet')) continue;
    const facetStart = scanner.wordStart();
    if (!scanner.nextWordInLine() || !scanner.isWord('normal')) continue;
    scanner.goTo(facetStart);
    return '';
  }
  scanner.goTo(start);
  const name = shortText(scanner.restOfLine()) ?? '';
  scanner.skipLine();
  return name;
}

function isEndOfSolid(reading: Reading): boolean {
  const { scanner, bytes } = reading;
  if (scanner.isWord('endsolid')) {
    scanner.skipLine();
    return true;
  }
  const isCutWord =
    scanner.wordEnd() === bytes.length &&
    scanner.isWord('endsolid'.slice(0, bytes.length - scanner.wordStart()));
  if (isCutWord) reading.isCutShort = true;
  return isCutWord;
}

/** Reads a facet behind its first word into `corners`; false where a coordinate is not finite. */
function readFacet(reading: Reading): boolean {
  const { scanner, corners } = reading;
  const start = scanner.wordStart();
  // What the normal says is not used, so that it may be missing or not a number.
  for (let words = 0; ; words++) {
    if (!scanner.nextWord()) throw broken(reading, 'out-of-bounds');
    if (scanner.isWord('outer')) break;
    if (words === 4) throw broken(reading, 'text');
  }
  expectWord(reading, 'loop');
  let isFinite = true;
  for (let i = 0; i < 9; i++) {
    if (i % 3 === 0) expectWord(reading, 'vertex');
    corners[i] = expectNumber(reading);
    if (!Number.isFinite(corners[i])) isFinite = false;
  }
  expectWord(reading, 'endloop');
  expectWord(reading, 'endfacet');
  reading.facets++;
  if (!isFinite && reading.dropped++ === 0) reading.firstDropped = start;
  return isFinite;
}

function expectWord(reading: Reading, word: string): void {
  if (!reading.scanner.nextWord()) throw broken(reading, 'out-of-bounds');
  if (!reading.scanner.isWord(word)) throw broken(reading, brokenAs(reading));
}

function expectNumber(reading: Reading): number {
  if (!reading.scanner.nextWord()) throw broken(reading, 'out-of-bounds');
  const value = reading.scanner.number();
  if (value === null) throw broken(reading, brokenAs(reading));
  return value;
}

/** A word that cannot be read at the very end is one that was cut. */
const brokenAs = ({ scanner, bytes }: Reading): Breakage =>
  scanner.wordEnd() === bytes.length ? 'out-of-bounds' : 'text';

const broken = ({ name, bytes, scanner }: Reading, breakage: Breakage): FigureError =>
  figureError('broken-file', { name, breakage, where: lineAt(bytes, scanner.wordStart()) });
