import type { Primitive } from '@gltf-transform/core';
import { arrayOf, type PlainArray } from './accessorArrays.ts';

const triangles = 4;
const triangleStrip = 5;
const triangleFan = 6;

/**
 * The vertex numbers of a primitive's triangles, three for each, strips and fans unrolled (glTF 2.0, §3.7.2.1);
 * null where each three vertices in turn are one; `none` for points, lines, and fewer than three.
 */
export function triangleIndices(primitive: Primitive, vertices: number): Uint32Array | null | 'none' {
  const array = arrayOf(primitive.getIndices());
  const length = array?.length ?? vertices;
  const mode = primitive.getMode();
  if (length < 3) return 'none';
  if (mode === triangles && !array && length % 3 !== 0) return wholeTriangles(numbersBelow(length));
  if (mode === triangles) return array && wholeTriangles(array);
  if (mode !== triangleStrip && mode !== triangleFan) return 'none';
  const at = (index: number): number => (array ? (array[index] ?? 0) : index);
  const unrolled = new Uint32Array((length - 2) * 3);
  for (let i = 0; i < length - 2; i++) {
    const isFlipped = mode === triangleStrip && i % 2 === 1;
    unrolled[i * 3] = at(mode === triangleFan ? 0 : i);
    unrolled[i * 3 + 1] = at(isFlipped ? i + 2 : i + 1);
    unrolled[i * 3 + 2] = at(isFlipped ? i + 1 : i + 2);
  }
  return unrolled;
}

/** Without the one or two numbers that are left over at the end. */
function wholeTriangles(array: PlainArray): Uint32Array {
  const numbers = array instanceof Uint32Array ? array : Uint32Array.from(array);
  return numbers.subarray(0, numbers.length - (numbers.length % 3));
}

const numbersBelow = (count: number): Uint32Array => {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
};
