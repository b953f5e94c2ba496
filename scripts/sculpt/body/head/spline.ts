/**
 * Cubic curve through (place, value) pairs whose bend is continuous (C2), so that light runs over it without bands.
 * The slope may be given at either end; without it the curve runs out straight. `places` rise.
 */
export function bendingCurve(
  places: readonly number[],
  values: readonly number[],
  startSlope?: number,
  endSlope?: number,
): (place: number) => number {
  const bends = bendsAt(places, values, startSlope, endSlope);
  const last = places.length - 1;
  return (place) => {
    let span = 0;
    while (span < last - 1 && places[span + 1]! < place) span++;
    const width = places[span + 1]! - places[span]!;
    const [a, b] = [(places[span + 1]! - place) / width, (place - places[span]!) / width];
    return (
      a * values[span]! +
      b * values[span + 1]! +
      (((a ** 3 - a) * bends[span]! + (b ** 3 - b) * bends[span + 1]!) * width * width) / 6
    );
  };
}

/** Second derivatives at the places: one tridiagonal system, solved forwards and back. */
function bendsAt(
  places: readonly number[],
  values: readonly number[],
  startSlope?: number,
  endSlope?: number,
): number[] {
  const last = places.length - 1;
  const width = (span: number): number => places[span + 1]! - places[span]!;
  const rise = (span: number): number => (values[span + 1]! - values[span]!) / width(span);
  const upper: number[] = [];
  const right: number[] = [];
  for (let i = 0; i <= last; i++) {
    let [low, middle, high, wanted] = [0, 1, 0, 0];
    if (i === 0 && startSlope !== undefined)
      [middle, high, wanted] = [width(0) / 3, width(0) / 6, rise(0) - startSlope];
    else if (i === last && endSlope !== undefined)
      [low, middle, wanted] = [width(last - 1) / 6, width(last - 1) / 3, endSlope - rise(last - 1)];
    else if (i > 0 && i < last)
      [low, middle, high, wanted] = [
        width(i - 1) / 6,
        (width(i - 1) + width(i)) / 3,
        width(i) / 6,
        rise(i) - rise(i - 1),
      ];
    const pivot = middle - low * (upper[i - 1] ?? 0);
    upper.push(high / pivot);
    right.push((wanted - low * (right[i - 1] ?? 0)) / pivot);
  }
  for (let i = last - 1; i >= 0; i--) right[i]! -= upper[i]! * right[i + 1]!;
  return right;
}
