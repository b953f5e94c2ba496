import { monotoneCurve, tabulate } from '../../geometry/monotoneCurve.ts';
import type { Ground, PointMap } from './ground.ts';

/** Sections of the leg enlarged about its axis by level; thicker thighs push the legs apart, so that they never meet. */
export function legMap({ shape, proportions: p, size, tall }: Ground): PointMap {
  const height = (landmark: string): number => shape.landmarks[landmark]![1];
  const [hip, knee, ankle] = [
    shape.joints['leftUpperLeg']!,
    shape.joints['leftLowerLeg']!,
    shape.joints['leftFoot']!,
  ];
  const top = hip[1] + 120;
  const axisX = tabulate(monotoneCurve([ankle[1], knee[1], hip[1]], [ankle[0], knee[0], hip[0]]), 0, top, 4);
  const axisZ = tabulate(monotoneCurve([ankle[1], knee[1], hip[1]], [ankle[2], knee[2], hip[2]]), 0, top, 4);
  const furrow = height('glutealFurrow');
  const lowerThigh = height('suprapatella');
  const [patella, malleolus] = [height('midpatella'), height('malleolus')];
  const calf = malleolus + 0.645 * (patella - malleolus);
  const leanest = malleolus + 0.11 * (patella - malleolus);
  const girth = tabulate(
    monotoneCurve(
      [0, malleolus, leanest, calf, patella, lowerThigh, (lowerThigh + furrow) / 2, furrow, hip[1]],
      [
        p.malleolusWide,
        p.malleolusWide,
        p.ankleGirth,
        p.calfGirth,
        (p.lowerThighGirth + p.calfGirth) / 2,
        p.lowerThighGirth,
        (p.lowerThighGirth + p.thighGirth) / 2,
        p.thighGirth,
        p.thighGirth,
      ],
    ),
    0,
    top,
    4,
  );
  // What the thigh gains on its inner side at the crotch, all of the leg moves outward, less towards the foot.
  const gain = Math.max(-0.1, p.thighGirth - 1) * (axisX(furrow) - 4);
  const apart = tabulate(
    monotoneCurve([0, malleolus, patella, furrow, hip[1]], [0.5 * gain, 0.5 * gain, 0.75 * gain, gain, gain]),
    0,
    top,
    4,
  );
  return (x, y, z) => {
    const grown = girth(y);
    const [ax, az] = [axisX(y), axisZ(y)];
    return [(ax + apart(y) + (x - ax) * grown) * size, tall(y), (az + (z - az) * grown) * size];
  };
}
