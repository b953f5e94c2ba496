import type { Accessor } from '@gltf-transform/core';

/** The arrays that glTF's component types are decoded to. */
export type PlainArray = Float32Array | Uint32Array | Uint16Array | Int16Array | Uint8Array | Int8Array;

/** An accessor's values as they are stored; null for one without values. */
export const arrayOf = (accessor: Accessor | null): PlainArray | null =>
  (accessor?.getArray() ?? null) as PlainArray | null;

/** Divisors of normalised integers (glTF 2.0, §3.11), by the name of their array. */
const divisors: Readonly<Record<string, number>> = {
  Int8Array: 127,
  Uint8Array: 255,
  Int16Array: 32767,
  Uint16Array: 65535,
};

/** An accessor's values as floats: normalised integers are brought to −1…1 or 0…1, others stay as they count. */
export function floatsOf(accessor: Accessor): Float32Array {
  const array = arrayOf(accessor);
  if (!array) return new Float32Array();
  if (array instanceof Float32Array) return array;
  const floats = Float32Array.from(array);
  const divisor = accessor.getNormalized() ? divisors[array.constructor.name] : undefined;
  if (divisor === undefined) return floats;
  return floats.map((value) => Math.max(value / divisor, -1));
}
