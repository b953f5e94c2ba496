import { humanoidJoints, type HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { ShadedMesh } from '../mesh/simplifyMesh.ts';
import { mirrorJoint } from '../rig/joints.ts';
import { quantiseWeights, type Weights } from '../rig/weights.ts';

/** Four joints, as places in `humanoidJoints`, and their weights in parts of 255 for each vertex. */
export interface Binding {
  readonly joints: Uint8Array;
  readonly weights: Uint8Array;
}

/** Binds a mesh's vertices to joints; those of the right half are weighed as their mirror images. */
export function bindMesh({ positions }: ShadedMesh, weigh: (point: Vec3) => Weights): Binding {
  const count = positions.length / 3;
  const joints = new Uint8Array(count * 4);
  const weights = new Uint8Array(count * 4);
  for (let vertex = 0; vertex < count; vertex++) {
    const [x = 0, y = 0, z = 0] = positions.subarray(vertex * 3, vertex * 3 + 3);
    quantiseWeights(weigh([Math.abs(x), y, z])).forEach(([joint, weight], i) => {
      const own: HumanoidJoint = x < 0 ? mirrorJoint(joint) : joint;
      joints[vertex * 4 + i] = humanoidJoints.indexOf(own);
      weights[vertex * 4 + i] = weight;
    });
  }
  return { joints, weights };
}
