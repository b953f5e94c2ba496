import { multiplyTurns } from '../../src/core/body/pose/boneMotions.ts';
import { turn, type Pose } from '../../src/core/body/pose/skeleton.ts';
import { poseReference, type ReferenceBody } from '../../src/core/body/referenceBody.ts';
import type { BodyTemplate } from '../../src/core/body/template/bodyTemplate.ts';
import type { Quat } from '../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';

/** Rounds of leaning; each brings both feet nearer to one height by far. */
const rounds = 4;

/** The pose leaned forward or back as a whole until both feet, one before the other, stand on one ground. */
export function levelFeet(template: BodyTemplate, body: ReferenceBody, pose: Pose): Pose {
  let hips: Quat = pose['hips'] ?? [0, 0, 0, 1];
  for (let round = 0; round < rounds; round++) {
    const { mesh } = poseReference(template, body, { ...pose, hips });
    const [left, right] = [lowestPoint(mesh, 1), lowestPoint(mesh, -1)];
    const leanRad = Math.atan((left.y - right.y) / (left.z - right.z));
    hips = multiplyTurns(turn([1, 0, 0], (leanRad * 180) / Math.PI), hips);
  }
  return { ...pose, hips };
}

/** The lowest vertex on a side of the body. */
function lowestPoint(
  { positions, indices }: TriangleMesh,
  side: 1 | -1,
): { readonly y: number; readonly z: number } {
  let lowest = { y: Infinity, z: 0 };
  for (const vertex of indices) {
    const y = positions[vertex * 3 + 1]!;
    if (positions[vertex * 3]! * side > 0 && y < lowest.y) lowest = { y, z: positions[vertex * 3 + 2]! };
  }
  return lowest;
}
