// Loops of points in a plane, 2 numbers a point, the last leading back to the first.

/** The area within, positive where the loop runs counter-clockwise. */
export function areaOfLoop(points: Float64Array): number {
  let sum = 0;
  for (let i = 0, last = points.length - 2; i < points.length; last = i, i += 2)
    sum += points[last]! * points[i + 1]! - points[i]! * points[last + 1]!;
  return sum / 2;
}

/** Whether a ray from the point crosses the loop an odd number of times. */
export function isInLoop(points: Float64Array, x: number, y: number): boolean {
  let isIn = false;
  for (let i = 0, last = points.length - 2; i < points.length; last = i, i += 2) {
    const [ay, by] = [points[last + 1]!, points[i + 1]!];
    if (ay > y === by > y) continue;
    if (points[last]! + ((y - ay) / (by - ay)) * (points[i]! - points[last]!) > x) isIn = !isIn;
  }
  return isIn;
}

/** The way from a point to the nearest of a loop, whether in it or out. */
export function distanceToLoop(points: Float64Array, x: number, y: number): number {
  let least = Infinity;
  for (let i = 0, last = points.length - 2; i < points.length; last = i, i += 2) {
    const [ax, ay] = [points[last]!, points[last + 1]!];
    const [ux, uy] = [points[i]! - ax, points[i + 1]! - ay];
    const square = ux * ux + uy * uy;
    const share = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * ux + (y - ay) * uy) / square)) : 0;
    const [dx, dy] = [ax + share * ux - x, ay + share * uy - y];
    least = Math.min(least, dx * dx + dy * dy);
  }
  return Math.sqrt(least);
}

/** How far a loop reaches in a direction of its plane. */
export interface Reach {
  /** Along the direction, in its lengths. */
  readonly along: number;
  /** The point that reaches farthest. */
  readonly x: number;
  readonly y: number;
}

/** The farthest of some points, 2 numbers each, in a direction; null of none. */
export function reachOf(points: Float64Array, dx: number, dy: number): Reach | null {
  let best = -1;
  let most = -Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const along = points[i]! * dx + points[i + 1]! * dy;
    if (along <= most) continue;
    most = along;
    best = i;
  }
  return best < 0 ? null : { along: most, x: points[best]!, y: points[best + 1]! };
}
