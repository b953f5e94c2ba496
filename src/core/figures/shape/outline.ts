/**
 * The convex outline of points in a plane, as its reach in directions a step apart: the first along the plane's
 * first axis, then on round. −Infinity throughout where there are no points.
 */
export type Outline = Float64Array;

const directions = 32;
const step = (2 * Math.PI) / directions;
const cosines = Float64Array.from({ length: directions }, (_, i) => Math.cos(i * step));
const sines = Float64Array.from({ length: directions }, (_, i) => Math.sin(i * step));

export const emptyOutline = (): Outline => new Float64Array(directions).fill(-Infinity);

/** Takes a point in. */
export function widenOutline(outline: Outline, x: number, y: number): void {
  for (let i = 0; i < directions; i++) {
    const reach = x * cosines[i]! + y * sines[i]!;
    if (reach > outline[i]!) outline[i] = reach;
  }
}

/** Takes another outline in. */
export function uniteOutlines(outline: Outline, other: Outline): void {
  for (let i = 0; i < directions; i++) if (other[i]! > outline[i]!) outline[i] = other[i]!;
}

/**
 * The area of the polygon that touches the points on every side, in the points' unit squared: exact for a rectangle
 * along the axes, 0.3 % too large for a circle; 0 without points. Half the sum of reach by edge.
 */
export function outlineArea(outline: Outline): number {
  if (outline[0] === -Infinity) return 0;
  let twice = 0;
  for (let i = 0; i < directions; i++) {
    const before = outline[(i + directions - 1) % directions]!;
    const after = outline[(i + 1) % directions]!;
    const reach = outline[i]!;
    twice += (reach * (before + after - 2 * reach * cosines[1]!)) / sines[1]!;
  }
  return Math.max(0, twice / 2);
}

/** From side to side in the direction of the given number and those round it, in the points' unit. */
const widthOf = (outline: Outline, direction: number): number =>
  outline[direction]! + outline[direction + directions / 2]!;

/** What a base may be called by its outline: an ellipse or many-sided, a rectangle, or neither. */
export function formOfOutline(outline: Outline): 'disc' | 'slab' | 'other' {
  const area = outlineArea(outline);
  let rectangle = Infinity;
  for (let i = 0; i < directions / 4; i++)
    rectangle = Math.min(rectangle, widthOf(outline, i) * widthOf(outline, i + directions / 4));
  if (!(rectangle > 0)) return 'other';
  const share = area / rectangle;
  // An ellipse fills π/4 of the rectangle round it, a hexagon three quarters and an octagon 0.83.
  return share > 0.92 ? 'slab' : share > 0.73 && share < 0.87 ? 'disc' : 'other';
}
