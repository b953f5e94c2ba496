import type { Primitive } from '@gltf-transform/core';
import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import { bakeDirections, type DirectionKind } from '../../../core/figures/bakeDirections.ts';
import { floatsOf } from '../../gltf/accessorArrays.ts';
import { mixVertices } from '../mixVertices.ts';
import type { BakedFigure } from '../saver.ts';

/** Normals of a part, 3 numbers of length 1 per vertex, as they stand; those of a cut look down. */
export function normalsOf(figure: BakedFigure, part: BakedPart, whole: Primitive): Float32Array<ArrayBuffer> {
  if (part.isCut) return Float32Array.from(part.positions, (_, i) => (i % 3 === 1 ? -1 : 0));
  return standDirections(figure, part, whole, 'NORMAL', 'normal');
}

/** Tangents of a part, 4 numbers per vertex, as they stand: the fourth is their sense, which a mirror turns. */
export function tangentsOf(
  figure: BakedFigure,
  part: BakedPart,
  whole: Primitive,
): Float32Array<ArrayBuffer> {
  const directions = standDirections(figure, part, whole, 'TANGENT', 'along');
  const given = floatsOf(whole.getAttribute('TANGENT')!);
  const tangents = new Float32Array((directions.length / 3) * 4);
  for (let vertex = 0; vertex < directions.length / 3; vertex++) {
    const origin = part.origins ? part.origins.from[vertex]! : vertex;
    for (let axis = 0; axis < 3; axis++) tangents[vertex * 4 + axis] = directions[vertex * 3 + axis]!;
    tangents[vertex * 4 + 3] = part.isMirrored ? -given[origin * 4 + 3]! : given[origin * 4 + 3]!;
  }
  return tangents;
}

/** Morphed and turned with the vertices (glTF 2.0, §3.7.2.2). */
function standDirections(
  { file, body }: BakedFigure,
  part: BakedPart,
  whole: Primitive,
  semantic: 'NORMAL' | 'TANGENT',
  kind: DirectionKind,
): Float32Array<ArrayBuffer> {
  const directions = firstThree(floatsOf(whole.getAttribute(semantic)!), semantic === 'NORMAL' ? 3 : 4);
  for (const [i, target] of whole.listTargets().entries()) {
    const weight = body.morphWeights[part.node]?.[i] ?? 0;
    const accessor = weight === 0 ? null : target.getAttribute(semantic);
    const offsets = accessor && floatsOf(accessor);
    if (offsets?.length !== directions.length) continue;
    for (let k = 0; k < directions.length; k++) directions[k]! += weight * offsets[k]!;
  }
  const baked = bakeDirections(file, part, directions, kind, body);
  return part.origins ? normalizeAll(mixVertices(baked, 3, part.origins)) : baked;
}

/** The first three of each few numbers, as an array of its own. */
function firstThree(values: Float32Array, size: number): Float32Array {
  if (size === 3) return values.slice();
  const three = new Float32Array((values.length / size) * 3);
  for (let i = 0; i < three.length; i += 3)
    for (let axis = 0; axis < 3; axis++) three[i + axis] = values[(i / 3) * size + axis]!;
  return three;
}

function normalizeAll(directions: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const unit = new Float32Array(directions.length);
  for (let i = 0; i < directions.length; i += 3) {
    const length = Math.hypot(directions[i]!, directions[i + 1]!, directions[i + 2]!) || 1;
    for (let axis = 0; axis < 3; axis++) unit[i + axis] = directions[i + axis]! / length;
  }
  return unit;
}
