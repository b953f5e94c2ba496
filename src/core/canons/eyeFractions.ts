/** Eye height ÷ stature of 4082 men: 0.93517 on average, SD 0.0050. Eye height is sitting eye height + stature − sitting height. */
export const eyesOfMen = {
  eyeFraction: 0.935,
  eyeSource: 'ANSUR II, 4082 men: eye height ÷ stature 0.935 ± 0.005',
} as const;

/** Eye height ÷ stature of 1986 women: 0.93307 on average, SD 0.0048. */
export const eyesOfWomen = {
  eyeFraction: 0.933,
  eyeSource: 'ANSUR II, 1986 women: eye height ÷ stature 0.933 ± 0.005',
} as const;

/** A rule, not a survey: eyes at half of the head put a child of six heads at 1 − 1/12 = 0.917. */
export const eyesOfChildren = {
  eyeFraction: 0.92,
  eyeSource: 'About 0.92: eyes at half of the head of a child of six heads; a rule, not a survey',
} as const;

/** The rule of drawing books: eyes halfway between crown and chin. */
export const eyesAtHalfOfHead = (heads: number) => ({
  eyeFraction: 1 - 1 / (2 * heads),
  eyeSource: 'Eyes at half of the head, as drawing books have it; a rule, not a survey',
});
