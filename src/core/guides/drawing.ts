import type { Vec3 } from '../geometry/vectors.ts';
import { emptyDrawing, type GuideDrawing, type GuideLine, type GuideStyle } from './guide.ts';

/** A drawing of the parts given and nothing else. */
export const drawingOf = (parts: Partial<GuideDrawing>): GuideDrawing => ({ ...emptyDrawing, ...parts });

/** A line in the body frame. */
export const bodyLine = (from: Vec3, to: Vec3, style: GuideStyle): GuideLine => ({
  from,
  to,
  style,
  space: 'body',
});

/** A line in the facing plane: x to the viewer's right, y up. */
export const facingLine = (
  from: readonly [number, number],
  to: readonly [number, number],
  style: GuideStyle,
): GuideLine => ({ from: [from[0], from[1], 0], to: [to[0], to[1], 0], style, space: 'facing' });
