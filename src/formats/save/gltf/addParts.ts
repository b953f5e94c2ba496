import type { Accessor, Buffer, Document, Material, Mesh } from '@gltf-transform/core';
import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import type { BakedFigure } from '../saver.ts';

type Values = Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A part as a primitive. */
export interface DressedPart {
  readonly material: Material | null;
  /** 3 per triangle. */
  readonly indices: Uint32Array;
  /** What vertices carry, by the names that glTF has for it. Whole numbers are shares of 65535. */
  readonly attributes: ReadonlyMap<string, VertexNumbers>;
}

export interface VertexNumbers {
  readonly type: 'VEC2' | 'VEC3' | 'VEC4';
  readonly values: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
}

/** Vertices that 16 bits can number: the last number is kept free (glTF 2.0, §3.7.2.1). */
const mostShortVertices = 65_535;

/** Puts parts into a document as a scene, and those of one node into one mesh. */
export function addParts(
  document: Document,
  { name, file, parts }: BakedFigure,
  dress: (part: BakedPart) => DressedPart,
): void {
  const buffer = document.createBuffer();
  const scene = document.createScene(name);
  document.getRoot().setDefaultScene(scene);
  const meshes = new Map<number, Mesh>();
  for (const part of parts) {
    const known = meshes.get(part.node);
    const mesh = known ?? document.createMesh(file.meshes[file.nodes[part.node]!.mesh!]!.name);
    if (!known) scene.addChild(document.createNode(file.nodes[part.node]!.name || part.name).setMesh(mesh));
    meshes.set(part.node, mesh);
    const { material, indices, attributes } = dress(part);
    const isShort = attributes.get('POSITION')!.values.length / 3 <= mostShortVertices;
    const numbers = isShort ? Uint16Array.from(indices) : Uint32Array.from(indices);
    const primitive = document
      .createPrimitive()
      .setMaterial(material)
      .setIndices(addNumbers(document, buffer, 'SCALAR', numbers));
    for (const [semantic, { type, values }] of attributes)
      primitive.setAttribute(
        semantic,
        addNumbers(document, buffer, type, values).setNormalized(values instanceof Uint16Array),
      );
    mesh.addPrimitive(primitive);
  }
}

const addNumbers = (
  document: Document,
  buffer: Buffer,
  type: 'SCALAR' | VertexNumbers['type'],
  values: Values,
): Accessor => document.createAccessor().setType(type).setArray(values).setBuffer(buffer);
