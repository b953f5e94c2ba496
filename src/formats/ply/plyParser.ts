import { figureError } from '../../core/figures/figureError.ts';
import { generatorOfComments, unitOfComments } from '../mesh/comments.ts';
import { noSideFiles, type MeshParser } from '../mesh/meshParser.ts';
import { modelOf } from '../mesh/modelOf.ts';
import type { ParsedModel } from '../mesh/parsedModel.ts';
import { createPolygonFaces } from '../mesh/polygonFaces.ts';
import { buildPolygonMeshes } from '../mesh/polygonMeshes.ts';
import { baseName } from '../paths.ts';
import { checkPly, type PlyParts } from './checkPly.ts';
import { longestHeader, readPlyHeader, type PlyHeader } from './plyHeader.ts';
import { readFaces, readStrips, readVertices, skipElement, type PlyVertices } from './plyRows.ts';
import { openPlySource } from './plySource.ts';

/** Reads PLY, as text and binary in either order of bytes. */
export const plyParser: MeshParser = {
  prepare: async (set, mainPath) => {
    const name = baseName(mainPath);
    const fileBytes = set.files.find(({ path }) => path === mainPath)?.bytes ?? 0;
    if (fileBytes === 0) throw figureError('empty-file', { name });
    const header = readPlyHeader(await set.readHead(mainPath, longestHeader), name);
    const parts = checkPly(header, fileBytes, name);
    const bytes = await set.read(mainPath);
    return {
      sideFiles: noSideFiles,
      parse: (onProgress) => parsePly(bytes, name, header, parts, onProgress),
    };
  },
};

/** The part of the time that reading takes; the rest is for making the mesh. */
const readingPart = 0.7;

function parsePly(
  bytes: Uint8Array,
  name: string,
  header: PlyHeader,
  { vertex, face, strips }: PlyParts,
  onProgress: (fraction: number) => void,
): ParsedModel {
  const source = openPlySource(bytes, header, name);
  const faces = createPolygonFaces(false);
  let vertices: PlyVertices | null = null;
  for (const element of header.elements) {
    if (element === vertex) vertices = readVertices(source, element);
    else if (element === face) readFaces(source, element, vertex.count, faces, name);
    else if (element === strips) readStrips(source, element, vertex.count, faces, name);
    else skipElement(source, element);
    onProgress(source.fraction() * readingPart);
  }
  if (vertices === null || faces.ends.length() === 0) throw figureError('no-triangles', {});
  const plan = { name: '', material: null, hasUvs: false, runs: [[0, faces.ends.length()]] } as const;
  const { meshes, repairs } = buildPolygonMeshes({ ...vertices, uvs: null }, faces, [plan], (done) =>
    onProgress(readingPart + done * (1 - readingPart)),
  );
  return modelOf({
    format: header.encoding === 'ascii' ? 'PLY (text)' : 'PLY (binary)',
    generator: generatorOfComments(header.comments),
    declaredUnit: unitOfComments(header.comments),
    meshes,
    repairs,
  });
}
