import { smoothStep } from '../../geometry/smoothStep.ts';
import type { Vec3 } from '../../geometry/vectors.ts';

/** How far forward a rounder back puts what lies at a height, mm of the rest shape. */
export interface Stoop {
  readonly spine: (heightMm: number) => number;
  readonly arms: number;
  readonly head: number;
}

/** The share of the curve by which the loins lean back, so that the body stays over its feet; the neck leans forward by the rest. */
const leaningBack = 0.35;

const stepMm = 4;

/** What rounding the chest's spine by some degrees does to a sculpted body, whose joints and landmarks these are. */
export function stoopOf(
  joints: Readonly<Record<string, Vec3>>,
  landmarks: Readonly<Record<string, Vec3>>,
  deg: number,
): Stoop {
  const curve = (deg * Math.PI) / 180;
  const [hips, chest, nape] = [joints['spine']![1], joints['chest']![1], landmarks['cervicale']![1]];
  const [neck, top] = [landmarks['menton']![1], joints['head']![1]];
  /** Tangent of the angle by which the spine leans forward there. */
  const lean = (y: number): number =>
    curve *
    (smoothStep(chest, nape, y) - leaningBack * smoothStep(hips, chest, y)) *
    (1 - smoothStep(neck, top, y));
  const shifts = [0];
  for (let y = hips; y < top; y += stepMm) shifts.push(shifts.at(-1)! + stepMm * lean(y + stepMm / 2));
  const spine = (y: number): number => {
    const at = Math.max(0, Math.min(shifts.length - 1, (y - hips) / stepMm));
    const below = Math.floor(at);
    const above = Math.min(below + 1, shifts.length - 1);
    return shifts[below]! + (at - below) * (shifts[above]! - shifts[below]!);
  };
  return { spine, arms: spine(landmarks['acromion']![1]), head: shifts.at(-1)! };
}
