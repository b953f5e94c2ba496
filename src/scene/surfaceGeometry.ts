import { BufferAttribute, BufferGeometry } from 'three';

/** A surface as the core gives it. */
interface SurfaceArrays {
  /** XYZ of each vertex. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Three vertices of each triangle. */
  readonly indices: Uint32Array;
}

/** What three draws of a surface; its arrays are held, not copied. */
export function surfaceGeometry({ positions, normals, indices }: SurfaceArrays): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}
