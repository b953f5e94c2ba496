import type { Vec3 } from '../../geometry/vectors.ts';

/** How finely the body is drawn: about 6, 25 and 90 thousand triangles. */
export type BodyLevel = 'low' | 'mid' | 'high';

/** Whom the sculptor modelled: the median man and woman of ANSUR II, and a child of seven. */
export type ModelId = 'man' | 'woman' | 'child';

export const modelIds: readonly ModelId[] = ['man', 'woman', 'child'];

/** A point of the skin: three vertices and their shares, which sum to one. */
export interface SkinAnchor {
  readonly vertices: readonly [number, number, number];
  readonly shares: readonly [number, number, number];
}

/** Places of the regions in `regions`. */
export const regionOf = { arm: 0, hand: 1, foot: 2, head: 3 } as const;

/**
 * The sculpted bodies at rest, all of the same vertices and triangles: standing, arms 45° from hanging, millimetres,
 * body frame. Vertices of the left half come first, then the mirror images of those that are not in the middle.
 */
export interface BodyTemplate {
  /** 3 per triangle. */
  readonly levels: Readonly<Record<BodyLevel, Uint32Array>>;
  /** How many vertices the left half with the middle has at each level: they are the first ones. */
  readonly halfCounts: Readonly<Record<BodyLevel, number>>;
  /** 3 per vertex. */
  readonly shapes: Readonly<Record<ModelId, Float32Array>>;
  /** The vertex on the other side of each; of the middle itself. */
  readonly twins: Uint32Array;
  /** Four bones per vertex, as places in `bones`, and their weights, which sum to one. */
  readonly boneIndices: Uint8Array;
  readonly boneWeights: Float32Array;
  /** How far each vertex goes with arm, hand, foot and head when these are fitted (4 per vertex, 0 to 1); what is left goes with trunk and legs. */
  readonly regions: Float32Array;
  /** Landmarks of the skin, those of the left side and of the middle. */
  readonly anchors: Readonly<Record<string, SkinAnchor>>;
  /** Landmarks below the skin, of the left side. */
  readonly bonePoints: Readonly<Record<ModelId, Readonly<Record<string, Vec3>>>>;
  /** Where bones of the left side and of the middle begin, and where digits end (`…Tip`). */
  readonly joints: Readonly<Record<ModelId, Readonly<Record<string, Vec3>>>>;
}
