import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { sphere } from '../meshes/shapes.ts';

/** How finely round solids are faceted: `rings` is odd, so that a capsule's middle lies between two of them. */
export const rings = 61;
export const segments = 120;

/**
 * How far facets lie below a ball or capsule of a radius, at most: they lie within the hull of their patch's corners,
 * which all see the patch's middle under no more than half its diagonal.
 */
export const facetLimit = (radius: number): number =>
  radius * (1 - Math.cos(Math.hypot(Math.PI / rings, (2 * Math.PI) / segments) / 2));

/** A capsule along Y about a place: a ball whose halves are parted by `length`. */
export function capsule(radius: number, length: number, at: Vec3): TriangleMesh {
  const { positions, indices } = sphere(rings, segments, radius);
  return {
    positions: positions.map(
      (value, i) => value + at[i % 3]! + (i % 3 === 1 ? (Math.sign(value) * length) / 2 : 0),
    ),
    indices,
  };
}

/** The signed distance of a place from such a capsule. */
export function capsuleDistance(radius: number, length: number, at: Vec3, place: Vec3): number {
  const y = Math.min(length / 2, Math.max(-length / 2, place[1] - at[1]));
  return distance(place, [at[0], at[1] + y, at[2]]) - radius;
}

/** The signed distance of a place from a box from the origin to `size`. */
export function boxDistance(size: Vec3, place: Vec3): number {
  const over = place.map((value, axis) => Math.abs(value - size[axis]! / 2) - size[axis]! / 2);
  const outside = Math.hypot(...over.map((value) => Math.max(value, 0)));
  return outside + Math.min(Math.max(...over), 0);
}

export const vertexOf = ({ positions }: TriangleMesh, v: number): Vec3 => [
  positions[v * 3]!,
  positions[v * 3 + 1]!,
  positions[v * 3 + 2]!,
];

export const verticesOf = (mesh: TriangleMesh): readonly Vec3[] =>
  Array.from({ length: mesh.positions.length / 3 }, (_, v) => vertexOf(mesh, v));
