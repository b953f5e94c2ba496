import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Sphere, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { Vec3 } from './vectors.ts';

/** A ray in the mesh's frame; the direction need not be of length 1. */
export interface MeshRay {
  readonly origin: Vec3;
  readonly direction: Vec3;
}

/** Where rays meet a mesh, and what of it is nearest. */
export interface MeshRays {
  /** The first point of the surface on a ray, from either side, or the one nearest to a place; null where there is none. */
  readonly hit: (ray: MeshRay, near?: Vec3) => Vec3 | null;
  /** The point of the surface nearest to a place; null of a mesh without triangles. */
  readonly nearest: (place: Vec3) => Vec3 | null;
  /** The corners of all triangles that reach into a ball. */
  readonly within: (place: Vec3, radius: number) => readonly (readonly [Vec3, Vec3, Vec3])[];
}

/**
 * Sorts a mesh's triangles into a tree of boxes (three-mesh-bvh), so that many rays can be asked for cheaply. The
 * mesh's arrays are read and not changed; a second for some millions of triangles.
 */
export function createMeshRays({ positions, indices }: TriangleMesh): MeshRays {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  const tree = new MeshBVH(geometry, { indirect: true });
  return {
    hit: ({ origin, direction }, near) => {
      const ray = new Ray(new Vector3(...origin), new Vector3(...direction).normalize());
      const point = near
        ? nearestOf(
            tree.raycast(ray, DoubleSide).map((hit) => hit.point),
            near,
          )
        : tree.raycastFirst(ray, DoubleSide)?.point;
      return point ? [point.x, point.y, point.z] : null;
    },
    within: (place, radius) => {
      const ball = new Sphere(new Vector3(...place), radius);
      const found: (readonly [Vec3, Vec3, Vec3])[] = [];
      tree.shapecast({
        intersectsBounds: (box) => box.intersectsSphere(ball),
        intersectsTriangle: (triangle) => {
          if (triangle.intersectsSphere(ball))
            found.push([triangle.a.toArray(), triangle.b.toArray(), triangle.c.toArray()]);
          return false;
        },
      });
      return found;
    },
    nearest: (place) => {
      const point = tree.closestPointToPoint(new Vector3(...place))?.point;
      return point ? [point.x, point.y, point.z] : null;
    },
  };
}

function nearestOf(points: readonly Vector3[], near: Vec3): Vector3 | undefined {
  const place = new Vector3(...near);
  return points.toSorted((a, b) => a.distanceToSquared(place) - b.distanceToSquared(place))[0];
}
