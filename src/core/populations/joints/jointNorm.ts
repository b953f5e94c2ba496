/** Distances between joint centres, by their written definitions: limbs after de Leva 1996, trunk and widths between mid-points or sides. */
export const jointMeasureIds = [
  'upperArm',
  'forearm',
  'thigh',
  'shank',
  'trunk',
  'shoulderJointWidth',
  'hipJointWidth',
  'neck',
] as const;

/** A measure between joint centres, never one between points of the surface: those are `SurfaceMeasureId`. */
export type JointMeasureId = (typeof jointMeasureIds)[number];

/** What is usual between two joint centres, as fractions of stature. */
export interface JointRatios {
  readonly norm: number;
  readonly low: number;
  readonly high: number;
}

/** A publication that joint norms are from. */
export interface JointSource {
  readonly who: string;
  readonly when: string;
  /** How many people; null where the publication, or what reproduces it, does not tell. */
  readonly count: number | null;
  /** Whom it does not speak for. */
  readonly limits: string;
  readonly citation: string;
}

/**
 * The norm of one distance between joint centres, with a wide band: makers of rigs put joints where they bend well, so
 * what lies within is usual, not measured. Never to be compared with what was measured on a surface.
 */
export interface JointNorm {
  readonly namespace: 'joint';
  readonly measure: JointMeasureId;
  /** The one publication that the norm is from; null for an estimate of our own. */
  readonly source: JointSource | null;
  readonly men: JointRatios;
  readonly women: JointRatios;
  /** Where norm and band are from, and why. */
  readonly reason: string;
}
