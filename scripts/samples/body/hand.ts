import { Matrix4, Vector3 } from 'three';
import { cross, scaleVector, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { loft, type LoftFrame } from '../field/loft.ts';
import { ellipsoid, place, roundCone } from '../field/shapes.ts';
import { unite, type Solid } from '../field/solid.ts';
import type { Proportions } from '../proportions.ts';
import { armFrame } from './arm.ts';

/** The pattern hand: wrist at the origin, fingers along +y, palm to +x, thumb to +z; length in mm. */
const pattern = { length: 193 } as const;

/** A finger from its knuckle to its tip, bent a little to the palm; z at the knuckle and at the tip. */
function finger(
  [rootZ, tipZ]: readonly [number, number],
  rootY: number,
  tipY: number,
  radius: number,
): Solid {
  const at = (part: number, palmward: number): Vec3 => [
    palmward,
    rootY + (tipY - radius * 0.78 - rootY) * part,
    rootZ + (tipZ - rootZ) * part,
  ];
  return unite(
    1.5,
    roundCone(at(0, 0), radius, at(0.42, 2), radius * 0.98),
    roundCone(at(0.42, 2), radius * 0.98, at(0.74, 7), radius * 0.9),
    roundCone(at(0.74, 7), radius * 0.9, at(1, 14), radius * 0.78),
  );
}

/** Palm, fingers laid together and a thumb a little apart. */
function sculptPatternHand(): Solid {
  const frame: LoftFrame = { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], deep: [0, 0, 1] };
  const palm = loft(
    frame,
    [
      [-30, -18, 18, -26, 28],
      [0, -18, 18, -27, 29],
      [28, -17, 18, -33, 33],
      [60, -15, 17, -38, 37],
      [90, -13, 14, -39, 39],
      [118, -9, 10, -35, 36],
    ],
    { squareness: 0.5, endMm: 16 },
  );
  const fingers = unite(
    8,
    finger([28.5, 24], 88, 181, 10.6),
    finger([9.8, 8.2], 92, 193, 10.9),
    finger([-9.2, -8], 88, 184, 10.6),
    finger([-27, -22.5], 80, 160, 9.6),
  );
  const thumb = unite(
    10,
    roundCone([5, 18, 16], 16, [12, 54, 39], 14),
    roundCone([12, 54, 39], 13, [15, 84, 48], 11.5),
    roundCone([15, 84, 48], 11.5, [15, 113, 48], 8.5),
  );
  const heel = ellipsoid([9, 44, -22], [14, 40, 15]);
  return unite(9, unite(16, palm, heel), thumb, fingers);
}

/** The left hand at the end of its forearm, palm in. */
export function sculptHand(p: Proportions): Solid {
  const { downForearm, out, wrist } = armFrame(p);
  const k = p.arm.handMm / pattern.length;
  const palmward = scaleVector(out, -1);
  const thumbward = cross(palmward, downForearm);
  const basis = new Matrix4().makeBasis(
    new Vector3(...palmward),
    new Vector3(...downForearm),
    new Vector3(...thumbward),
  );
  basis.scale(new Vector3(k * p.arm.handBreadth, k, k * p.arm.handBreadth)).setPosition(...wrist);
  return place(sculptPatternHand(), basis);
}
