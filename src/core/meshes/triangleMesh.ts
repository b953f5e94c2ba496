/** Triangles over shared vertices, in the frame and unit that the holder names. */
export interface TriangleMesh {
  /** 3 per vertex. */
  readonly positions: Float32Array;
  /** 3 per triangle. */
  readonly indices: Uint32Array;
}
