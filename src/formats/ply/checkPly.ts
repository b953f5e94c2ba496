import { figureError } from '../../core/figures/figureError.ts';
import { mostTriangles } from '../limits.ts';
import { bytesOfKind, type PlyElement, type PlyHeader, type PlyProperty } from './plyHeader.ts';

/** The elements that a figure is made of. */
export interface PlyParts {
  readonly vertex: PlyElement;
  readonly face: PlyElement | null;
  readonly strips: PlyElement | null;
}

/** Properties that vertices have in files of Gaussian splats alone. */
const splatProperties = ['f_dc_0', 'scale_0', 'rot_0', 'opacity'];

/**
 * Finds what a figure needs in a header, and checks its counts against the bytes that are there, before any memory
 * is asked for by them. Throws `not-a-figure-format` for Gaussian splats, `broken-file` for a part that is missing,
 * `no-triangles`, `truncated-file` or `too-many-triangles`.
 */
export function checkPly(header: PlyHeader, fileBytes: number, name: string): PlyParts {
  const elementOf = (wanted: string) => header.elements.find((element) => element.name === wanted) ?? null;
  const missing = (where: string) => figureError('broken-file', { name, breakage: 'missing-field', where });
  const vertex = elementOf('vertex');
  if (!vertex) throw missing('element vertex');
  const hasProperty = (wanted: string): boolean =>
    vertex.properties.some((property) => property.name === wanted && property.countKind === null);
  if (splatProperties.every(hasProperty))
    throw figureError('not-a-figure-format', { name, looksLike: 'gaussian-splat' });
  const neededBytes = header.bytes + leastBytes(header);
  if (neededBytes > fileBytes)
    throw figureError('truncated-file', { name, expectedBytes: neededBytes, actualBytes: fileBytes });
  for (const axis of ['x', 'y', 'z']) if (!hasProperty(axis)) throw missing(`vertex property ${axis}`);
  const [face, strips] = [elementOf('face'), elementOf('tristrips')];
  const polygons = [face, strips].filter((element) => element !== null && element.count > 0);
  if (polygons.length === 0 || vertex.count === 0) throw figureError('no-triangles', {});
  for (const element of polygons)
    if (!element!.properties.some(isVertexList)) throw missing(`${element!.name} property vertex_indices`);
  if (face !== null && face.count > mostTriangles)
    throw figureError('too-many-triangles', { triangles: face.count, limit: mostTriangles });
  return { vertex, face, strips };
}

/** Whether a property lists the vertices of a face or strip. */
export const isVertexList = ({ name, countKind }: PlyProperty): boolean =>
  countKind !== null && (name === 'vertex_indices' || name === 'vertex_index');

/** The fewest bytes that the data can have: each list is empty, and each number of a text has one digit. */
function leastBytes({ encoding, elements }: PlyHeader): number {
  let bytes = 0;
  for (const { count, properties } of elements)
    for (const { kind, countKind } of properties)
      bytes += count * (encoding === 'ascii' ? 2 : bytesOfKind[countKind ?? kind]);
  // The last line of a text may lack its end.
  return encoding === 'ascii' && bytes > 0 ? bytes - 1 : bytes;
}
