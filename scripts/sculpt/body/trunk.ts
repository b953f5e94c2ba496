import { loft, type Section } from '../loft.ts';
import { Part } from '../part.ts';
import { ellipsoid, tube } from '../solids.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Build } from './build.ts';

const upright = { origin: [0, 0, 0], axis: [0, 1, 0], aside: [1, 0, 0] } as const;

/** Ribcage, abdomen, pelvis, shoulder girdle and neck, with the muscles that lie on them. `arm` is what they reach over to. */
export function modelTrunk(build: Build, arm: Part): Part {
  const trunk = new Part('trunk', 1, 5, build.size);
  joinCore(build, trunk);
  joinGirdle(build, trunk);
  joinNeck(build, trunk);
  joinHips(build, trunk);
  const surface = [trunk, new SeamedArm(arm)];
  shapeChest(build, trunk, surface);
  shapeBelly(build, trunk);
  shapeBack(build, trunk, surface);
  shapeNeck(build, trunk);
  return trunk;
}

/** The arm as the trunk's strokes see it: joined with the seam that it will have. */
class SeamedArm extends Part {
  constructor(arm: Part) {
    super('arm', 26, 0);
    this.steps.push(...arm.steps);
  }
}

function radii(build: Build, y: number, [x, up, z]: Vec3): Vec3 {
  const stretch = (build.tall(y + 40) - build.tall(y - 40)) / 80;
  return [x * build.wide(y), up * stretch, z * build.deep(y)];
}

function joinCore(build: Build, trunk: Part): void {
  const section = (y: number, half: number, front: number, back: number, roundness: number): Section => {
    const depth = ((front - back) / 2) * build.deep(y);
    return [
      build.tall(y),
      0,
      ((front + back) / 2) * build.deep(y),
      half * build.wide(y),
      half * build.wide(y),
      depth,
      depth,
      roundness,
    ];
  };
  trunk.join(
    loft(
      upright,
      [
        // The belly narrows downward to the groin, whose line the thighs come out below.
        section(852, 44, 48, -58, 2),
        section(868, 68, 76, -90, 2.1),
        section(888, 98, 92, -110, 2.3),
        section(912, 130, 103, -112, 2.5),
        section(942, 153, 112, -110, 2.7),
        section(985, 162, 120, -100, 2.75),
        section(1055, 156, 124, -97, 2.65),
        section(1119, 153, 121, -97, 2.5),
        section(1180, 157, 119, -106, 2.7),
        section(1240, 163, 121, -120, 3.2),
        section(1289, 164, 120, -127, 3.7),
        section(1330, 157, 108, -126, 3.4),
        section(1375, 143, 90, -117, 2.6),
        section(1415, 112, 64, -103, 2.2),
        section(1440, 84, 44, -92, 2.1),
        section(1478, 38, -4, -64, 2),
        section(1530, 18, -14, -50, 2),
      ],
      40,
    ),
    24,
  );
}

function joinGirdle(build: Build, trunk: Part): void {
  const { at, ball } = build;
  trunk
    // Fills the hollow between trapezius and collarbone, which would else be a hole.
    .join(ellipsoid(at(126, 1408, -30), radii(build, 1408, [84, 40, 56]), [0, -6, 0]), 34)
    .join(ellipsoid(at(72, 1326, 68), radii(build, 1326, [88, 58, 50]), [-8, 22, -10]), 26)
    .join(tube([ball(92, 1330, 74, 36), ball(140, 1354, 52, 34), ball(184, 1380, 8, 28)]), 32)
    .join(
      tube([
        ball(22, 1572, -44, 17),
        ball(33, 1525, -54, 25),
        ball(66, 1484, -54, 30),
        ball(116, 1450, -46, 28),
        ball(166, 1430, -38, 22),
      ]),
      34,
    )
    .join(
      tube([
        ball(152, 1345, -58, 28),
        ball(146, 1290, -62, 35),
        ball(132, 1220, -58, 33),
        ball(110, 1120, -58, 20),
      ]),
      36,
    )
    .join(ellipsoid(at(98, 1348, -92), radii(build, 1348, [54, 80, 32]), [0, -18, 8]), 36);
  if (build.id === 'woman') joinBreast(build, trunk);
}

