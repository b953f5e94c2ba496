import { meshopt } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import { Vector3, type Mesh, type Object3D, type SkinnedMesh } from 'three';
import { GLTFLoader, type GLTF } from 'three/addons/loaders/GLTFLoader.js';
import { describe, expect, it } from 'vitest';
import type { FigureFile } from '../../src/core/figures/figureFile.ts';
import { localTransforms, type NodePose } from '../../src/core/figures/nodeTransforms.ts';
import { worldTransforms } from '../../src/core/figures/worldTransforms.ts';
import type { FilePose } from '../../src/core/figures/pose.ts';
import { extentOf, poseMeshes } from '../../src/core/figures/posedMeshes.ts';
import { boxOf } from '../../src/core/geometry/boxes.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import { corpusEntries, corpusFiles } from './corpus.ts';
import {
  boxMan,
  readBytes,
  skinnedBar,
  trianglesOf,
  unpackForChange,
  packGlb,
  writeGlb,
} from './fixtures.ts';

/** Loads as the app draws, without pictures, which Node cannot unpack. */
async function loadByThree(glb: Uint8Array): Promise<GLTF> {
  const { json, binary } = unpackForChange(glb);
  const { images: _i, textures: _t, materials: _m, ...rest } = json as Record<string, unknown>;
  const meshes = JSON.parse(
    JSON.stringify(rest['meshes'] ?? [])
      .replaceAll(/,?"material":\d+/g, '')
      .replaceAll('{,', '{'),
  ) as unknown;
  await MeshoptDecoder.ready;
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  return loader.parseAsync(packGlb({ ...rest, meshes }, binary).buffer, '');
}

/** An object of the drawing and the number of the node that it stands for. */
type NumberedObject = readonly [object: Object3D, node: number];

/** Asked of the parser, since its `associations` are those of one scene only. */
const nodesOf = async (gltf: GLTF, { nodes }: FigureFile): Promise<readonly NumberedObject[]> =>
  Promise.all(
    nodes.map(
      async (_, node) => [(await gltf.parser.getDependency('node', node)) as Object3D, node] as const,
    ),
  );

/** Sets every node as the app does: by the analysis's own matrices. */
function applyPose(gltf: GLTF, objects: readonly NumberedObject[], pose: NodePose): void {
  const { localMatrices, morphWeights } = pose;
  const numbered = new Set(objects.map(([object]) => object));
  for (const [placed, node] of objects) {
    placed.matrixAutoUpdate = false;
    placed.matrix.fromArray(localMatrices[node]!);
    const own: readonly Object3D[] = [placed, ...placed.children.filter((child) => !numbered.has(child))];
    for (const object of own) {
      const influences = (object as Mesh).morphTargetInfluences;
      for (const [i, weight] of morphWeights[node]!.entries()) if (influences) influences[i] = weight;
    }
  }
  gltf.scene.updateMatrixWorld(true);
}

const meshesOf = (gltf: GLTF): readonly Mesh[] => {
  const meshes: Mesh[] = [];
  gltf.scene.traverse((object) => {
    if ((object as Mesh).isMesh) meshes.push(object as Mesh);
  });
  return meshes;
};

/** The box round the vertices of all triangles, one by one, by three's own skinning and morphing. */
function extentByThree(gltf: GLTF) {
  const point = new Vector3();
  const points: Vec3[] = [];
  for (const mesh of meshesOf(gltf)) {
    (mesh as unknown as SkinnedMesh).skeleton?.update();
    const { index, attributes } = mesh.geometry;
    const used = new Set(index ? index.array : Array(attributes['position']!.count).keys());
    for (const vertex of used)
      points.push(mesh.getVertexPosition(vertex, point).applyMatrix4(mesh.matrixWorld).toArray());
  }
  return boxOf(points);
}

async function compare(glb: Uint8Array<ArrayBuffer>, pose: FilePose, tolerance: number): Promise<void> {
  const [file, gltf] = await Promise.all([readBytes(glb), loadByThree(glb)]);
  const objects = await nodesOf(gltf, file);
  const nodePose = localTransforms(file, pose);
  applyPose(gltf, objects, nodePose);
  const { localMatrices, morphWeights } = nodePose;
  const worlds = worldTransforms(file.nodes, localMatrices);
  const shown = objects.filter(([object]) => isBelow(object, gltf.scene));
  for (const [object, node] of shown)
    for (const [i, value] of object.matrixWorld.elements.entries())
      expect(Math.abs(value - worlds[node]![i]!)).toBeLessThan(tolerance);

  const meshNodes = [...new Set(shown.map(([, node]) => node))].filter(
    (node) => file.nodes[node]!.mesh !== null,
  );
  const drawn = meshesOf(gltf).reduce(
    (sum, { geometry }) => sum + (geometry.index ?? geometry.attributes['position']!).count / 3,
    0,
  );
  const triangles = trianglesOf(file);
  expect(meshNodes.reduce((sum, node) => sum + triangles[file.nodes[node]!.mesh!]!, 0)).toBe(drawn);

  const ours = extentOf(poseMeshes(file, meshNodes, worlds, morphWeights))!;
  const theirs = extentByThree(gltf);
  for (const axis of [0, 1, 2] as const) {
    expect(Math.abs(ours.min[axis] - theirs.min[axis])).toBeLessThan(tolerance);
    expect(Math.abs(ours.max[axis] - theirs.max[axis])).toBeLessThan(tolerance);
  }
}

const isBelow = (object: Object3D, root: Object3D): boolean =>
  object === root || (object.parent !== null && isBelow(object.parent, root));

const rest: FilePose = { kind: 'rest' };
const bind: FilePose = { kind: 'bind' };

describe('what is measured is what three draws', () => {
  it.each([
    ['a man of boxes', boxMan, rest],
    ['a bent bar', () => skinnedBar(1), rest],
    ['a bent bar as it was bound', () => skinnedBar(1), bind],
  ])('for %s', async (_, make, pose) => {
    expect.hasAssertions();
    await compare(await writeGlb(make()), pose, 1e-5);
  });

  it('for a bent bar in Meshopt', async () => {
    expect.hasAssertions();
    const document = skinnedBar(1);
    await document.transform(meshopt({ encoder: MeshoptEncoder }));
    await compare(await writeGlb(document), rest, 1e-5);
  });

  // Draco needs a worker there, and the text files are the same models.
  const elsewhere = corpusEntries(/^(A_rigged|A_rigged_derived|E_encodings)\/[^/]*\.(glb|vrm)$/).filter(
    ({ file, triangles }) => triangles !== 0 && !/draco|ktx2|finn/.test(file),
  );

  it.each(elsewhere)('for $file', async (entry) => {
    expect.hasAssertions();
    const bytes = new Uint8Array(await corpusFiles(entry)[0]!.blob.arrayBuffer());
    await compare(bytes, rest, 2e-4);
    await compare(bytes, { kind: 'clip', clip: 0, timeS: 0.4 }, 2e-4);
  });
});
