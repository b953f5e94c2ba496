import { bones } from '../../body/bones.ts';
import { strongestBone } from '../../body/shapeSpace/strongestBone.ts';
import { growTree, nearestFinder } from '../../geometry/pointTree.ts';
import { add, cross, normalize, scaleVector, subtract } from '../../geometry/vectors.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { placeAndLook } from '../fitting/targetSurface.ts';
import type { FittedBody } from './fittedBody.ts';
import { cornersOf } from './surfacePoints.ts';

/**
 * Tells which bone's skin a triangle of a mesh is: the strongest bone's of the fitted body's nearest vertex that looks
 * the same way. Triangles are given by their first corner's place in the mesh's indices.
 */
export function nearestBone(
  { space, placed, normals }: FittedBody,
  mesh: TriangleMesh,
): (triangle: number) => string {
  const finder = nearestFinder(growTree(placeAndLook(placed.points, normals, space.vertexCount), 6));
  const known = new Map<number, string>();
  return (triangle) => {
    const before = known.get(triangle);
    if (before) return before;
    const [a, b, c] = cornersOf(mesh, triangle);
    const middle = scaleVector(add(add(a, b), c), 1 / 3);
    const normal = normalize(cross(subtract(b, a), subtract(c, a))) ?? [0, 0, 0];
    const place = placeAndLook(Float64Array.from(middle), Float64Array.from(normal), 1);
    const bone = bones[strongestBone(space, finder.find(place))]!.id;
    known.set(triangle, bone);
    return bone;
  };
}
