/** Where a function has its greatest value, as far as it was looked at. */
export interface Extremum<Found> {
  readonly at: number;
  readonly found: Found;
}

const goldenShare = (Math.sqrt(5) - 1) / 2;

/** The bracket is narrowed to this share of the range: about half a millimetre on the parts of a person. */
const tolerance = 0.004;

/**
 * The greatest of a function over a range: an even scan, then golden-section search between the neighbours of the
 * best (Kiefer, Proceedings of the American Mathematical Society 4:502, 1953). The scan keeps it from a lesser peak;
 * peaks closer than its steps may be missed.
 * @param evaluate null where there is no value; such places are passed over
 * @returns null where the scan finds no value
 */
export function searchGreatest<Found extends { readonly size: number }>(
  evaluate: (at: number) => Found | null,
  from: number,
  to: number,
  steps: number,
): Extremum<Found> | null {
  let best: Extremum<Found> | null = null;
  const look = (at: number): number => {
    const found = evaluate(at);
    if (found && (!best || found.size > best.found.size)) best = { at, found };
    return found ? found.size : -Infinity;
  };
  for (let i = 0; i <= steps; i++) look(from + ((to - from) * i) / steps);
  const scanned = best as Extremum<Found> | null;
  if (!scanned) return null;
  const step = Math.abs(to - from) / steps;
  let low = Math.max(Math.min(from, to), scanned.at - step);
  let high = Math.min(Math.max(from, to), scanned.at + step);
  let [lower, upper] = [high - goldenShare * (high - low), low + goldenShare * (high - low)];
  let [atLower, atUpper] = [look(lower), look(upper)];
  while (high - low > tolerance * Math.abs(to - from)) {
    if (atLower >= atUpper) {
      high = upper;
      [upper, atUpper] = [lower, atLower];
      lower = high - goldenShare * (high - low);
      atLower = look(lower);
    } else {
      low = lower;
      [lower, atLower] = [upper, atUpper];
      upper = low + goldenShare * (high - low);
      atUpper = look(upper);
    }
  }
  return best;
}
