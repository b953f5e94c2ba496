import type { Ball } from './solids.ts';

/** Least and greatest x, y, z. */
export type Bounds = readonly [number, number, number, number, number, number];

/** The box round all balls. */
export function boundsOfBalls(balls: readonly Ball[]): Bounds {
  const low = [0, 1, 2].map((axis) => Math.min(...balls.map((ball) => ball[axis]! - ball[3])));
  const high = [0, 1, 2].map((axis) => Math.max(...balls.map((ball) => ball[axis]! + ball[3])));
  return [...low, ...high] as unknown as Bounds;
}
