import type { Document, Primitive } from '@gltf-transform/core';
import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import { floatsOf } from '../../gltf/accessorArrays.ts';
import { mixVertices } from '../mixVertices.ts';
import type { BakedFigure, FigureSource } from '../saver.ts';
import { addParts, type VertexNumbers } from './addParts.ts';
import { dropUnused } from './dropUnused.ts';
import { readWhole } from './readWhole.ts';
import { normalsOf, tangentsOf } from './vertexDirections.ts';

/** The meshes of a glTF as they stand, with their materials and pictures and all that their vertices carry for these. */
export async function buildFromGltf(figure: BakedFigure, source: FigureSource): Promise<Document> {
  const { document, primitivesOf } = await readWhole(source);
  const root = document.getRoot();
  const meshes = root.listMeshes();
  const data = [...root.listAccessors(), ...root.listBuffers()];
  addParts(document, figure, (part) => {
    const whole = primitivesOf(figure.file.nodes[part.node]!.mesh!)[part.primitive]!;
    return {
      material: whole.getMaterial(),
      indices: part.indices,
      attributes: attributesOf(figure, part, whole),
    };
  });
  for (const primitive of meshes.flatMap((mesh) => mesh.listPrimitives())) {
    for (const target of primitive.listTargets()) target.dispose();
    primitive.dispose();
  }
  for (const property of [...meshes, ...data]) property.dispose();
  dropUnused(document);
  return document;
}

function attributesOf(
  figure: BakedFigure,
  part: BakedPart,
  whole: Primitive,
): ReadonlyMap<string, VertexNumbers> {
  const attributes = new Map<string, VertexNumbers>([
    ['POSITION', { type: 'VEC3', values: Float32Array.from(part.positions) }],
  ]);
  const vertices = whole.getAttribute('POSITION')!.getCount();
  for (const semantic of whole.listSemantics()) {
    const accessor = whole.getAttribute(semantic)!;
    if (accessor.getCount() !== vertices) continue;
    if (semantic === 'NORMAL')
      attributes.set(semantic, { type: 'VEC3', values: normalsOf(figure, part, whole) });
    // A cut has none: those of its edge would not lie in it.
    if (semantic === 'TANGENT' && !part.isCut)
      attributes.set(semantic, { type: 'VEC4', values: tangentsOf(figure, part, whole) });
    if (/^(TEXCOORD|COLOR)_\d+$/.test(semantic))
      attributes.set(semantic, {
        type: accessor.getType() as VertexNumbers['type'],
        values: mixVertices(floatsOf(accessor), accessor.getElementSize(), part.origins),
      });
  }
  return attributes;
}
