import { sampleSurface } from '../figures/shape/surfaceSample.ts';
import { nearestInTree, nothingNear } from '../geometry/nearestInTree.ts';
import { triangleTree, type TriangleTree } from '../geometry/triangleTree.ts';
import { pickTriangles } from '../meshes/pickTriangles.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/** A surface made ready to be laid on another: points of it, and a tree in which those nearest to others are found. */
export interface SurfaceToAlign {
  readonly tree: TriangleTree;
  /** Whether a triangle counts, by its number in the tree. */
  readonly doesCount: (triangle: number) => boolean;
  /** Spread evenly over what counts; 3 per point. */
  readonly points: Float64Array;
  /** The triangle of each point, by its number in the tree. */
  readonly triangles: Int32Array;
}

/**
 * A surface with `count` points, always the same ones; with none where it has no area.
 * @param counted for each vertex 1 where it counts, else 0; a triangle counts where all of its corners do. All without.
 */
export function surfaceToAlign(mesh: TriangleMesh, count: number, counted?: Uint8Array): SurfaceToAlign {
  const { positions, indices } = mesh;
  const tree = triangleTree(mesh);
  const isCounted = (t: number): boolean =>
    !counted ||
    (counted[indices[t * 3]!] === 1 &&
      counted[indices[t * 3 + 1]!] === 1 &&
      counted[indices[t * 3 + 2]!] === 1);
  const kept = counted ? pickTriangles(indices, tree.triangles.filter(isCounted)) : indices;
  const { positions: points } = sampleSurface({ positions, indices: kept }, count);
  return {
    tree,
    doesCount: (triangle) => isCounted(tree.triangles[triangle]!),
    points,
    triangles: trianglesOf(tree, points),
  };
}

/**
 * The triangles that points are on. The sample's own normals will not do: it turns those of what seems inside out, as an
 * open surface may though it is not.
 */
function trianglesOf(tree: TriangleTree, points: Float64Array): Int32Array {
  const found = nothingNear();
  return Int32Array.from({ length: points.length / 3 }, (_, i) => {
    found.squared = Infinity;
    nearestInTree(tree, points[i * 3]!, points[i * 3 + 1]!, points[i * 3 + 2]!, found);
    return found.triangle;
  });
}

/** The same surface with one in `stride` of its points. */
export function withFewerPoints(surface: SurfaceToAlign, stride: number): SurfaceToAlign {
  const kept = Math.floor(surface.triangles.length / stride);
  return {
    ...surface,
    points: Float64Array.from(
      { length: kept * 3 },
      (_, i) => surface.points[(i - (i % 3)) * stride + (i % 3)]!,
    ),
    triangles: Int32Array.from({ length: kept }, (_, i) => surface.triangles[i * stride]!),
  };
}
