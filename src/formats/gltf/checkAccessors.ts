import type { GLTF } from '@gltf-transform/core';
import { figureError, type Breakage } from '../../core/figures/figureError.ts';
import { meshoptOf } from './meshopt.ts';

/** Bytes of one component, by glTF's number for its type. */
const componentBytes: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};

const componentCounts: ReadonlyMap<string, number> = new Map([
  ['SCALAR', 1],
  ['VEC2', 2],
  ['VEC3', 3],
  ['VEC4', 4],
  ['MAT2', 4],
  ['MAT3', 9],
  ['MAT4', 16],
]);

/** The most that all accessors of a file together may unpack to. */
const largestDecodedBytes = 2 ** 31;

/**
 * Checks that every buffer view lies in its buffer and every accessor in its buffer view, and that all together
 * are of a size that can be unpacked. `bufferBytes`: how long each buffer is, null for those that hold no data.
 * Throws `broken-file` or `too-large`.
 */
export function checkAccessors(
  json: GLTF.IGLTF,
  name: string,
  bufferBytes: readonly (number | null)[],
): void {
  const broken = (breakage: Breakage, where: string) => figureError('broken-file', { name, breakage, where });
  const demandRange = (end: number, length: number | null | undefined, where: string): void => {
    if (end > (length ?? 0)) throw broken('out-of-bounds', where);
  };
  const views = json.bufferViews ?? [];
  for (const [index, view] of views.entries()) {
    const compressed = meshoptOf(view);
    const source = compressed ?? view;
    demandRange(
      (source.byteOffset ?? 0) + source.byteLength,
      bufferBytes[source.buffer],
      `/bufferViews/${index}`,
    );
    if (compressed)
      demandRange(compressed.count * compressed.byteStride, view.byteLength, `/bufferViews/${index}`);
  }
  let decodedBytes = 0;
  for (const [index, accessor] of (json.accessors ?? []).entries()) {
    const where = `/accessors/${index}`;
    const size = elementBytes(accessor.type, accessor.componentType);
    if (size === null) throw broken('missing-field', where);
    decodedBytes += size * accessor.count;
    demandAligned(accessor, where);
    demandInView(accessor, accessor.count, size, where);
    const { sparse } = accessor;
    if (!sparse) continue;
    const indexBytes = elementBytes('SCALAR', sparse.indices.componentType) ?? 0;
    demandInView(sparse.indices, sparse.count, indexBytes, `${where}/sparse/indices`);
    demandInView(sparse.values, sparse.count, size, `${where}/sparse/values`);
  }
  if (decodedBytes > largestDecodedBytes)
    throw figureError('too-large', { name, bytes: decodedBytes, limitBytes: largestDecodedBytes });

  function demandInView(data: AccessorData, count: number, size: number, where: string): void {
    const view = data.bufferView === undefined ? null : views[data.bufferView];
    if (!view || count === 0) return;
    const stride = view.byteStride ?? size;
    demandRange((data.byteOffset ?? 0) + stride * (count - 1) + size, view.byteLength, where);
  }

  function demandAligned(accessor: GLTF.IAccessor, where: string): void {
    const offset = accessor.byteOffset ?? 0;
    if (offset % (componentBytes[accessor.componentType] ?? 1) !== 0) throw broken('out-of-bounds', where);
  }
}

interface AccessorData {
  readonly bufferView?: number;
  readonly byteOffset?: number;
}

const elementBytes = (type: string, componentType: number): number | null => {
  const bytes = componentBytes[componentType];
  const count = componentCounts.get(type);
  return bytes === undefined || count === undefined ? null : bytes * count;
};
