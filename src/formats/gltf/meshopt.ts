import type { GLTF } from '@gltf-transform/core';

/** Where a compressed buffer view's data are, by EXT_meshopt_compression and its successor of the same fields. */
export interface MeshoptData {
  readonly buffer: number;
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride: number;
  readonly count: number;
}

/** The compressed data of a buffer view, or null where it is plain. */
export const meshoptOf = ({ extensions }: GLTF.IBufferView): MeshoptData | null =>
  (extensions?.EXT_meshopt_compression ?? extensions?.KHR_meshopt_compression ?? null) as MeshoptData | null;
