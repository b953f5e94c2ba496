import type { Document, Primitive } from '@gltf-transform/core';
import { bakeDirections } from '../../../core/figures/bakeDirections.ts';
import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import { floatsOf } from '../../gltf/accessorArrays.ts';
import { mixVertices } from '../mixVertices.ts';
import type { BakedFigure, FigureSource } from '../saver.ts';
import { addParts, type VertexNumbers } from './addParts.ts';
import { dropUnused } from './dropUnused.ts';
import { readWhole } from './readWhole.ts';

/**
 * The meshes of a glTF as they stand, with their own materials, pictures, texture coordinates, colours and normals.
 * Tangents are left to whoever draws, who makes them as exporters do (glTF 2.0, §3.7.2.1: by MikkTSpace).
 */
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
    if (/^(TEXCOORD|COLOR)_\d+$/.test(semantic))
      attributes.set(semantic, {
        type: accessor.getType() as VertexNumbers['type'],
        values: mixVertices(floatsOf(accessor), accessor.getElementSize(), part.origins),
      });
  }
  return attributes;
}

/** Unit normals, morphed and turned with the vertices; those of a cut look down. */
function normalsOf(
  { file, body }: BakedFigure,
  part: BakedPart,
  whole: Primitive,
): Float32Array<ArrayBuffer> {
  if (part.isCut) return Float32Array.from(part.positions, (_, i) => (i % 3 === 1 ? -1 : 0));
  const weights = body.morphWeights[part.node] ?? [];
  const baked = bakeDirections(file, part, morphedNormals(whole, weights), 'normal', body);
  return part.origins ? normalizeAll(mixVertices(baked, 3, part.origins)) : baked;
}

function morphedNormals(whole: Primitive, weights: readonly number[]): Float32Array {
  const normals = floatsOf(whole.getAttribute('NORMAL')!).slice();
  for (const [i, target] of whole.listTargets().entries()) {
    const weight = weights[i] ?? 0;
    const accessor = weight === 0 ? null : target.getAttribute('NORMAL');
    const offsets = accessor && floatsOf(accessor);
    if (offsets?.length !== normals.length) continue;
    for (let k = 0; k < normals.length; k++) normals[k]! += weight * offsets[k]!;
  }
  return normals;
}

function normalizeAll(directions: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const unit = new Float32Array(directions.length);
  for (let i = 0; i < directions.length; i += 3) {
    const length = Math.hypot(directions[i]!, directions[i + 1]!, directions[i + 2]!) || 1;
    for (let axis = 0; axis < 3; axis++) unit[i + axis] = directions[i + axis]! / length;
  }
  return unit;
}
