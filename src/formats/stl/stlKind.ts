import { figureError } from '../../core/figures/figureError.ts';
import { mostTriangles } from '../limits.ts';

export const headerBytes = 80;
export const facetsStart = 84;
export const facetBytes = 50;

/** Which of the two an STL file is, and how many facets a binary one says it has. */
export type StlKind = { readonly kind: 'ascii' } | { readonly kind: 'binary'; readonly facets: number };

/**
 * Tells binary from text by content: a size that fits the count decides, since many binary files begin with `solid`
 * too. `head`: the first bytes, at least 84 where there are so many. Throws `not-a-figure-format` for other text,
 * `truncated-file`, `no-triangles` or `too-many-triangles`.
 */
export function tellStlKind(head: Uint8Array, fileBytes: number, name: string): StlKind {
  const facets = head.length < facetsStart ? null : facetCount(head);
  const neededBytes = facetsStart + facetBytes * (facets ?? 0);
  const fits = facets !== null && fileBytes === neededBytes;
  if (!fits && isStlText(head)) return { kind: 'ascii' };
  if (fileBytes < neededBytes && isText(head))
    throw figureError('not-a-figure-format', { name, looksLike: null });
  if (facets === null || fileBytes < neededBytes)
    throw figureError('truncated-file', { name, expectedBytes: neededBytes, actualBytes: fileBytes });
  if (facets === 0) throw figureError('no-triangles', {});
  if (facets > mostTriangles)
    throw figureError('too-many-triangles', { triangles: facets, limit: mostTriangles });
  return { kind: 'binary', facets };
}

const facetCount = (head: Uint8Array): number =>
  new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(headerBytes, true);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A file of a solid without facets, or one cut off early, has no more than the first word to go by. */
const isStlText = (head: Uint8Array): boolean => {
  const text = latin1(head);
  return /^(ï»¿)?\s*solid\b/i.test(text) && (/\b(facet|endsolid)\b/i.test(text) || isText(head));
};

/** Whether bytes hold no control codes but white space. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
