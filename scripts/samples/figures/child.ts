import { children } from '../../../src/core/canons/children.ts';
import { heightsOf } from './heightsOf.ts';
import type { Proportions } from '../proportions.ts';

/** Median stature of boys of seven, CDC growth charts (2000). */
const statureMm = 1218;
const canonOfSeven = children[3];
const { headMm, eyeMm } = heightsOf(canonOfSeven, statureMm);

/** Sitting height ÷ stature of boys of seven, Fredriks et al. (2005), Arch Dis Child 90:807; the rest is leg. */
const sittingPart = 0.536;

/** A child of seven as a plain lay figure: smooth masses without detail. */
export const child: Proportions = {
  statureMm,
  crotchMm: statureMm * (1 - sittingPart),
  head: { heightMm: headMm, breadthMm: 142, lengthMm: 180, z: 2, eyeHeightMm: eyeMm, relief: 0.3, jaw: 0.93 },
  neck: [
    [940, -32, 32, -54, 0],
    [968, -37, 37, -54, 10],
    [1000, -37, 37, -50, 22],
    [1035, -36, 36, -46, 26],
    [1070, -35, 35, -46, 24],
    [1105, -33, 33, -44, 18],
  ],
  trunk: [
    [572, -16, 16, -24, 20],
    [586, -46, 46, -50, 40],
    [606, -84, 84, -66, 54],
    [632, -98, 98, -71, 62],
    [668, -106, 106, -68, 66],
    [715, -105, 105, -57, 67],
    [765, -101, 101, -53, 65],
    [815, -104, 104, -58, 64],
    [860, -110, 110, -66, 66],
    [900, -107, 107, -70, 61],
    [935, -90, 90, -66, 48],
    [960, -66, 66, -58, 34],
    [985, -40, 40, -48, 20],
    [1005, -26, 26, -42, 10],
  ],
  girdle: [
    [900, -90, 90, -56, 28],
    [932, -117, 117, -55, 22],
    [953, -119, 119, -53, 14],
    [966, -106, 106, -51, 8],
    [977, -86, 86, -50, 4],
    [989, -66, 66, -49, 2],
    [1003, -51, 51, -48, 0],
    [1021, -42, 42, -46, -2],
    [1044, -37, 37, -44, -4],
    [1070, -34, 34, -40, -6],
  ],
  masses: [{ at: [42, 634, -36], radii: [50, 52, 40], blendMm: 80 }],
  arm: {
    shoulder: [120, 938, -18],
    shoulderBreadthMm: 300,
    deltoid: [30, 38, 33],
    awayDeg: 24,
    elbowBendDeg: 8,
    upperMm: 190,
    forearmMm: 172,
    handMm: 132,
    girths: { upper: 0.61, elbow: 0.64, fore: 0.62, wrist: 0.68 },
    handBreadth: 1,
  },
  leg: {
    hip: [62, 606, 0],
    knee: [66, 330, 2],
    ankle: [70, 58, -20],
    girths: { thigh: 0.66, knee: 0.68, calf: 0.63, ankle: 0.68 },
    footMm: 188,
    footBreadth: 1,
    toeOutDeg: 8,
  },
  spine: [
    [650, -8],
    [710, -6],
    [780, -4],
    [862, -14],
    [994, -28],
    [1056, -10],
  ],
  collar: [15, 960, -4],
  seams: {
    neck: { y: 992, z: -20, rise: 0.45 },
    ribs: { y: 762, archMm: 40, spreadMm: 58 },
    pelvis: { y: 678, flankY: 690 },
    legTop: [110, 652],
    armholeMm: 12,
    elbowBallMm: 31,
    kneeBallMm: 48,
    halfWidthMm: 4.5,
    depthMm: 2.4,
  },
};
