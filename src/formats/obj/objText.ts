import { shortText } from '../shortText.ts';
import type { MeshPlan } from '../mesh/polygonMeshes.ts';
import { readFace } from './objFace.ts';
import { createPartKeeper, type MaterialLookup } from './objParts.ts';
import { brokenAt, createReading, type ObjReading } from './objReading.ts';
import { readTextureCoordinate, readVertex } from './objVertex.ts';

/** Comments are looked at only so far: programs write of themselves at the start. */
const mostComments = 64;

const bytesBetweenNews = 2 ** 20;
const hash = 0x23;

/**
 * Reads all statements of an OBJ text that faces are made of (http://paulbourke.net/dataformats/obj/); others, as
 * lines, points, normals and curves, are passed over. Throws `broken-file` with the line, or `too-many-triangles`.
 */
export function readObjText(
  bytes: Uint8Array,
  name: string,
  lookup: MaterialLookup,
  onProgress: (fraction: number) => void,
): { readonly reading: ObjReading; readonly plans: readonly MeshPlan[] } {
  const reading = createReading(bytes, name, lookup.hasPictures);
  const { scanner, faces, positions } = reading;
  const parts = createPartKeeper(faces, lookup);
  let newsAt = bytesBetweenNews;
  for (; scanner.nextWord(); scanner.skipLine()) {
    if (scanner.isWord('v')) readVertex(reading);
    else if (scanner.isWord('f')) readFace(reading);
    else if (scanner.isWord('vt')) readTextureCoordinate(reading);
    else if (scanner.isWord('usemtl')) parts.changeMaterial(scanner.restOfLine());
    else if (scanner.isWord('o') || scanner.isWord('g'))
      parts.changeName(shortText(scanner.restOfLine()) ?? '');
    else if (bytes[scanner.wordStart()] === hash) readComment(reading);
    if (scanner.position() > newsAt) {
      onProgress(scanner.position() / bytes.length);
      newsAt += bytesBetweenNews;
    }
  }
  if (faces.corners.length() > 0 && reading.greatestVertex * 3 >= positions.length())
    throw brokenAt(reading, 'index-out-of-range', reading.greatestAt);
  return { reading, plans: parts.finish() };
}

function readComment({ comments, scanner }: ObjReading): void {
  if (comments.length === mostComments) return;
  scanner.goTo(scanner.wordStart() + 1);
  comments.push(scanner.restOfLine());
}
