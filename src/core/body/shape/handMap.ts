import { monotoneCurve, tabulate } from '../../geometry/monotoneCurve.ts';
import type { Ground, PointMap } from './ground.ts';
import { armAxis, inLimb, outOfLimb } from './limbAxis.ts';

/** Palm and fingers lengthened, the hand widened; it hangs on the wrist where the arm takes it. */
export function handMap({ shape, proportions: p, size }: Ground, arm: PointMap): PointMap {
  const [shoulder, wrist] = [shape.joints['leftUpperArm']!, shape.joints['leftHand']!];
  const axis = { ...armAxis(shoulder, wrist), origin: wrist };
  const [palm] = inLimb(axis, ...shape.landmarks['fingerBase']!);
  const [tip] = inLimb(axis, ...shape.landmarks['dactylion']!);
  const along = tabulate(
    monotoneCurve(
      [-60, 0, palm, tip],
      [-60 * p.wristGirth, 0, palm * p.palmLength, palm * p.palmLength + (tip - palm) * p.fingerLength],
    ),
    -80,
    tip + 40,
    2,
  );
  const root = arm(...wrist);
  return (x, y, z) => {
    const [t, aside, ahead] = inLimb(axis, x, y, z);
    const wide = p.handWide * size;
    return outOfLimb(axis, root, along(t) * size, aside * wide, ahead * wide);
  };
}
