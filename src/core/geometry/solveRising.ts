/** Halvings: enough to narrow a metre to a nanometre. */
const steps = 40;

/**
 * Where a function that rises between two places reaches a value, found by halving; null where it is below the value at
 * both or above it at both.
 */
export function solveRising(
  valueAt: (place: number) => number,
  wanted: number,
  from: number,
  to: number,
): number | null {
  if (valueAt(from) > wanted || valueAt(to) < wanted) return null;
  let [low, high] = [from, to];
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2;
    if (valueAt(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