function joinBreast(build: Build, trunk: Part): void {
  const nipple = build.tall(1290) - 25;
  trunk
    .join(
      tube([
        [56, nipple + 138, 38, 18],
        [70, nipple + 78, 60, 28],
        [78, nipple + 30, 70, 38],
      ]),
      50,
    )
    .join(ellipsoid([78, nipple - 4, 78], [56, 54, 52], [8, 16, 0]), 26);
}

function joinNeck(build: Build, trunk: Part): void {
  const section = (y: number, forward: number, half: number, front: number, back: number): Section => [
    build.tall(y),
    0,
    forward * build.deep(y),
    half * build.wide(y),
    half * build.wide(y),
    front * build.deep(y),
    back * build.deep(y),
    2.05,
  ];
  trunk.join(
    loft(
      upright,
      [
        section(1385, -44, 52, 46, 44),
        section(1450, -34, 58, 57, 56),
        section(1505, -20, 57, 62, 60),
        section(1550, -6, 52, 61, 60),
        section(1630, 0, 46, 50, 60),
      ],
      24,
    ),
    34,
  );
}

function joinHips(build: Build, trunk: Part): void {
  const { at, ball } = build;
  trunk
    .join(ellipsoid(at(76, 884, -66), radii(build, 884, [70, 86, 80]), [-6, 0, -6]), 38)
    .join(ellipsoid(at(58, 990, -44), radii(build, 990, [72, 100, 62]), [-10, 0, 0]), 44)
    .join(ellipsoid(at(112, 968, -24), radii(build, 968, [54, 86, 70]), [0, 0, 6]), 40)
    .join(ellipsoid(at(114, 1084, 4), radii(build, 1084, [46, 60, 82])), 40)
    .cut(
      tube([
        ball(0, 1000, -112, 1),
        ball(0, 965, -132, 3),
        ball(0, 925, -160, 5),
        ball(0, 880, -164, 7),
        ball(0, 852, -130, 9),
        ball(0, 840, -90, 11),
        ball(0, 838, -50, 11),
        ball(0, 838, -10, 9),
        ball(0, 836, 24, 4),
      ]),
      18,
    );
}

function shapeChest({ ball, at, relief, pick }: Build, trunk: Part, surface: readonly Part[]): void {
  trunk
    .stroke(
      [ball(0, 1432, 62, 18), ball(0, 1360, 104, 26), ball(0, 1300, 124, 30), ball(0, 1240, 122, 22)],
      -7 * relief,
      0.15,
    )
    .stroke(
      [ball(6, 1256, 124, 24), ball(56, 1246, 122, 34), ball(108, 1262, 104, 36), ball(152, 1304, 60, 28)],
      pick(-7, 0, 0),
      0.3,
    )
    // Collarbone, the hollow above it and the one beside the deltoid, the pit of the neck.
    .stroke(
      [
        ball(10, 1440, 50, 13),
        ball(55, 1447, 52, 16),
        ball(100, 1454, 36, 17),
        ball(150, 1458, 4, 18),
        ball(204, 1446, -24, 18),
      ],
      pick(7, 6, 0),
      0.12,
      surface,
    )
    .touch(at(84, 1472, 8), [50, 30, 44], pick(-5, -4, 0))
    .touch(at(128, 1412, 60), [44, 34, 36], -3 * relief, undefined, surface)
    .touch(at(0, 1448, 46), [20, 22, 24], pick(-8, -7, 0))
    .touch(at(104, 1290, 110), [7, 7, 9], pick(2.4, 0, 0));
}

