import type { SignedSurface } from '../geometry/signedSurface.ts';
import { fillFromKnown } from './fillFromKnown.ts';

/** How far a map has come. */
export interface MapStep {
  /** The vertices whose distances have just been found: a part of the given ones. */
  readonly vertices: Uint32Array;
  /** How many of the given ones have been found by now. */
  readonly known: number;
  /** Whether the others have at least the distance of one nearby: there is a whole picture. */
  readonly isWhole: boolean;
}

/** Vertices of a block are searched one after the other: some 10 ms. */
const blockSize = 4096;

/** One in so many makes the first picture. It divides the block, so that each block has its own. */
const stride = 16;

/**
 * Signed distances of vertices from a surface, block by block: first of one in 16, after which all others have that
 * of one nearby, then of these. To be walked through as far as wished; what has been found by then is in `distances`.
 * @param positions 3 per vertex, in the surface's frame and unit
 * @param vertices which to search, in an order in which neighbours follow one another (`spatialOrder`) or a share of it
 * @param distances one per vertex of the mesh, above 0 outside; NaN where there is no surface
 */
export function* mapSurface(
  positions: Float32Array,
  surface: SignedSurface,
  vertices: Uint32Array,
  distances: Float64Array,
): Generator<MapStep, void> {
  const blocks = Math.ceil(vertices.length / blockSize);
  const isFirst = (i: number): boolean => i % stride === 0;
  let known = 0;
  for (const isRest of [false, true])
    for (let block = 0; block < blocks; block++) {
      const own = vertices
        .subarray(block * blockSize, (block + 1) * blockSize)
        .filter((_, i) => isFirst(i) !== isRest);
      find(positions, surface, own, distances);
      known += own.length;
      const isWhole = isRest || block === blocks - 1;
      if (isWhole && !isRest) fillFromKnown(positions, vertices, stride, distances);
      yield { vertices: own, known, isWhole };
    }
}

function find(
  positions: Float32Array,
  surface: SignedSurface,
  vertices: Uint32Array,
  distances: Float64Array,
): void {
  const places = new Float32Array(vertices.length * 3);
  for (let i = 0; i < vertices.length; i++) {
    const at = vertices[i]! * 3;
    places[i * 3] = positions[at]!;
    places[i * 3 + 1] = positions[at + 1]!;
    places[i * 3 + 2] = positions[at + 2]!;
  }
  const found = new Float64Array(vertices.length);
  surface.distances(places, found);
  for (let i = 0; i < vertices.length; i++) distances[vertices[i]!] = found[i]!;
}

/**
 * The vertices of one of several shares of a search, 0 to `shares` − 1. They end where blocks end, so that shares find
 * the same to the last bit as one search of all.
 */
export function shareOfOrder(order: Uint32Array, share: number, shares: number): Uint32Array {
  const blocks = Math.ceil(order.length / blockSize);
  const startOf = (each: number): number => Math.floor((each * blocks) / shares) * blockSize;
  return order.subarray(startOf(share), startOf(share + 1));
}
