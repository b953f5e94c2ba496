import { add, scaleVector, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { loft, type LoftFrame, type Section } from '../field/loft.ts';
import { ellipsoid, place, placement } from '../field/shapes.ts';
import { carve, smoothMax, type Solid } from '../field/solid.ts';
import type { Proportions } from '../proportions.ts';

/** The pattern foot: length and the ankle's place in mm. The heel is at z = 0, the sole on y = 0, the great toe at x < 0. */
const pattern = { length: 281.6, ankleZ: 68 } as const;

const sections: readonly Section[] = [
  [-6, -12, 12, -6, 32],
  [8, -27, 27, -16, 52],
  [34, -33, 33, -20, 72],
  [64, -34, 34, -20, 88],
  [96, -35, 35, -20, 86],
  [128, -39, 38, -20, 72],
  [160, -45, 43, -20, 57],
  [192, -49, 48, -20, 44],
  [220, -49, 44, -20, 35],
  [244, -45, 30, -20, 29],
  [262, -38, 12, -18, 24],
  [276, -28, -8, -10, 15],
];

/** Where the toes bend, and the level direction in which the left foot points. */
export function toesOf({ leg }: Proportions): { toes: Vec3; toeward: Vec3 } {
  const turn = (leg.toeOutDeg * Math.PI) / 180;
  const toeward: Vec3 = [Math.sin(turn), 0, Math.cos(turn)];
  const [x, , z] = add(leg.ankle, scaleVector(toeward, 0.47 * leg.footMm));
  return { toes: [x, 0.07 * leg.footMm, z], toeward };
}

/** The left foot, flat on the ground under its ankle, turned out. */
export function sculptFoot(p: Proportions): Solid {
  const { leg } = p;
  const frame: LoftFrame = { origin: [0, 0, 0], axis: [0, 0, 1], across: [1, 0, 0], deep: [0, 1, 0] };
  const body = loft(frame, sections, { squareness: 0.35, endMm: 16 });
  const shaped = carve(14, body, ellipsoid([-52, 0, 112], [26, 16, 48]));
  const flat: Solid = {
    bounds: shaped.bounds,
    distance: (x, y, z) => smoothMax(shaped.distance(x, y, z), -y, 9),
  };
  const k = leg.footMm / pattern.length;
  const [x, , z] = add(leg.ankle, scaleVector(toesOf(p).toeward, -pattern.ankleZ * k));
  return place(flat, placement([x, 0, z], [0, leg.toeOutDeg, 0], [leg.footBreadth * k, k, k]));
}
