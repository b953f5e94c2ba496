import { monotoneCurve, tabulate } from '../../geometry/monotoneCurve.ts';
import { distance } from '../../geometry/vectors.ts';
import type { Ground, PointMap } from './ground.ts';
import { armAxis, inLimb, outOfLimb } from './limbAxis.ts';

/** Upper arm and forearm lengthened, their sections enlarged; all hangs on the shoulder joint where the trunk takes it. */
export function armMap({ shape, proportions: p, size }: Ground, trunk: PointMap): PointMap {
  const [shoulder, elbow, wrist] = [
    shape.joints['leftUpperArm']!,
    shape.joints['leftLowerArm']!,
    shape.joints['leftHand']!,
  ];
  const axis = armAxis(shoulder, wrist);
  const [upper, fore] = [distance(shoulder, elbow), distance(elbow, wrist)];
  const [from, to] = [-0.4 * upper, upper + fore + 200];
  const along = tabulate(
    monotoneCurve(
      [from, 0, upper, upper + fore, to],
      [
        from,
        0,
        upper * p.upperArmLength,
        upper * p.upperArmLength + fore * p.forearmLength,
        upper * p.upperArmLength + fore * p.forearmLength + to - upper - fore,
      ],
    ),
    from,
    to,
    3,
  );
  const girth = tabulate(
    monotoneCurve(
      [from, 0.22 * upper, 0.56 * upper, upper, upper + 0.22 * fore, upper + 0.97 * fore, to],
      [
        p.deltoidGirth,
        p.deltoidGirth,
        p.upperArmGirth,
        (p.upperArmGirth + p.forearmGirth) / 2,
        p.forearmGirth,
        p.wristGirth,
        p.wristGirth,
      ],
    ),
    from,
    to,
    3,
  );
  const root = trunk(...shoulder);
  return (x, y, z) => {
    const [t, aside, ahead] = inLimb(axis, x, y, z);
    const grown = girth(t) * size;
    return outOfLimb(axis, root, along(t) * size, aside * grown, ahead * grown);
  };
}
