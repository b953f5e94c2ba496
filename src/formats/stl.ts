import type { Format } from './format.ts';

const headerBytes = 84;
const facetBytes = 50;

/** STL. Its binary kind has no mark, but a size that must be just what the number of facets in its header makes. */
export const stl = {
  id: 'stl',
  label: 'STL',
  extensions: ['stl'],
  detect: (head, _extension, { bytes }) =>
    (/^(ï»¿)?\s*solid\b/i.test(head) && /\bfacet\s+normal\b/i.test(head)) ||
    (bytes > headerBytes && bytes === headerBytes + facetBytes * readCount(head)),
  load: async () =>
    (await import('./mesh/meshReader.ts')).meshReader((await import('./stl/stlParser.ts')).stlParser),
} as const satisfies Format;

/** The number of facets in the header of the binary kind, little-endian. */
const readCount = (head: string): number =>
  [83, 82, 81, 80].reduce((count, at) => count * 256 + (head.charCodeAt(at) || 0), 0);
