import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { ArmSpace } from './arm.ts';
import { armFrame } from './armFrame.ts';
import type { Build } from './build.ts';
import { axisAt } from './leg.ts';

/**
 * Where landmarks of trunk, legs and arms lie, near the skin of the side x > 0 or in the middle, mm; the baking draws
 * them onto the skin. `bone` ones stay where they are.
 */
export function bodyLandmarks(build: Build): {
  readonly skin: Readonly<Record<string, Vec3>>;
  readonly bone: Readonly<Record<string, Vec3>>;
} {
  const { at, pick, tall } = build;
  const leg = (aside: number, y: number, z: number): Vec3 => at(axisAt(y) + aside, y, z);
  const arm = new ArmSpace(build);
  const nippleLow = pick(0, 25, 0);
  return {
    skin: {
      infrathyroid: at(0, 1500, 48),
      cervicale: at(0, 1516, -86),
      suprasternale: at(0, 1438, 52),
      acromion: at(196, 1438, -24),
      axilla: at(152, 1329, 52),
      thelion: [pick(104, 78, 70), tall(1290) - nippleLow, pick(114, 132, 84)],
      tenthRib: at(150, 1120, 0),
      omphalion: at(0, 1056, 130),
      iliocristale: at(158, 1061, -10),
      trochanterion: at(176, 901, -10),
      gluteal: at(70, 888, -152),
      glutealFurrow: at(86, 822, -104),
      crotch: at(0, 846, -14),
      suprapatella: leg(0, 522, 64),
      midpatella: leg(0, 489, 62),
      femoralEpicondyle: leg(56, 492, -2),
      tibiale: leg(-54, 468, 2),
      malleolus: leg(38, 73, -45),
      medialMalleolus: leg(-38, 85, -34),
      radiale: arm.point(-38, 292, 8),
      olecranon: arm.point(-2, 288, -42),
    },
    bone: {
      lateralRib: [pick(144.7, 134.7, 96), tall(1290) - nippleLow, pick(-10, -10, -6)],
      iliocristaleBone: [pick(137.7, 136.6, 90), tall(1061), pick(-8, -8, -6)],
    },
  };
}

/** Joint centres of trunk, legs and arms at rest, of the side x > 0, mm: limbs after de Leva (1996). */
export function bodyJoints(build: Build): Readonly<Record<string, Vec3>> {
  const { at, pick, tall } = build;
  const [shoulder, elbow, wrist] = armFrame(build).joints;
  const hipX = pick(88, 86, 57);
  return {
    hips: [0, tall(912), 0],
    spine: at(0, 1010, -42),
    chest: at(0, 1135, -50),
    upperChest: at(0, 1275, -62),
    neck: at(0, 1500, -50),
    leftShoulder: at(26, 1428, 24),
    leftUpperArm: shoulder,
    leftLowerArm: elbow,
    leftHand: wrist,
    leftUpperLeg: [hipX, tall(912), 0],
    leftLowerLeg: at(axisAt(497), 497, -2),
    leftFoot: at(axisAt(67), 67, -38),
  };
}
