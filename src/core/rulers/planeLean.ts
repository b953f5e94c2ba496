import { add, cross, dot, normalize, scaleVector, type Vec3 } from '../geometry/vectors.ts';

/** How a girth's plane leans: to the figure's front, and to its left, degrees. */
export interface PlaneLean {
  readonly tiltDeg: number;
  readonly turnDeg: number;
}

/** Upright, front and left of a figure in its file, of length 1 and at right angles. */
export interface FigureAxes {
  readonly upright: Vec3;
  readonly front: Vec3;
  readonly left: Vec3;
}

export const figureAxes = (upright: Vec3, front: Vec3): FigureAxes => ({
  upright,
  front,
  left: cross(upright, front),
});

const degree = 180 / Math.PI;

/** How far a plane leans; its direction and the opposite one are the same plane. */
export function leanOf(normal: Vec3, { upright, front, left }: FigureAxes): PlaneLean {
  const up = dot(normal, upright) < 0 ? scaleVector(normal, -1) : normal;
  const toFront = Math.max(-1, Math.min(1, dot(up, front)));
  return {
    tiltDeg: Math.asin(toFront) * degree,
    turnDeg: Math.atan2(dot(up, left), dot(up, upright)) * degree,
  };
}

/** The direction of a plane that leans so, of length 1: what `leanOf` undoes. */
export function normalOf({ tiltDeg, turnDeg }: PlaneLean, { upright, front, left }: FigureAxes): Vec3 {
  const [tilt, turn] = [tiltDeg / degree, turnDeg / degree];
  const across = add(scaleVector(left, Math.sin(turn)), scaleVector(upright, Math.cos(turn)));
  return normalize(add(scaleVector(front, Math.sin(tilt)), scaleVector(across, Math.cos(tilt))))!;
}
