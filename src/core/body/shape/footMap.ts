import { normalize, subtract } from '../../geometry/vectors.ts';
import type { Ground, PointMap } from './ground.ts';
import { smoothStep } from '../../geometry/smoothStep.ts';

/** The foot lengthened along its own axis and widened across it, heel and ball apart; heights go with the leg's. */
export function footMap({ shape, proportions: p, size, tall }: Ground, leg: PointMap): PointMap {
  const ankle = shape.joints['leftFoot']!;
  const [ax, , az] = subtract(shape.landmarks['akropodion']!, shape.landmarks['pternion']!);
  const along = normalize([ax, 0, az])!;
  const [rootX, , rootZ] = leg(...ankle);
  return (x, y, z) => {
    const [dx, dz] = [x - ankle[0], z - ankle[2]];
    const t = dx * along[0] + dz * along[2];
    const aside = dx * along[2] - dz * along[0];
    const ball = smoothStep(-10, 90, t);
    // Towards the ankle the foot is as wide as the leg.
    const heel = p.malleolusWide + (p.heelWide - p.malleolusWide) * (1 - smoothStep(24, 80, y));
    const wide = (heel + (p.footWide - heel) * ball) * size;
    const long = t * p.footLength * size;
    return [
      rootX + along[0] * long + along[2] * aside * wide,
      tall(y),
      rootZ + along[2] * long - along[0] * aside * wide,
    ];
  };
}
