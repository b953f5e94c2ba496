import { readFileSync } from 'node:fs';
import { extentOf, poseMeshes } from '../../src/core/figures/posedMeshes.ts';
import { joinMeshes } from '../../src/core/figures/joinMeshes.ts';
import { rotationOf, type Axis } from '../../src/core/geometry/axes.ts';
import { sizeOf } from '../../src/core/geometry/boxes.ts';
import { identity, transformPoint, type Mat4 } from '../../src/core/geometry/matrices.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { modelsFolder } from '../samples/readSample.ts';
import { readBytes } from './fixtures.ts';
import { wholeBody } from './save/savedFigure.ts';

/** The bytes of one of the project's own lay figures. */
export const layFigureBytes = (id: LayFigureId): Buffer<ArrayBuffer> =>
  readFileSync(new URL(`${id}.glb`, modelsFolder));

export type LayFigureId = 'median-man' | 'median-woman' | 'child-7' | 'heroic-28';

/** The mesh of a lay figure with its base, in metres: +Y up, facing +Z, its left +X. */
export async function layMesh(id: LayFigureId): Promise<TriangleMesh> {
  const file = await readBytes(layFigureBytes(id));
  const { nodes, worlds, morphWeights } = wholeBody(file);
  return joinMeshes(poseMeshes(file, nodes, worlds, morphWeights));
}

/** A mesh of +Y up that faces +Z as a file would have it: with other axes up and in front, so many times as large. */
export function standMesh(
  { positions, indices }: TriangleMesh,
  factor: number,
  up: Axis = '+y',
  facing: Axis = '+z',
) {
  // What brings the file to the body frame is a rotation; its inverse, the transpose, leads back.
  const toBody = rotationOf(up, facing) ?? identity;
  const toFile: Mat4 = toBody.map((_, i) => toBody[4 * (i % 4) + Math.floor(i / 4)]!);
  const turned = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const point: Vec3 = [positions[i]! * factor, positions[i + 1]! * factor, positions[i + 2]! * factor];
    turned.set(transformPoint(toFile, point), i);
  }
  return { positions: turned, indices };
}

/** Width, height and depth of a mesh. */
export const sizeOfMesh = (mesh: TriangleMesh): Vec3 =>
  sizeOf(extentOf([{ node: 0, primitive: 0, ...mesh }])!);
