/**
 * Percentage of a normal distribution that lies below a standard score. Rises from 0 to 100, good to 1e-13 of a percent.
 * After W. J. Hart's rational approximation as given in G. West (2005), Better approximations to cumulative normal
 * functions.
 */
export function percentileOfScore(score: number): number {
  const distance = Math.abs(score);
  const tail = distance > 37 ? 0 : tailBeyond(distance);
  return 100 * (score > 0 ? 1 - tail : tail);
}

/** Share of a normal distribution beyond a standard score of 0 to 37. */
function tailBeyond(score: number): number {
  const density = Math.exp((-score * score) / 2);
  if (score < 7.07106781186547) {
    return (density * polynomial(numerator, score)) / polynomial(denominator, score);
  }
  const fraction = score + 1 / (score + 2 / (score + 3 / (score + 4 / (score + 0.65))));
  return density / fraction / Math.sqrt(2 * Math.PI);
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const numerator = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const denominator = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

/**
 * The standard score below which a percentage of a normal distribution lies; null unless it is above 0 and below 100.
 * The inverse of `percentileOfScore`: P. J. Acklam's approximation, refined by two steps of Newton.
 */
export function scoreOfPercentile(percentile: number): number | null {
  if (!(percentile > 0 && percentile < 100)) return null;
  // The lower tail keeps its digits where 1 less a small share would lose them.
  if (percentile > 50) return -lowerScore((100 - percentile) / 100);
  return lowerScore(percentile / 100);
}

/** The score, at most 0, below which a share of at most a half lies. */
function lowerScore(share: number): number {
  let score = approximateLowerScore(share);
  for (let step = 0; step < 2; step++) {
    const density = Math.exp((-score * score) / 2) / Math.sqrt(2 * Math.PI);
    if (density === 0) return score;
    score -= (percentileOfScore(score) / 100 - share) / density;
  }
  return score;
}

function approximateLowerScore(share: number): number {
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share));
    return polynomial(tailNumerator, q) / polynomial(tailDenominator, q);
  }
  const q = share - 0.5;
  return (q * polynomial(middleNumerator, q * q)) / polynomial(middleDenominator, q * q);
}

const middleNumerator = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const middleDenominator = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const tailNumerator = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const tailDenominator = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
