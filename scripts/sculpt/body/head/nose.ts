import { loft, type Section } from '../../loft.ts';
import type { Part } from '../../part.ts';
import { ellipsoid, tube } from '../../solids.ts';
import type { Vector } from '../../vector.ts';
import type { HeadPlan } from './plan.ts';

const upright = { origin: [0, 0, 0], axis: [0, 1, 0], aside: [1, 0, 0] } as const;

/** Levels of the nose's bridge: height, half breadth at the root, depth of the root, ridge of the man, woman, child. */
const bridge: readonly (readonly [number, number, number, number, number, number])[] = [
  [134, 9.5, 82, 95, 94, 93],
  [128, 9, 78, 94.8, 93, 92],
  [122, 9, 76, 93.2, 90.5, 89.5],
  [115, 10.5, 76, 96, 92.5, 90.5],
  [107, 12.4, 78, 100.6, 97, 94],
  [99, 14, 80, 105.4, 102, 98.5],
  [91, 15.2, 82, 110.4, 107.6, 104.5],
  [84, 15.6, 84, 114, 112.4, 110],
  [77, 14.5, 86, 114, 113.5, 112],
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

function joinTip({ pick, at, ball, size, across }: HeadPlan, head: Part): void {
  const scaled = ([x, y, z]: Vector): Vector => [x * across(78), y * size(78), z * size(78)];
  const wing = pick(12.2, 11, 11);
  head
    .join(ellipsoid(at(0, 80, 109.5), scaled([pick(9.6, 8.6, 9), 8.6, 10.2]), [12, 0, 0]), 8)
    .join(ellipsoid(at(wing, 76.8, 99.5), scaled([pick(5.2, 4.6, 4.8), 7, 10.4]), [14, -16, 0]), 7)
    .join(tube([ball(0, 75.5, 111, 4), ball(0, 72.5, 105.5, 3.6), ball(0, 70.5, 100, 3.8)]), 3)
    .cut(tube([ball(4.6, 70.5, 110.5, 1.2), ball(6.4, 72, 106, 2.7), ball(8.2, 72.5, 101.5, 2)]), 2.4);
}
