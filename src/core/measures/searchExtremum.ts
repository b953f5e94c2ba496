/** Where a function has its greatest value, as far as it was looked at. */
export interface Extremum<Found> {
  readonly at: number;
  readonly found: Found;
}

/** The smaller part of a line divided by the golden section. */
const goldenShare = (3 - Math.sqrt(5)) / 2;

/** The place is found to this share of the range: about half a millimetre on the parts of a person. */
const tolerance = 0.002;

/**
 * The greatest of a function over a range: an even scan, then Brent's search between the neighbours of the best, by
 * parabolas where they fit and golden sections else (R. P. Brent, Algorithms for Minimization without Derivatives,
 * 1973, chapter 5). The scan keeps it from a lesser peak; peaks closer than its steps may be missed.
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
  const look = (at: number): Look => {
    const found = evaluate(at);
    if (found && (!best || found.size > best.found.size)) best = { at, found };
    return { at, size: found ? found.size : -Infinity };
  };
  const scan = Array.from({ length: steps + 1 }, (_, i) => look(from + ((to - from) * i) / steps));
  const top = scan.reduce((most, each, i) => (each.size > scan[most]!.size ? i : most), 0);
  if (!best) return null;
  const neighbours = [scan[top - 1] ?? scan[top]!, scan[top + 1] ?? scan[top]!] as const;
  climb(look, neighbours, scan[top]!, tolerance * Math.abs(to - from));
  return best;
}

interface Look {
  readonly at: number;
  readonly size: number;
}

/** Brent's search, from the best of three places known to the greatest value between the outer two. */
function climb(look: (at: number) => Look, outer: readonly [Look, Look], middle: Look, near: number): void {
  let low = Math.min(outer[0].at, outer[1].at);
  let high = Math.max(outer[0].at, outer[1].at);
  let top = middle;
  let [second, third] = outer[0].size > outer[1].size ? outer : [outer[1], outer[0]];
  let [step, stepBefore] = [high - low, high - low];
  while (Math.abs(top.at - (low + high) / 2) > 2 * near - (high - low) / 2) {
    const towards = summitOf(top, second, third) - top.at;
    const isWithin = top.at + towards > low && top.at + towards < high;
    const isParabola = isWithin && Math.abs(towards) < Math.abs(stepBefore) / 2;
    stepBefore = isParabola ? step : (top.at < (low + high) / 2 ? high : low) - top.at;
    step = isParabola ? towards : goldenShare * stepBefore;
    // No nearer than that to a place that is known.
    const isAtEnd = Math.min(top.at + step - low, high - top.at - step) < 2 * near;
    if (isParabola && isAtEnd) step = near * (Math.sign((low + high) / 2 - top.at) || 1);
    if (Math.abs(step) < near) step = near * Math.sign(step);
    const tried = look(top.at + step);
    if (tried.size >= top.size) {
      if (tried.at < top.at) high = top.at;
      else low = top.at;
      [third, second, top] = [second, top, tried];
    } else {
      if (tried.at < top.at) low = tried.at;
      else high = tried.at;
      if (tried.size >= second.size) [third, second] = [second, tried];
      else if (tried.size >= third.size) third = tried;
    }
  }
}

/** Where the parabola through three places has its summit; NaN where it has none. */
function summitOf(a: Look, b: Look, c: Look): number {
  const [ab, ac] = [a.at - b.at, a.at - c.at];
  const [p, q] = [ab * (a.size - c.size), ac * (a.size - b.size)];
  const bend = p - q;
  // It opens downwards where the mean slopes fall.
  if (!(bend / (ab * ac * (b.at - c.at)) > 0)) return NaN;
  return a.at - (ab * p - ac * q) / (2 * bend);
}
