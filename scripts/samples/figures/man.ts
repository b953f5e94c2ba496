import { richer } from '../../../src/core/canons/richer.ts';
import { heightsOf } from './heightsOf.ts';
import type { Proportions } from '../proportions.ts';

/** Mean stature of 4082 men, ANSUR II (2012). */
const statureMm = 1756;
const { headMm, eyeMm, at } = heightsOf(richer, statureMm);

/** A man of 7½ heads by Richer: his hip joints, knee joints and crotch lie on the levels of the canon. */
export const man: Proportions = {
  statureMm,
  crotchMm: at('pubis'),
  head: { heightMm: headMm, breadthMm: 154, lengthMm: 200, z: 4, eyeHeightMm: eyeMm, relief: 1, jaw: 1 },
  neck: [
    [1390, -48, 48, -84, 0],
    [1440, -55, 55, -84, 18],
    [1490, -57, 57, -74, 38],
    [1540, -56, 56, -66, 48],
    [1590, -52, 52, -66, 46],
    [1640, -46, 46, -62, 36],
  ],
  trunk: [
    [832, -22, 22, -34, 24],
    [852, -58, 58, -64, 48],
    [880, -112, 112, -90, 66],
    [910, -146, 146, -100, 78],
    [945, -158, 158, -102, 84],
    [1000, -156, 156, -92, 87],
    [1060, -144, 144, -76, 85],
    [1120, -137, 137, -70, 86],
    [1180, -146, 146, -82, 94],
    [1245, -159, 159, -100, 104],
    [1300, -165, 165, -112, 106],
    [1350, -158, 158, -112, 96],
    [1390, -134, 134, -104, 78],
    [1425, -100, 100, -92, 56],
    [1460, -60, 60, -78, 34],
    [1490, -36, 36, -66, 16],
  ],
  girdle: [
    [1330, -140, 140, -84, 40],
    [1375, -178, 178, -84, 32],
    [1408, -186, 186, -80, 22],
    [1428, -174, 174, -76, 14],
    [1442, -148, 148, -74, 8],
    [1456, -117, 117, -74, 4],
    [1472, -92, 92, -74, 2],
    [1492, -73, 73, -74, 0],
    [1516, -61, 61, -71, -2],
    [1545, -54, 54, -68, -4],
    [1580, -48, 48, -62, -8],
  ],
  masses: [
    { at: [66, 1326, 62], radii: [84, 58, 42], turnDeg: [-8, 20, -8], blendMm: 60 },
    { at: [78, 1340, -74], radii: [66, 100, 34], turnDeg: [0, -18, 8], blendMm: 80 },
    { at: [62, 918, -50], radii: [72, 74, 58], blendMm: 80 },
  ],
  arm: {
    shoulder: [183, 1388, -26],
    shoulderBreadthMm: 2 * headMm,
    deltoid: [48, 60, 52],
    awayDeg: 24,
    elbowBendDeg: 8,
    upperMm: 284,
    forearmMm: 268,
    handMm: 193,
    girths: { upper: 0.96, elbow: 0.96, fore: 0.98, wrist: 1 },
    handBreadth: 1,
  },
  leg: {
    hip: [90, at('hip-joint'), 0],
    knee: [100, at('knee-joint'), 2],
    ankle: [108, 78, -34],
    girths: { thigh: 0.96, knee: 0.96, calf: 0.96, ankle: 0.98 },
    footMm: 271,
    footBreadth: 1,
    toeOutDeg: 8,
  },
  spine: [
    [975, -8],
    [1060, -6],
    [1165, -6],
    [1290, -22],
    [1478, -42],
    [1572, -12],
  ],
  collar: [22, 1424, -4],
  seams: {
    neck: { y: 1478, z: -30, rise: 0.5 },
    ribs: { y: 1125, archMm: 70, spreadMm: 80 },
    pelvis: { y: 1010, flankY: 1030 },
    legTop: [165, 982],
    armholeMm: 21,
    elbowBallMm: 47,
    kneeBallMm: 68,
    halfWidthMm: 6,
    depthMm: 3.2,
  },
};
