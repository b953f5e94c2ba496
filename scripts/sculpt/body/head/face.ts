import type { Part } from '../../part.ts';
import type { HeadPlan } from './plan.ts';

/** Soft forms that lie over skull and features: eyebrows, the fold from the nose to the mouth's corner, cheeks. */
export function shapeFace({ pick, at, ball }: HeadPlan, head: Part): void {
  const lift = pick(0, 1.5, 1);
  head
    .stroke(
      [
        ball(9, 131.5 + lift, 96, 5.5),
        ball(20, 134.5 + lift, 94, 7),
        ball(33, 136 + lift, 88, 6.5),
        ball(44, 133 + lift, 78, 5.5),
        ball(51, 128 + lift, 68, 5),
      ],
      pick(1.2, 0.8, 0),
      0.3,
    )
    .stroke(
      [ball(20, 76, 92, 8), ball(26, 66, 89, 9), ball(31, 55, 80, 9), ball(33, 45, 75, 8)],
      pick(-0.8, -0.4, 0),
      0.35,
    )
    .touch(at(38, 92, 78), [28, 24, 26], pick(0.5, 0.9, 0.5));
}