function shapeBelly({ ball, at, relief, pick }: Build, trunk: Part): void {
  trunk
    .stroke(
      [
        ball(0, 1240, 120, 22),
        ball(36, 1216, 124, 28),
        ball(78, 1166, 114, 30),
        ball(116, 1118, 84, 30),
        ball(142, 1096, 40, 26),
      ],
      3.2 * relief,
      0.25,
    )
    .stroke([ball(10, 1194, 124, 26), ball(44, 1160, 122, 30), ball(84, 1108, 110, 32)], -4.5 * relief)
    .stroke([ball(0, 1230, 124, 18), ball(0, 1150, 126, 20), ball(0, 1076, 128, 18)], -3.6 * relief)
    .stroke(
      [ball(80, 1160, 104, 34), ball(88, 1090, 106, 38), ball(82, 1020, 108, 36), ball(50, 940, 104, 28)],
      -3.4 * relief,
    );
  for (const y of [1176, 1128, 1084])
    trunk.stroke(
      [ball(0, y, 124, 14), ball(34, y + 3, 122, 17), ball(66, y + 10, 114, 13)],
      -1.8 * relief,
      0.35,
    );
  trunk
    .stroke([ball(40, 1170, 120, 42), ball(40, 1060, 122, 44), ball(26, 950, 110, 32)], 3.5 * relief)
    .touch(at(0, 1056, 128), [10, 13, 18], pick(-8, -8, 0))
    .stroke([ball(0, 1036, 128, 38), ball(0, 980, 112, 42), ball(0, 920, 100, 36)], pick(3, 4, 0))
    // Iliac crest, its front point, the groin.
    .stroke(
      [ball(140, 1036, -50, 28), ball(156, 1026, 20, 30), ball(142, 1012, 68, 28), ball(120, 998, 98, 24)],
      -2 * relief,
      0.4,
    )
    .stroke(
      [ball(122, 996, 94, 22), ball(96, 948, 100, 28), ball(60, 900, 88, 28), ball(26, 864, 70, 22)],
      pick(-6, -5.5, -2),
      0.25,
    )
    .touch(at(118, 1004, 92), [34, 34, 32], pick(2.6, 2, 0))
    .touch(at(0, 884, 84), [52, 42, 36], pick(3, 3, 1));
}

function shapeBack({ ball, at, relief, pick }: Build, trunk: Part, surface: readonly Part[]): void {
  trunk
    .stroke(
      [
        ball(0, 1480, -88, 20),
        ball(0, 1400, -116, 28),
        ball(0, 1300, -128, 34),
        ball(0, 1180, -110, 36),
        ball(0, 1080, -100, 36),
        ball(0, 1000, -100, 30),
      ],
      pick(-9, -8, -3),
      0.12,
    )
    .stroke(
      [
        ball(40, 1260, -116, 38),
        ball(40, 1150, -106, 42),
        ball(38, 1070, -100, 42),
        ball(30, 1000, -100, 34),
      ],
      pick(7, 3, 0),
    )
    .stroke([ball(70, 1396, -116, 28), ball(68, 1340, -124, 30), ball(80, 1276, -122, 30)], 3.6 * relief)
    .stroke([ball(42, 1400, -118, 30), ball(38, 1330, -126, 34), ball(50, 1262, -120, 30)], -3.6 * relief)
    .stroke(
      [ball(72, 1394, -118, 20), ball(124, 1414, -106, 22), ball(180, 1438, -66, 22)],
      4 * relief,
      0.3,
      surface,
    )
    .stroke(
      [ball(92, 1366, -118, 30), ball(122, 1374, -108, 32), ball(148, 1388, -98, 30)],
      -2.2 * relief,
      0.3,
      surface,
    )
    .touch(at(86, 1272, -118), [36, 30, 28], 3.6 * relief)
    .stroke([ball(84, 1250, -112, 36), ball(120, 1270, -92, 36), ball(156, 1300, -60, 32)], -3 * relief)
    .touch(at(44, 1004, -100), [26, 28, 26], pick(-4, -5, 0))
    .touch(at(164, 915, -24), [38, 66, 54], -6 * relief);
}

function shapeNeck({ ball, at, pick }: Build, trunk: Part): void {
  trunk
    .stroke(
      [ball(60, 1592, -12, 16), ball(52, 1545, 16, 17), ball(34, 1490, 36, 16), ball(12, 1450, 44, 12)],
      pick(5, 3.6, 0),
      0.15,
    )
    .stroke([ball(70, 1556, 10, 20), ball(56, 1508, 28, 22), ball(44, 1474, 34, 20)], pick(-4, -3, 0))
    .touch(at(0, 1506, 44), [15, 20, 20], pick(5, 0.6, 0));
}
