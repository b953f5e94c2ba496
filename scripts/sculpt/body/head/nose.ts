import { loft, type Section } from '../../loft.ts';
import type { Part } from '../../part.ts';
import { ellipsoid, tube, type Ball } from '../../solids.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { HeadPlan } from './plan.ts';

const upright = { origin: [0, 0, 0], axis: [0, 1, 0], aside: [1, 0, 0] } as const;

/** Levels of the nose's bridge: height, half breadth at the root, depth of the root, ridge of the man, woman, child. */
const bridge: readonly (readonly [number, number, number, number, number, number])[] = [
  [136, 9.5, 80, 90, 89, 84],
  [128, 9.5, 78, 92.3, 90.5, 86],
  [122, 10, 76, 92.2, 89.8, 87.5],
  [115, 12.2, 76, 96.6, 93.4, 91.5],
  [107, 13.6, 78, 100.9, 98, 94.2],
  [99, 14.6, 80, 105.4, 103, 96.5],
  [91, 15.2, 82, 110.4, 108.4, 100.5],
  [84, 15.6, 84, 114, 113.4, 104],
  [77, 14.5, 86, 114, 112.6, 105],
];

export function joinNose(plan: HeadPlan, head: Part): void {
  joinBridge(plan, head);
  joinTip(plan, head);
}

function joinBridge({ pick, level, across, forward }: HeadPlan, head: Part): void {
  const slim = pick(1, 0.9, 0.95);
  const sections = bridge.map(([y, half, root, ...ridges]): Section => {
    const depth = (pick(...ridges) - root) * forward(y);
    return [
      level(y),
      0,
      root * forward(y),
      half * across(y) * slim,
      half * across(y) * slim,
      depth,
      12,
      1.75,
    ];
  });
  head.join(loft(upright, sections, 6), 9);
}

/** Tip, wings, the pillar between the nostrils, nostrils, and the groove round the wing. */
function joinTip({ pick, at, ball, size, across }: HeadPlan, head: Part): void {
  const length = pick(1, 0.93, 0.7);
  const fine = pick(1, 0.82, 0.82);
  const root = 96;
  const ahead = (z: number): number => root + (z - root) * length;
  const scaled = ([x, y, z]: Vec3): Vec3 => [x * across(78) * fine, y * size(78) * fine, z * size(78) * fine];
  const drawn = (x: number, y: number, z: number, radius: number): Ball =>
    ball(x * pick(1, 0.95, 1), y, ahead(z), radius * fine);
  const open = pick(1, 1, 0.75);
  const flat = pick(0, 0, 0.6);
  const wing = pick(11.8, 10.9, 9);
  head
    .join(ellipsoid(at(0, pick(81, 82.4, 81.5), ahead(109.5)), scaled([9.9, 7.8, 9.8]), [12, 0, 0]), 8)
    .join(ellipsoid(at(wing, 76, ahead(98.5)), scaled([4.8, 6.6, 10.4]), [14, -16, 0]), 7)
    .join(
      tube([drawn(0, 76.2, 110.5, 4), drawn(0, 73.8, 105.5, 3.6), drawn(0, 71.6, 100, 3.8)]),
      pick(3, 3, 6),
    )
    .cut(
      tube([
        drawn(5, 69 - flat, 107, 1.3 * open),
        drawn(6.4, 69.9 - flat, 103.6, 2.4 * open),
        drawn(7.6, 70.4 - flat, 100.5, 1.6 * open),
      ]),
      2.4,
    );
  head.stroke(
    [drawn(9, 83, 112, 4), drawn(14, 85.5, 104, 4.6), drawn(18, 82, 96, 4.6), drawn(19.5, 75, 94, 4.2)],
    pick(-0.6, -0.5, 0),
    0.3,
  );
}
