import type { Vec3 } from '../core/geometry/vectors.ts';

const quarter = Math.PI / 2;

/**
 * The named views. Azimuth turns about the upright from the front towards the figure's left; polar is measured
 * from straight above. Left and right are the figure's own: Left shows its left side.
 */
export const views = [
  { id: 'front', label: 'Front', azimuthRad: 0, polarRad: quarter, isPerspective: false },
  { id: 'back', label: 'Back', azimuthRad: 2 * quarter, polarRad: quarter, isPerspective: false },
  { id: 'left', label: 'Left', azimuthRad: quarter, polarRad: quarter, isPerspective: false },
  { id: 'right', label: 'Right', azimuthRad: -quarter, polarRad: quarter, isPerspective: false },
  { id: 'top', label: 'Top', azimuthRad: 0, polarRad: 0, isPerspective: false },
  { id: 'perspective', label: 'Perspective', azimuthRad: 0.6, polarRad: 1.4, isPerspective: true },
] as const;

export type NamedView = (typeof views)[number]['id'];

/** A named view, or one that was turned away from its name. */
export type ViewId = NamedView | 'turned';

/** A camera at rest, in the scene's life-size millimetres. */
export interface CameraPose {
  readonly azimuthRad: number;
  readonly polarRad: number;
  readonly target: Vec3;
  /** Height of the picture at the target. */
  readonly heightMm: number;
  readonly isPerspective: boolean;
}
