import { loft, upright } from '../field/loft.ts';
import { ellipsoid, place, placement, roundCone } from '../field/shapes.ts';
import { carve, mirrored, unite, type Solid } from '../field/solid.ts';
import type { HeadShape, Proportions } from '../proportions.ts';
import { outlineExtreme, wayOut } from './extremes.ts';
import { leastAt, solve } from './solve.ts';

/** About the size of the pattern head in mm: chin near y = 0, z = 0 at half its length; eyes mostly half way up. */
const pattern = { height: 234, breadth: 154, length: 200, eye: 117, eyeX: 32 } as const;

/** The skull and jaw without features. `lift` is how far the eyes lie above half way; the brow goes with them. */
function sculptEgg({ relief, jaw }: HeadShape, lift: number): Solid {
  const back = 7 * (1 - relief);
  const cheek = 57 * jaw + 3 * (1 - relief);
  const cranium = ellipsoid([0, 154, -16], [77, 80, 86]);
  const forehead = ellipsoid([0, 152 + 0.4 * lift, 18], [64, 68, 78]);
  const face = loft(
    upright,
    [
      [10, 0.43 * -cheek, 0.43 * cheek, 38, 87 - back],
      [20, 0.64 * -cheek, 0.64 * cheek, 18, 92 - back],
      [34, 0.82 * -cheek, 0.82 * cheek, 0, 93 - back],
      [56, -cheek, cheek, -18, 93 - back / 2],
      [86, -65, 65, -24, 93],
      [118 + 0.7 * lift, -68, 68, -26, 93],
      [146 + 0.6 * lift, -66, 66, -20, 90],
      [178 + 0.4 * lift, -40, 40, -10, 62],
    ],
    { squareness: 0.35, endMm: 12 },
  );
  const chin = ellipsoid([0, 17, 75 - back], [0.52 * cheek, 17, 21]);
  return unite(24, unite(30, unite(40, cranium, forehead), face), chin);
}

/**
 * The planes of a face on the egg: brow, sockets, the wedge of the nose, muzzle and ears. Less `relief` lays the
 * brow back, lifts the sockets and draws in nose and muzzle.
 */
function sculptPatternHead(shape: HeadShape, eye: number): Solid {
  const soft = 1 - shape.relief;
  const lift = eye - pattern.eye;
  const muzzle = ellipsoid([0, 48 + 0.15 * lift, 78 - 10 * soft], [28, 20, 19]);
  const brow = mirrored(
    24,
    roundCone([10, eye + 18, 83 - 6 * soft], 10, [42, eye + 17, 68 - 5 * soft - 0.25 * lift], 11),
  );
  const sockets = mirrored(
    30,
    place(
      ellipsoid([0, 0, 0], [32, 19, 22]),
      placement([pattern.eyeX, eye - 4, 110 + 7 * soft], [0, 22, -6]),
    ),
  );
  const tip = eye - 38 + 4 * soft - 0.4 * lift;
  const nose = unite(
    12,
    roundCone([0, eye + 4, 84 - 3 * soft], 7 - soft, [0, tip, 101 - 6 * soft], 10 - 3 * soft),
    roundCone([0, eye - 6, 80], 11 - 2 * soft, [0, tip - 4, 92 - 4 * soft], 16 - 4 * soft),
  );
  const ears = mirrored(
    1,
    place(ellipsoid([0, 0, 0], [7, 28, 16]), placement([68, 104 + 0.5 * lift, -14], [-12, -11, -4])),
  );
  const face = carve(28, unite(24, sculptEgg(shape, lift), muzzle, brow), sockets);
  return unite(10, unite(18, face, nose), ears);
}

/** The depth of the sockets: how high their deepest point lies. */
function socketHeight(head: Solid, near: number): number {
  const reach = (y: number): number => wayOut(head, [pattern.eyeX, y, 20], [0, 0, 1]);
  return leastAt(reach, near - 16, near + 16);
}

/** Between the deepest points of the two sockets, mm. */
export const eyeBreadth = ({ head }: Proportions): number =>
  (2 * pattern.eyeX * head.breadthMm) / pattern.breadth;

/** The head in its place, with its chin, eyes and crown at their levels. */
export function sculptHead({ head, statureMm }: Proportions): Solid {
  const chinMm = statureMm - head.heightMm;
  const eyePart = (head.eyeHeightMm - chinMm) / head.heightMm;
  const fitted = (change: number): { solid: Solid; low: number; high: number } => {
    const solid = sculptPatternHead(head, eyePart * pattern.height + change);
    return {
      solid,
      low: outlineExtreme(solid, -1, 60, [45, 92]),
      high: outlineExtreme(solid, 1, 150, [-60, 50]),
    };
  };
  const change = solve((shift) => {
    const { solid, low, high } = fitted(shift);
    const wanted = low + eyePart * (high - low);
    return wanted - socketHeight(solid, wanted);
  }, 0.05);
  const { solid, low, high } = fitted(change);
  const up = head.heightMm / (high - low);
  return place(
    solid,
    placement(
      [0, chinMm - low * up, head.z],
      [0, 0, 0],
      [head.breadthMm / pattern.breadth, up, head.lengthMm / pattern.length],
    ),
  );
}
