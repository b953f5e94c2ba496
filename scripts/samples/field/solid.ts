import type { Box } from '../../../src/core/geometry/boxes.ts';

/**
 * A body as a field. `distance` is in mm: 0 on the skin, negative inside; near the skin it is close to the true
 * distance, farther off only its sign and its growing can be relied on.
 */
export interface Solid {
  readonly bounds: Box;
  readonly distance: (x: number, y: number, z: number) => number;
}

/** The smaller of two distances, rounded over where they differ by less than `blendMm` (C², cubic). */
export function smoothMin(a: number, b: number, blendMm: number): number {
  const h = blendMm - Math.abs(a - b);
  const least = a < b ? a : b;
  return h > 0 ? least - (h * h * h) / (6 * blendMm * blendMm) : least;
}

/** The greater of two distances, rounded like `smoothMin`. */
export const smoothMax = (a: number, b: number, blendMm: number): number => -smoothMin(-a, -b, blendMm);

/** The box round two solids blended over `blendMm`, which may swell a sixth of it beyond both. */
function blendBoxes(a: Box, b: Box, blendMm: number): Box {
  const least = (i: 0 | 1 | 2): number => smoothMin(a.min[i], b.min[i], blendMm);
  const most = (i: 0 | 1 | 2): number => smoothMax(a.max[i], b.max[i], blendMm);
  return { min: [least(0), least(1), least(2)], max: [most(0), most(1), most(2)] };
}

/** How far a point lies outside a box, 0 inside. */
function distanceToBox({ min, max }: Box, x: number, y: number, z: number): number {
  const dx = Math.max(min[0] - x, 0, x - max[0]);
  const dy = Math.max(min[1] - y, 0, y - max[1]);
  const dz = Math.max(min[2] - z, 0, z - max[2]);
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** One solid of several, their meetings filled over a breadth of about `blendMm`. */
export function unite(blendMm: number, first: Solid, ...rest: readonly Solid[]): Solid {
  return {
    bounds: rest.reduce((box, part) => blendBoxes(box, part.bounds, blendMm), first.bounds),
    distance(x, y, z) {
      let least = first.distance(x, y, z);
      for (const part of rest) {
        // A part too far off to touch the blend needs no reckoning.
        if (distanceToBox(part.bounds, x, y, z) > least + blendMm) continue;
        least = smoothMin(least, part.distance(x, y, z), blendMm);
      }
      return least;
    },
  };
}

/** `body` with `tool` taken away, the rim rounded over about `blendMm`. */
export const carve = (blendMm: number, body: Solid, tool: Solid): Solid => ({
  bounds: body.bounds,
  distance(x, y, z) {
    const inside = body.distance(x, y, z);
    if (distanceToBox(tool.bounds, x, y, z) > blendMm - inside) return inside;
    return smoothMax(inside, -tool.distance(x, y, z), blendMm);
  },
});

/** A solid and its mirror image in x = 0 as one, blended where they meet. */
export function mirrored(blendMm: number, half: Solid): Solid {
  const { min, max } = half.bounds;
  const other: Box = { min: [-max[0], min[1], min[2]], max: [-min[0], max[1], max[2]] };
  return {
    bounds: blendBoxes(half.bounds, other, blendMm),
    distance(x, y, z) {
      const near = half.distance(Math.abs(x), y, z);
      const far = half.distance(-Math.abs(x), y, z);
      return smoothMin(near, far, blendMm);
    },
  };
}
