import type { Vec3 } from '../geometry/vectors.ts';

/** Tools to measure by hand. */
export const rulerKinds = ['distance', 'through', 'girth', 'angle', 'height'] as const;

export type RulerKind = (typeof rulerKinds)[number];

/** A measure that the person has set on a figure; places and directions in file coordinates. */
export interface Ruler {
  readonly id: string;
  readonly name: string;
  readonly kind: RulerKind;
  /**
   * Of a distance its two ends; `through`: where it goes in and comes out; of a girth the point that its plane goes
   * through; of an angle an end, the corner, the other end; of a height the point above the ground.
   */
  readonly points: readonly Vec3[];
  /** Of a girth the direction that its plane lies across, of length 1; null of others. */
  readonly normal: Vec3 | null;
  readonly isHidden: boolean;
}

/** How many presses set each. */
export const pressesOf: Readonly<Record<RulerKind, number>> = {
  distance: 2,
  through: 1,
  girth: 1,
  angle: 3,
  height: 1,
};
