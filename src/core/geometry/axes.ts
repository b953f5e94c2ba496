import type { Mat4 } from './matrices.ts';
import { cross, dot, type Vec3 } from './vectors.ts';

/** A direction along one of the axes of a frame. */
export type Axis = (typeof axes)[number];

export const axes = ['+x', '-x', '+y', '-y', '+z', '-z'] as const;

const vectors: Readonly<Record<Axis, Vec3>> = {
  '+x': [1, 0, 0],
  '-x': [-1, 0, 0],
  '+y': [0, 1, 0],
  '-y': [0, -1, 0],
  '+z': [0, 0, 1],
  '-z': [0, 0, -1],
};

/** The unit vector along an axis. */
export const axisVector = (axis: Axis): Vec3 => vectors[axis];

/** Which coordinate an axis runs along: 0 for x, 1 for y, 2 for z. */
export const axisIndex = (axis: Axis): 0 | 1 | 2 => (axis.endsWith('x') ? 0 : axis.endsWith('y') ? 1 : 2);

/** 1 where the axis runs the way that its coordinate grows, else −1. */
export const axisSign = (axis: Axis): 1 | -1 => (axis.startsWith('+') ? 1 : -1);

/** The axis nearest to a direction; the first of equals. */
export function nearestAxis(direction: Vec3): Axis {
  return axes.reduce((best, axis) =>
    dot(vectors[axis], direction) > dot(vectors[best], direction) ? axis : best,
  );
}

/** The axes at right angles to one, in the order of a turn about it against the clock as seen from its tip. */
export function axesAround(up: Axis): readonly Axis[] {
  const first = axes.find((axis) => dot(vectors[axis], vectors[up]) === 0)!;
  const turn = (axis: Axis): Axis => nearestAxis(cross(vectors[up], vectors[axis]));
  const second = turn(first);
  const third = turn(second);
  return [first, second, third, turn(third)];
}

/**
 * The rotation that brings `up` to +Y and `facing` to +Z; what lies to the left of who faces so comes to +X. Null
 * where the two are not at right angles.
 */
export function rotationOf(up: Axis, facing: Axis): Mat4 | null {
  const [y, z] = [vectors[up], vectors[facing]];
  if (dot(y, z) !== 0) return null;
  const x = cross(y, z);
  return [x[0], y[0], z[0], 0, x[1], y[1], z[1], 0, x[2], y[2], z[2], 0, 0, 0, 0, 1];
}
