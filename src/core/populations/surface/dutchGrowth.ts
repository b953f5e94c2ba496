/**
 * Sitting height ÷ stature and head circumference at exact ages: age in years; boys' median ratio, its coefficient of
 * variation and median head circumference, mm; then the girls' three. Fourth Dutch Growth Study of 1997, rounded; below
 * two years sitting height is crown to rump, lying.
 */
export const dutchGrowth: readonly (readonly [
  ageYears: number,
  boysRatio: number,
  boysRatioVariation: number,
  boysHeadMm: number,
  girlsRatio: number,
  girlsRatioVariation: number,
  girlsHeadMm: number,
])[] = [
  [0, 0.692, 0.0335, 357, 0.6926, 0.036, 350],
  [0.5, 0.6711, 0.0337, 441, 0.6716, 0.0362, 429],
  [1, 0.6481, 0.0337, 472, 0.6484, 0.0361, 459],
  [2, 0.6036, 0.0337, 493, 0.6013, 0.0356, 481],
  [3, 0.5719, 0.0333, 506, 0.5679, 0.0348, 493],
  [4, 0.5548, 0.0325, 512, 0.5526, 0.0336, 501],
  [5, 0.5459, 0.0314, 515, 0.5462, 0.0322, 506],
  [6, 0.5406, 0.0302, 517, 0.5413, 0.0307, 509],
  [7, 0.5359, 0.0289, 520, 0.5357, 0.0294, 512],
  [8, 0.5308, 0.0277, 525, 0.5306, 0.0283, 516],
  [9, 0.5255, 0.0267, 528, 0.5263, 0.0275, 522],
  [10, 0.5204, 0.0259, 533, 0.5224, 0.0271, 527],
  [11, 0.516, 0.0254, 537, 0.5187, 0.0269, 533],
  [12, 0.5126, 0.0252, 541, 0.5161, 0.0269, 538],
  [13, 0.509, 0.0253, 546, 0.5159, 0.0269, 543],
  [14, 0.5077, 0.0256, 552, 0.5184, 0.027, 547],
  [15, 0.5097, 0.0261, 559, 0.5218, 0.0269, 549],
  [16, 0.5118, 0.0267, 564, 0.5239, 0.0269, 551],
  [17, 0.5133, 0.0273, 568, 0.5244, 0.0269, 552],
  [18, 0.5149, 0.0279, 571, 0.5244, 0.0268, 552],
  [20, 0.516, 0.029, 576, 0.5256, 0.0267, 553],
];

/** Who they are of, as it is to be cited. */
export const dutchGrowthCitation =
  'Fredriks AM, van Buuren S, et al. (2005) Arch Dis Child 90:807–812 and (2000) Pediatr Res 47:316–323: 14,500 boys and girls of Dutch origin, 0 to 21 years, 1996 and 1997 (rounded medians). Dutch children are taller than those of most nations.';
