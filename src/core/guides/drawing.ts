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

/** Lines from each point in the body frame to the next, and of a closed curve from the last to the first. */
export const bodyLines = (
  points: readonly Vec3[],
  isClosed: boolean,
  style: GuideStyle,
): readonly GuideLine[] =>
  (isClosed ? [...points.slice(1), points[0]!] : points.slice(1)).map((to, i) =>
    bodyLine(points[i]!, to, style),
  );

/** A line in the facing plane: x to the viewer's right, y up. */
export const facingLine = (
  from: readonly [number, number],
  to: readonly [number, number],
  style: GuideStyle,
): GuideLine => ({ from: [from[0], from[1], 0], to: [to[0], to[1], 0], style, space: 'facing' });
