import type { FileRepair } from '../../core/figures/figureFile.ts';
import { shortText } from '../shortText.ts';
import { reportNotFinite } from '../mesh/notFinite.ts';
import type { ParsedMesh } from '../mesh/parsedModel.ts';
import { createPointJoiner, joinPoints, takeVertices } from '../mesh/pointJoiner.ts';
import { facetColorsOf } from './stlColors.ts';
import { facetBytes, facetsStart, headerBytes } from './stlKind.ts';

const facetsAtOnce = 2 ** 12;

/** The exponent of infinities and of what is not a number. */
const notFiniteBits = 0x7f800000;

/**
 * The mesh of a binary STL of so many facets, which are there. Points are joined as they are read, so that the nine
 * numbers of each facet are never held a second time. Facets that are not finite are left out, and said to be; throws
 * `not-finite` for more than 1 % of them.
 */
export function parseBinaryStl(
  bytes: Uint8Array,
  facets: number,
  onProgress: (fraction: number) => void,
): { readonly mesh: ParsedMesh; readonly repairs: readonly FileRepair[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facetColors = facetColorsOf(bytes, view, facets);
  // A closed surface has half as many vertices as triangles.
  const joiner = createPointJoiner(Math.ceil(facets / 2) + 3 * facetsAtOnce, facetColors !== null);
  const indices = new Uint32Array(facets * 3);
  const points = new Int32Array(9 * facetsAtOnce);
  const tags = facetColors === null ? null : new Int32Array(3 * facetsAtOnce);
  let kept = 0;
  let firstDropped = -1;
  for (let first = 0; first < facets; first += facetsAtOnce) {
    const end = Math.min(first + facetsAtOnce, facets);
    let count = 0;
    for (let facet = first; facet < end; facet++) {
      const start = facetsStart + facetBytes * facet;
      if (copyFacet(view, start, points, 9 * count)) {
        tags?.fill(facetColors!.colorOf(view.getUint16(start + 48, true)), 3 * count, 3 * count + 3);
        count++;
      } else if (firstDropped < 0) firstDropped = facet;
    }
    joinPoints(joiner, points.subarray(0, 9 * count), tags, indices, kept);
    kept += 3 * count;
    onProgress(end / facets);
  }
  const vertices = takeVertices(joiner);
  return {
    mesh: {
      name: '',
      positions: vertices.positions,
      indices: kept === indices.length ? indices : indices.slice(0, kept),
      isJoined: true,
      colors: facetColors === null ? null : new Uint8Array(vertices.tags.buffer),
      uvs: null,
      material: null,
    },
    repairs: reportNotFinite(facets - kept / 3, facets, `facet ${firstDropped + 1}`),
  };
}

/** Copies the bits of a facet's nine coordinates; false where one is not finite. */
function copyFacet(view: DataView, start: number, points: Int32Array, at: number): boolean {
  let isFinite = true;
  for (let i = 0; i < 9; i++) {
    const bits = view.getInt32(start + 12 + 4 * i, true);
    points[at + i] = bits;
    if ((bits & notFiniteBits) === notFiniteBits) isFinite = false;
  }
  return isFinite;
}

/** What a binary STL's header says of the program that made the file; null where it says no more than what it is. */
export function generatorOf(head: Uint8Array): string | null {
  const header = new TextDecoder('latin1').decode(head.subarray(0, headerBytes));
  const text = shortText(header.split(/\0|COLOR=/, 1)[0]);
  const isTelling =
    text !== null && /[a-z]{3}/i.test(text) && !/^(solid|(binary )?stl( binary)?( file)?$)/i.test(text);
  return isTelling ? text : null;
}
