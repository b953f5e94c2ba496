/** Triangles over shared vertices, in the frame and unit that the holder names. */
export interface TriangleMesh {
  /** 3 per vertex. */
  readonly positions: Float32Array;
  /** 3 per triangle. */
  readonly indices: Uint32Array;
  /** Known where triangles that touch share their vertices. */
  readonly isJoined?: boolean;
}

/**
 * How a mesh is shaded. Behind the mesh's own vertices stand copies of those that have several normals, so that all
 * else can go by the mesh's own alone.
 */
export interface CreasedMesh {
  /** Number of the vertex that each further one is a copy of. */
  readonly copies: Uint32Array;
  /** 3 per triangle, as the mesh's own, with copies where normals part; triangles in the same order. */
  readonly indices: Uint32Array;
  /** 3 per vertex, copies included. */
  readonly normals: Float32Array;
}
