import { subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { loft, upright, type Section } from '../field/loft.ts';
import type { Solid } from '../field/solid.ts';
import { growthOf, type LegShape, type Proportions } from '../proportions.ts';

/**
 * The pattern leg: along the bones (0 hip joint, 1 knee, 2 ankle), reach outward, inward, to the front and to the
 * back of the bone line in mm, and the region whose girth factor holds. Thick behind the knee line below, in front
 * above: the S of the leg in profile.
 */
const pattern: readonly (readonly [number, number, number, number, number, keyof LegShape['girths']])[] = [
  [-0.12, 54, 52, 56, 52, 'thigh'],
  [0, 72, 69, 76, 78, 'thigh'],
  [0.12, 80, 78, 88, 93, 'thigh'],
  [0.3, 83, 83, 94, 91, 'thigh'],
  [0.5, 79, 77, 91, 80, 'thigh'],
  [0.72, 67, 62, 75, 66, 'thigh'],
  [0.88, 56, 56, 62, 57, 'knee'],
  [1.0, 51, 53, 55, 52, 'knee'],
  [1.1, 51, 51, 48, 56, 'knee'],
  [1.24, 57, 53, 44, 66, 'calf'],
  [1.37, 58, 55, 43, 68, 'calf'],
  [1.55, 49, 46, 40, 57, 'calf'],
  [1.72, 38, 36, 35, 42, 'ankle'],
  [1.87, 33, 32, 33, 36, 'ankle'],
  [2.0, 33, 33, 36, 36, 'ankle'],
  [2.06, 33, 33, 38, 37, 'ankle'],
];

/** Where the line of the bones runs: hip, knee and ankle joints at 0, 1 and 2, going on straight beyond. */
function onBones({ leg: { hip, knee, ankle } }: Proportions, at: number): Vec3 {
  const [from, to, part] = at < 1 ? [hip, knee, at] : [knee, ankle, at - 1];
  const way = subtract(to, from);
  return [from[0] + way[0] * part, from[1] + way[1] * part, from[2] + way[2] * part];
}

/** The left leg from the hip to the ankle. */
export function sculptLeg(p: Proportions): Solid {
  const sections = pattern.map(([at, out, inward, front, back, region]): Section => {
    const [x, y, z] = onBones(p, at);
    const k = p.leg.girths[region];
    return [y, x - inward * k, x + out * k, z - back * k, z + front * k];
  });
  return loft(upright, sections, { squareness: 0.35, endMm: 40 * growthOf(p) });
}
