import type { Bump } from '../../bumps.ts';
import { monotoneCurve } from '../../../../src/core/geometry/monotoneCurve.ts';
import type { Part } from '../../part.ts';
import { bendingCurve } from './spline.ts';
import type { HeadPlan } from './plan.ts';

/** Share of half the mouth's width; level of the mouth line, of the upper lip's border and of the lower lip's, man's mm. */
const outline: readonly (readonly [number, number, number, number])[] = [
  [0, 46.4, 54.6, 35.4],
  [0.1, 46.6, 55.2, 35.4],
  [0.21, 47.2, 56.2, 35.6],
  [0.4, 47.5, 54.8, 36.8],
  [0.6, 47, 51.4, 39.4],
  [0.8, 46.6, 48.5, 42.7],
  [0.92, 46.5, 47.6, 44.3],
  [1, 46.4, 46.4, 46.2],
];

/** Height over the skin from the mouth line (0) to the border of the lip (1) and beyond: upper lip, then lower lip. */
const upperLip = monotoneCurve(
  [0, 0.2, 0.48, 0.66, 0.87, 1, 1.3, 1.7, 1.8],
  [0, 0.26, 0.9, 1, 0.78, 0.5, 0.12, 0, 0],
);
const lowerLip = monotoneCurve(
  [0, 0.18, 0.42, 0.6, 0.85, 1, 1.35, 1.7, 1.8],
  [0, 0.26, 0.9, 1, 0.64, 0.32, 0.04, 0, 0],
);

/** Lips laid over the muzzle as a relief: cupid's bow, mouth line, lower lip, corners. */
export function shapeMouth(plan: HeadPlan, head: Part): void {
  const { pick, level, across, size } = plan;
  const half = pick(25.5, 25, 24.5) * across(47);
  const full = pick(1, 1.28, 1.1);
  const places = outline.map((row) => row[0]);
  const line = level(47);
  const curve = (column: 1 | 2 | 3): ((share: number) => number) =>
    bendingCurve(
      places,
      outline.map((row) => line + (row[1] - 47 + (row[column] - row[1]) * full) * size(47)),
      0,
    );
  const [middle, top, bottom] = [curve(1), curve(2), curve(3)];
  const heights = { upper: pick(2.3, 2.7, 1.8) * size(47), lower: pick(3.4, 3.7, 2.3) * size(47) };
  const strength: Bump['strength'] = (x, y) => {
    const share = Math.abs(x) / half;
    if (share > 1.15) return 0;
    const inside = Math.min(share, 1);
    const at = middle(inside);
    const isUpper = y > at;
    const thickness = Math.max(isUpper ? top(inside) - at : at - bottom(inside), 1.6);
    const along = Math.min(1.8, Math.abs(y - at) / thickness);
    const taper = share < 1 ? (1 - share ** 2) ** 0.9 : 0;
    const end = share < 0.85 ? 1 : Math.max(0, 1 - ((share - 0.85) / 0.3) ** 2);
    const raised = isUpper ? heights.upper * upperLip(along) : heights.lower * lowerLip(along);
    return raised > 0 ? raised * taper : raised * end;
  };
  head.raise({ bounds: [0, line - 22, 55, half * 1.2, line + 22, 130], strength }, 1);
  head
    // Corners set into the cheek, philtrum.
    .touch(plan.at(25.5, 46.4, 88), [13, 12, 14], pick(-1, -0.8, -0.3))
    .stroke(
      [plan.ball(0, 68, 101, 4.4), plan.ball(0, 62, 102, 4.6), plan.ball(0, 57, 104, 4)],
      pick(-0.9, -0.6, -0.3),
      0.25,
    )
    .stroke(
      [plan.ball(4.6, 67, 100, 3.6), plan.ball(5, 62, 102, 3.8), plan.ball(5.6, 57.5, 103, 3.4)],
      pick(0.35, 0.1, 0),
      0.3,
    );
}
