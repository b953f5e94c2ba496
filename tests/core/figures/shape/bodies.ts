import { readFileSync } from 'node:fs';
import { CylinderGeometry, Euler, Quaternion, type BufferGeometry } from 'three';
import { joinMeshes } from '../../../../src/core/figures/joinMeshes.ts';
import { localTransforms } from '../../../../src/core/figures/nodeTransforms.ts';
import { restPose } from '../../../../src/core/figures/pose.ts';
import { poseMeshes } from '../../../../src/core/figures/posedMeshes.ts';
import { worldTransforms } from '../../../../src/core/figures/worldTransforms.ts';
import { axes, axesAround, rotationOf, type Axis } from '../../../../src/core/geometry/axes.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../../src/core/meshes/triangleMesh.ts';
import type { HumanoidJoint } from '../../../../src/core/rigs/humanoid.ts';
import { readBytes } from '../../../formats/fixtures.ts';
import { box, together } from '../../meshes/shapes.ts';

/** All 24 ways to stand along the axes. */
export const stances: readonly (readonly [up: Axis, facing: Axis])[] = axes.flatMap((up) =>
  axesAround(up).map((facing) => [up, facing] as const),
);

/** Degrees about x, y and z by which joints are turned from the rest pose, in the body's axes. */
export type Turns = Readonly<Partial<Record<HumanoidJoint, Vec3>>>;

const quaternionOf = (turn: Vec3): Quaternion => {
  const [x, y, z] = turn.map((angle) => (angle * Math.PI) / 180);
  return new Quaternion().setFromEuler(new Euler(x, y, z, 'YXZ'));
};

/** What brings the arms, which samples are bound with at 45° from hanging, to the lay figures' 24°. */
const restTurns: Turns = { leftUpperArm: [0, 0, -21], rightUpperArm: [0, 0, 21] };

/**
 * A sample figure one stature high in the body frame, posed by its skeleton from a rest with its arms 24° from hanging,
 * whatever pose it is in; without its base.
 */
export async function sampleBody(id: string, turns: Turns = {}): Promise<TriangleMesh> {
  const file = await readBytes(readFileSync(new URL(`../../../../public/models/${id}.glb`, import.meta.url)));
  const nodes = file.nodes.map((node) => {
    const joint = node.name as HumanoidJoint;
    const [x, y, z, w] = quaternionOf(turns[joint] ?? [0, 0, 0])
      .multiply(quaternionOf(restTurns[joint] ?? [0, 0, 0]))
      .toArray();
    return { ...node, rotation: [x, y, z, w] as const };
  });
  const { localMatrices, morphWeights } = localTransforms({ ...file, nodes }, restPose);
  const skinned = [...nodes.keys()].filter((node) => nodes[node]!.skin !== null);
  const mesh = joinMeshes(poseMeshes(file, skinned, worldTransforms(nodes, localMatrices), morphWeights));
  return standOnGround(mesh);
}

/** The mesh one high, its lowest on y = 0 and its middle over the origin. */
export function standOnGround(mesh: TriangleMesh): TriangleMesh {
  const [low, high] = rangesOf(mesh);
  const height = high[1]! - low[1]!;
  return moveMesh(mesh, ([x, y, z]) => [
    (x - (low[0]! + high[0]!) / 2) / height,
    (y - low[1]!) / height,
    (z - (low[2]! + high[2]!) / 2) / height,
  ]);
}

/** The least and the greatest coordinates. */
function rangesOf({ positions, indices }: TriangleMesh): readonly [number[], number[]] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const index of indices)
    for (let axis = 0; axis < 3; axis++) {
      low[axis] = Math.min(low[axis]!, positions[index * 3 + axis]!);
      high[axis] = Math.max(high[axis]!, positions[index * 3 + axis]!);
    }
  return [low, high];
}

export function moveMesh({ positions, indices }: TriangleMesh, move: (point: Vec3) => Vec3): TriangleMesh {
  const moved = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3)
    moved.set(move([positions[i]!, positions[i + 1]!, positions[i + 2]!]), i);
  return { positions: moved, indices };
}

/** A mesh of the body frame as a file has it in which up and facing run along the given axes. */
export function layDown(mesh: TriangleMesh, up: Axis, facing: Axis): TriangleMesh {
  const m = rotationOf(up, facing)!;
  const along = (row: number, [x, y, z]: Vec3): number =>
    m[row * 4]! * x + m[row * 4 + 1]! * y + m[row * 4 + 2]! * z;
  return moveMesh(mesh, (point) => [along(0, point), along(1, point), along(2, point)]);
}

const meshOfGeometry = (geometry: BufferGeometry): TriangleMesh => ({
  positions: Float32Array.from(geometry.getAttribute('position').array),
  indices: Uint32Array.from(geometry.getIndex()!.array),
});

/** A round column or disc whose underside is at a height. */
export const cylinder = (radius: number, height: number, [x, y, z]: Vec3, topRadius = radius): TriangleMesh =>
  meshOfGeometry(new CylinderGeometry(topRadius, radius, height, 32).translate(x, y + height / 2, z));

/** A man of boxes with hands, toes and a head, one high. */
export const boxMan = (): TriangleMesh =>
  standOnGround(
    together(
      box([0.4, 0.6, 0.2], [-0.2, 0.9, -0.1]),
      box([0.16, 0.22, 0.2], [-0.08, 1.58, -0.08]),
      box([0.1, 0.1, 0.1], [-0.05, 1.49, -0.05]),
      ...[-1, 1].flatMap((side) => [
        box([0.12, 0.7, 0.12], [side * 0.27 - 0.06, 0.8, -0.06]),
        box([0.16, 0.91, 0.16], [side * 0.12 - 0.08, 0, -0.1]),
        box([0.12, 0.08, 0.27], [side * 0.12 - 0.06, 0, -0.09]),
      ]),
    ),
  );
