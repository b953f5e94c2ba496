import { readWhole } from '../mesh/numberText.ts';
import { endFace } from '../mesh/polygonFaces.ts';
import { brokenWord, nextValue, type ObjReading } from './objReading.ts';

const slash = 0x2f;

/**
 * Reads `f` with corners `v`, `v/vt`, `v//vn` or `v/vt/vn`; numbers below 0 count back from the last one. Normals are
 * not looked at. Throws `broken-file` for a vertex that is not there or not a number, or `too-many-triangles`.
 */
export function readFace(reading: ObjReading): void {
  const { faces, bytes, scanner } = reading;
  while (nextValue(reading)) {
    const start = scanner.wordStart();
    const end = scanner.wordEnd();
    let split = start;
    while (split < end && bytes[split] !== slash) split++;
    faces.corners.push(vertexOf(reading, readWhole(bytes, start, split)));
    faces.cornerUvs?.push(uvOf(reading, split + 1, end));
  }
  endFace(faces);
}

/** A vertex's number from 0 on. */
function vertexOf(reading: ObjReading, index: number | null): number {
  const { positions, scanner } = reading;
  if (index === null) throw brokenWord(reading, 'text');
  const vertex = index > 0 ? index - 1 : positions.length() / 3 + index;
  if (index === 0 || vertex < 0 || vertex >= 2 ** 32) throw brokenWord(reading, 'index-out-of-range');
  if (vertex > reading.greatestVertex) {
    reading.greatestVertex = vertex;
    reading.greatestAt = scanner.wordStart();
  }
  return vertex;
}

/** 1 + the number of a texture coordinate, or 0 where there is none that can be read. */
function uvOf({ bytes, uvs }: ObjReading, start: number, end: number): number {
  let split = start;
  while (split < end && bytes[split] !== slash) split++;
  const index = split < end || start < end ? (readWhole(bytes, start, split) ?? 0) : 0;
  const number = index < 0 ? (uvs?.length() ?? 0) / 2 + index + 1 : index;
  return number > 0 && number < 2 ** 31 ? number : 0;
}
