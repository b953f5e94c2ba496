/**
 * Median and SD of stature, mm, at exact ages: age in years, boys' median, boys' SD, girls' median, girls' SD. CDC 2000
 * growth charts, Kuczmarski et al. 2002; lying length below two years, so a little longer than standing.
 */
export const statureByAge: readonly (readonly [
  ageYears: number,
  boysMm: number,
  boysSdMm: number,
  girlsMm: number,
  girlsSdMm: number,
])[] = [
  [0, 500, 27, 493, 25],
  [0.5, 670, 26, 653, 26],
  [1, 755, 29, 738, 29],
  [2, 865, 35, 850, 35],
  [3, 950, 39, 939, 39],
  [4, 1022, 42, 1008, 44],
  [5, 1089, 46, 1077, 48],
  [6, 1154, 50, 1147, 52],
  [7, 1218, 54, 1215, 55],
  [8, 1279, 58, 1276, 59],
  [9, 1335, 62, 1329, 62],
  [10, 1386, 66, 1380, 67],
  [11, 1435, 70, 1440, 73],
  [12, 1491, 74, 1512, 74],
  [13, 1561, 79, 1572, 69],
  [14, 1638, 80, 1604, 66],
  [15, 1699, 78, 1619, 65],
  [16, 1735, 75, 1625, 65],
  [17, 1753, 73, 1629, 65],
  [18, 1762, 72, 1631, 65],
  [20, 1768, 71, 1633, 65],
];
