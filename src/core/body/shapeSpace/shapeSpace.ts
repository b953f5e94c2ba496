/** A way in which bodies differ. */
export interface ShapeDirection {
  /** `people1` the most common difference among people, and so on; else the part that is longer or thicker alone. */
  readonly id: string;
  /** The standard deviation of its share that is expected. */
  readonly sigma: number;
}

/**
 * Bodies at rest (arms 45° from hanging) as a mean and ways of differing from it: each body is the mean plus shares of
 * the directions. Lengths are in statures of the mean, body frame. Points are the skin's vertices, then landmarks, then
 * joints; those of the left half and the middle first, then the mirror images of the left ones.
 */
export interface ShapeSpace {
  readonly directions: readonly ShapeDirection[];
  /** How many vertices the skin has; points that follow are landmarks and joints. */
  readonly vertexCount: number;
  /** Stems of landmarks: the left ones' numbers, and the right ones'; of those in the middle both are the same. */
  readonly landmarks: Readonly<Record<string, PointPair>>;
  /** The same for joints, by the left bones' names, with the tips of digits. */
  readonly joints: Readonly<Record<string, PointPair>>;
  /** 3 per triangle of the skin. */
  readonly triangles: Uint32Array;
  /** 3 per point. */
  readonly mean: Float32Array;
  /** For each direction 3 per point. */
  readonly columns: readonly Float32Array[];
  /** Four bones per point, as places in `bones`, and their weights, which sum to one. */
  readonly boneIndices: Uint8Array;
  readonly boneWeights: Float32Array;
}

export type PointPair = readonly [left: number, right: number];
