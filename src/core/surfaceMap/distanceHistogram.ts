/** How distances are spread: bins of one width from −`limitMm` to `limitMm`. */
export interface DistanceHistogram {
  readonly limitMm: number;
  /** The share of the area in each bin; in all 1, or 0 where nothing has a counterpart. */
  readonly shares: Float64Array;
}

/**
 * The histogram of distances by area. It treats both sides alike: what lies between two bins is in the outer one, what
 * is out of range in the last, and of an even number of bins 0 is in the upper middle one.
 * @param distances mm, one per vertex; NaN has no counterpart and is left out
 * @param areas one per vertex (`vertexAreas`)
 */
export function distanceHistogram(
  distances: Float64Array,
  areas: Float64Array,
  limitMm: number,
  bins: number,
): DistanceHistogram {
  const shares = new Float64Array(bins);
  const perMm = bins / (2 * limitMm);
  const half = bins >> 1;
  const isOdd = bins % 2 === 1;
  let area = 0;
  for (let vertex = 0; vertex < distances.length; vertex++) {
    const distance = distances[vertex]!;
    if (Number.isNaN(distance)) continue;
    const away = Math.floor(Math.abs(distance) * perMm + (isOdd ? 0.5 : 0));
    const steps = Math.min(away, isOdd ? half : half - 1);
    shares[distance < 0 ? half - steps - (isOdd ? 0 : 1) : half + steps]! += areas[vertex]!;
    area += areas[vertex]!;
  }
  return { limitMm, shares: area > 0 ? shares.map((each) => each / area) : shares };
}
