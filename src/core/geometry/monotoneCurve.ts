/**
 * A curve through values at rising places that overshoots nowhere: cubic with Fritsch and Carlson's slopes (Monotone
 * piecewise cubic interpolation, 1980). Beyond its ends it goes on straight.
 */
export function monotoneCurve(
  places: readonly number[],
  values: readonly number[],
): (place: number) => number {
  const last = places.length - 1;
  if (last === 0) return () => values[0]!;
  const slopes = slopesOf(places, values);
  return (place) => {
    if (place <= places[0]!) return values[0]! + (place - places[0]!) * slopes[0]!;
    if (place >= places[last]!) return values[last]! + (place - places[last]!) * slopes[last]!;
    let span = 0;
    while (places[span + 1]! < place) span++;
    const width = places[span + 1]! - places[span]!;
    const t = (place - places[span]!) / width;
    const [t2, t3] = [t * t, t ** 3];
    return (
      (2 * t3 - 3 * t2 + 1) * values[span]! +
      (t3 - 2 * t2 + t) * width * slopes[span]! +
      (3 * t2 - 2 * t3) * values[span + 1]! +
      (t3 - t2) * width * slopes[span + 1]!
    );
  };
}

function slopesOf(places: readonly number[], values: readonly number[]): number[] {
  const last = places.length - 1;
  const rise = places.slice(1).map((place, i) => (values[i + 1]! - values[i]!) / (place - places[i]!));
  return places.map((_, i) => {
    if (i === 0) return rise[0]!;
    if (i === last) return rise[last - 1]!;
    const [left, right] = [rise[i - 1]!, rise[i]!];
    if (left * right <= 0) return 0;
    const [before, after] = [places[i]! - places[i - 1]!, places[i + 1]! - places[i]!];
    const [weightLeft, weightRight] = [2 * after + before, after + 2 * before];
    return (weightLeft + weightRight) / (weightLeft / left + weightRight / right);
  });
}

/** The same curve read from a table every `step` places, for many readings: straight between, straight on beyond. */
export function tabulate(
  curve: (place: number) => number,
  from: number,
  to: number,
  step: number,
): (place: number) => number {
  const rows = Math.ceil((to - from) / step) + 1;
  const table = Float64Array.from({ length: rows }, (_, row) => curve(from + row * step));
  return (place) => {
    const row = (place - from) / step;
    const whole = Math.max(0, Math.min(rows - 2, Math.floor(row)));
    return table[whole]! + (table[whole + 1]! - table[whole]!) * (row - whole);
  };
}
