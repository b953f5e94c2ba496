/** The change for which `missing` is 0, to within `toleranceMm`, by the secant method from 0 and 1. */
export function solve(missing: (change: number) => number, toleranceMm: number): number {
  let [before, now] = [0, 1];
  let missingBefore = missing(before);
  for (let round = 0; round < 20; round++) {
    const missingNow = missing(now);
    if (Math.abs(missingNow) < toleranceMm) return now;
    const next = now - (missingNow * (now - before)) / (missingNow - missingBefore);
    [before, now, missingBefore] = [now, next, missingNow];
  }
  throw new Error('The proportions cannot be met: the solution does not settle.');
}

/** Where a function with one least value between two places has it, to 0.01. */
export function leastAt(f: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 0.01) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (f(a) < f(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}
