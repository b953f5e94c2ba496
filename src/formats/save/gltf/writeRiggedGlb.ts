import {
  Document,
  WebIO,
  type Accessor,
  type Material,
  type Node,
  type Primitive,
} from '@gltf-transform/core';
import { bones } from '../../../core/body/bones.ts';
import type { Pose } from '../../../core/body/pose/skeleton.ts';
import type { RiggedBody } from '../../../core/body/rigReference.ts';
import { translating } from '../../../core/geometry/matrices.ts';
import { scaleVector, subtract, type Vec3 } from '../../../core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../core/meshes/triangleMesh.ts';
import { addClip, type BoneClip } from './addClip.ts';

/** A body with its skeleton, to be written in a pose. */
export interface RiggedFigure {
  readonly title: string;
  /** How it was made, for the file's credits. */
  readonly source: string;
  readonly body: RiggedBody;
  readonly pose: Pose;
  /** What the hips are moved by in the pose, mm of the body: so that it stands on the ground. */
  readonly hipsMoveMm: Vec3;
  /** The file's metres for each mm of the body: 0.001 for a life-size one. */
  readonly metresPerMm: number;
  /** What it stands on, mm of the file. */
  readonly base: ShadedMesh | null;
  readonly clip: BoneClip | null;
}

export interface ShadedMesh extends TriangleMesh {
  readonly normals: Float32Array;
}

const licence = {
  copyright: 'CC0 1.0, no rights reserved. Made by Maquette.',
  extras: { author: 'Maquette', license: 'CC0-1.0' },
};

/**
 * A figure with its skeleton as plain glTF 2.0 in one binary file: metres, +Y up, facing +Z. The skin is bound at rest,
 * the nodes stand in the pose. Bones are named as VRM 1.0 names them.
 */
export async function writeRiggedGlb(figure: RiggedFigure): Promise<Uint8Array<ArrayBuffer>> {
  const { title, source, body, base, metresPerMm, clip } = figure;
  const document = new Document();
  document.createBuffer();
  const asset = document.getRoot().getAsset();
  Object.assign(asset, {
    generator: 'Maquette',
    copyright: licence.copyright,
    extras: { title, ...licence.extras, source },
  });
  const scene = document.createScene(title);
  document.getRoot().setDefaultScene(scene);
  const nodes = addSkeleton(document, figure);
  scene.addChild(nodes[0]!);
  const clay = document
    .createMaterial('clay')
    .setBaseColorFactor([0.62, 0.6, 0.57, 1])
    .setMetallicFactor(0)
    .setRoughnessFactor(0.85);
  const skin = addPrimitive(document, body, metresPerMm, clay)
    .setAttribute('JOINTS_0', addArray(document, 'VEC4', body.boneIndices))
    .setAttribute('WEIGHTS_0', addArray(document, 'VEC4', body.boneWeights).setNormalized(true));
  const mesh = document.createMesh('body').addPrimitive(skin);
  scene.addChild(
    document
      .createNode('body')
      .setMesh(mesh)
      .setSkin(addSkin(document, figure, nodes)),
  );
  if (base) {
    const dark = clay.clone().setName('base').setBaseColorFactor([0.1, 0.1, 0.105, 1]);
    const disc = document.createMesh('base').addPrimitive(addPrimitive(document, base, 1e-3, dark));
    scene.addChild(document.createNode('base').setMesh(disc));
  }
  if (clip) addClip(document, clip, nodes, metresPerMm);
  return new WebIO().writeBinary(document);
}

/** A node for each bone, turned as the pose has it. */
function addSkeleton(document: Document, { body, pose, hipsMoveMm, metresPerMm }: RiggedFigure): Node[] {
  const places = new Map(bones.map(({ id }, i) => [id, i]));
  const nodes: Node[] = [];
  bones.forEach(({ id, parent }, i) => {
    const own = body.skeleton[i]!;
    const offset =
      parent === null
        ? own.map((mm, axis) => mm + hipsMoveMm[axis]!)
        : subtract(own, body.skeleton[places.get(parent)!]!);
    const [x, y, z] = offset.map((mm) => mm * metresPerMm);
    const node = document.createNode(id).setTranslation([x!, y!, z!]);
    const turn = pose[id];
    if (turn) node.setRotation([...turn]);
    if (parent !== null) nodes[places.get(parent)!]!.addChild(node);
    nodes.push(node);
  });
  return nodes;
}

function addSkin(document: Document, { body, metresPerMm }: RiggedFigure, nodes: readonly Node[]) {
  const skin = document.createSkin('skeleton').setSkeleton(nodes[0]!);
  for (const node of nodes) skin.addJoint(node);
  const inverseBind = body.skeleton.flatMap((place) => translating(scaleVector(place, -metresPerMm)));
  return skin.setInverseBindMatrices(addArray(document, 'MAT4', Float32Array.from(inverseBind)));
}

/** Vertices that 16 bits can number: the last number is kept free (glTF 2.0, §3.7.2.1). */
const mostShortVertices = 65_535;

function addPrimitive(
  document: Document,
  { positions, indices, normals }: ShadedMesh,
  metresPerMm: number,
  material: Material,
): Primitive {
  const isShort = positions.length / 3 <= mostShortVertices;
  const inMetres = Float32Array.from(positions, (mm) => mm * metresPerMm);
  return document
    .createPrimitive()
    .setMaterial(material)
    .setIndices(addArray(document, 'SCALAR', isShort ? Uint16Array.from(indices) : Uint32Array.from(indices)))
    .setAttribute('POSITION', addArray(document, 'VEC3', inMetres))
    .setAttribute('NORMAL', addArray(document, 'VEC3', Float32Array.from(normals)));
}

const addArray = (
  document: Document,
  type: 'SCALAR' | 'VEC3' | 'VEC4' | 'MAT4',
  values: Parameters<Accessor['setArray']>[0],
): Accessor =>
  document.createAccessor().setBuffer(document.getRoot().listBuffers()[0]!).setType(type).setArray(values);
