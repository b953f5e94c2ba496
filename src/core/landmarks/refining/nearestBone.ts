import { bones } from '../../body/bones.ts';
import { growTree, nearestFinder } from '../../geometry/pointTree.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { placeAndLook } from '../fitting/targetSurface.ts';
import type { FittedBody } from './fittedBody.ts';

/**
 * Tells which bone's skin a triangle is: the strongest bone's of the fitted body's nearest vertex that looks the same
 * way. Triangles are given by their first corner's place in the mesh's indices.
 */
export function nearestBone({
  space,
  placed,
  normals,
}: FittedBody): (mesh: TriangleMesh, triangle: number) => string {
  const count = space.vertexCount;
  const finder = nearestFinder(growTree(placeAndLook(placed.points, normals, count), 6));
  const strongest = Array.from({ length: count }, (_, v) => {
    const weights = [...space.boneWeights.subarray(v * 4, v * 4 + 4)];
    return bones[space.boneIndices[v * 4 + weights.indexOf(Math.max(...weights))]!]!.id;
  });
  return ({ positions, indices }, triangle) => {
    const [a, b, c] = [indices[triangle]! * 3, indices[triangle + 1]! * 3, indices[triangle + 2]! * 3];
    const middle = [0, 1, 2].map(
      (axis) => (positions[a + axis]! + positions[b + axis]! + positions[c + axis]!) / 3,
    );
    const [ux, uy, uz] = [0, 1, 2].map((axis) => positions[b + axis]! - positions[a + axis]!) as [
      number,
      number,
      number,
    ];
    const [vx, vy, vz] = [0, 1, 2].map((axis) => positions[c + axis]! - positions[a + axis]!) as [
      number,
      number,
      number,
    ];
    const normal = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.hypot(...normal) || 1;
    const place = placeAndLook(
      Float64Array.from(middle),
      Float64Array.from(normal, (each) => each / length),
      1,
    );
    return strongest[finder.find(place)]!;
  };
}
