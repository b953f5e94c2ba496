import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { nearestInTree, nearestOf, nothingNear } from './nearestInTree.ts';
import { surfaceSides } from './surfaceSides.ts';
import { triangleTree } from './triangleTree.ts';

/** A surface that tells how far off a place is, and on which side. */
export interface SignedSurface {
  /**
   * The distance of each place (3 numbers each) from the surface: above 0 outside, below 0 within; NaN of a mesh without
   * triangles. Fastest where places that follow one another are near each other.
   */
  readonly distances: (places: Float32Array | Float64Array, into: Float64Array) => void;
}

/**
 * A mesh for signed distances, their side by `surfaceSides`. Most of what a search needs is made where it first comes to,
 * so that workers that share the places of one search make little twice. Vertices at one place are joined for the side; a
 * surface that is open has one only near itself.
 */
export function signedSurface(mesh: TriangleMesh): SignedSurface {
  const tree = triangleTree(mesh);
  const sideOf = surfaceSides(mesh);
  return {
    distances: (places, into) => {
      let last = -1;
      const found = nothingNear();
      for (let i = 0, at = 0; at < places.length; i++, at += 3) {
        const px = places[at]!;
        const py = places[at + 1]!;
        const pz = places[at + 2]!;
        found.squared = Infinity;
        found.triangle = -1;
        if (last >= 0) nearestOf(tree, last, px, py, pz, found);
        nearestInTree(tree, px, py, pz, found);
        last = found.triangle;
        const distance = last < 0 ? Number.NaN : Math.sqrt(found.squared);
        into[i] = distance > 0 && sideOf(tree.triangles[last]!, found, px, py, pz) < 0 ? -distance : distance;
      }
    },
  };
}
