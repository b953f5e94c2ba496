/**
 * The convex hull of points of a plane, counter-clockwise, without points along its edges (Andrew's monotone chain,
 * Information Processing Letters 9:216, 1979). Points at one place count as one: of them all at one place a single
 * point is left.
 * @param points 2 per point
 * @returns 2 per point
 */
export function convexHull(points: Float64Array): Float64Array {
  const count = points.length / 2;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  order.sort((a, b) => points[a * 2]! - points[b * 2]! || points[a * 2 + 1]! - points[b * 2 + 1]!);
  const hull = new Uint32Array(2 * count + 2);
  let size = 0;
  for (let i = 0; i < count; i++) size = addToChain(points, hull, size, 0, order[i]!);
  const lower = size - 1;
  for (let i = count - 2; i >= 0; i--) size = addToChain(points, hull, size, lower, order[i]!);
  // The first point is the last as well.
  const corners = Math.max(size - 1, Math.min(count, 1));
  const found = new Float64Array(corners * 2);
  for (let i = 0; i < corners; i++) {
    found[i * 2] = points[hull[i]! * 2]!;
    found[i * 2 + 1] = points[hull[i]! * 2 + 1]!;
  }
  return found;
}

/** Takes away what would not turn left towards a point, and adds it; returns the new size. */
function addToChain(
  points: Float64Array,
  hull: Uint32Array,
  size: number,
  base: number,
  point: number,
): number {
  const [x, y] = [points[point * 2]!, points[point * 2 + 1]!];
  let top = size;
  while (top >= base + 2) {
    const a = hull[top - 2]! * 2;
    const b = hull[top - 1]! * 2;
    const turn =
      (points[b]! - points[a]!) * (y - points[a + 1]!) - (points[b + 1]! - points[a + 1]!) * (x - points[a]!);
    if (turn > 0) break;
    top--;
  }
  if (top === base + 1 && top > 0) {
    const last = hull[top - 1]! * 2;
    if (points[last] === x && points[last + 1] === y) return top;
  }
  hull[top] = point;
  return top + 1;
}

/** The way round points of a plane, back to the first. @param points 2 per point */
export function perimeterOf(points: Float64Array): number {
  let sum = 0;
  const end = points.length;
  for (let i = 0, last = end - 2; i < end; last = i, i += 2) {
    const x = points[i]! - points[last]!;
    const y = points[i + 1]! - points[last + 1]!;
    sum += Math.sqrt(x * x + y * y);
  }
  return sum;
}
