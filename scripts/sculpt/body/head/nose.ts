import { loft, type Section } from '../../loft.ts';
import type { Part } from '../../part.ts';
import { ellipsoid, tube } from '../../solids.ts';
import type { Vector } from '../../vector.ts';
import type { HeadPlan } from './plan.ts';

const upright = { origin: [0, 0, 0], axis: [0, 1, 0], aside: [1, 0, 0] } as const;

/** Levels of the nose's bridge: height, half breadth at the root, depth of the root, ridge of the man, woman, child. */
const bridge: readonly (readonly [number, number, number, number, number, number])[] = [
  [136, 9.5, 80, 90, 89, 88],
  [128, 9.5, 78, 92.3, 90.5, 89.5],
  [122, 10, 76, 92.8, 90.5, 89.5],
  [115, 12.2, 76, 96, 92.5, 90.5],
  [107, 13.6, 78, 100.6, 97, 94],
  [99, 14.6, 80, 105.4, 102, 98.5],
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
  const wing = pick(11.8, 10.8, 10.8);
  head
    .join(ellipsoid(at(0, 81, 109.5), scaled([pick(9.9, 8.9, 9.2), 7.8, 9.8]), [12, 0, 0]), 8)
    .join(ellipsoid(at(wing, 76, 98.5), scaled([pick(4.8, 4.2, 4.4), 6.6, 10.4]), [14, -16, 0]), 7)
    .join(tube([ball(0, 76.2, 110.5, 4), ball(0, 73.8, 105.5, 3.6), ball(0, 71.6, 100, 3.8)]), 3)
    .cut(tube([ball(5, 69, 107, 1.3), ball(6.4, 69.9, 103.6, 2.4), ball(7.6, 70.4, 100.5, 1.6)]), 2.4);
  head
    // Groove above the wing, and where the wing meets the cheek.
    .stroke(
      [ball(9, 83, 112, 4), ball(14, 85.5, 104, 4.6), ball(18, 82, 96, 4.6), ball(19.5, 75, 94, 4.2)],
      pick(-0.6, -0.5, -0.2),
      0.3,
    );
}
