/** Points of a Catmull–Rom curve through the given ones, each with as many numbers: `samples` steps between two. */
export function smoothCurve<Point extends readonly number[]>(
  points: readonly Point[],
  samples: number,
): Point[] {
  if (points.length === 2) return [...points];
  const last = points.length - 1;
  const at = (index: number): Point => points[Math.max(0, Math.min(last, index))]!;
  const curve: Point[] = [];
  for (let span = 0; span < last; span++) {
    const [before, from, to, after] = [at(span - 1), at(span), at(span + 1), at(span + 2)];
    for (let step = 0; step < samples; step++) {
      const t = step / samples;
      curve.push(
        from.map((start, axis) => {
          const [b, e, a] = [before[axis]!, to[axis]!, after[axis]!];
          return (
            0.5 *
            (2 * start +
              (e - b) * t +
              (2 * b - 5 * start + 4 * e - a) * t * t +
              (3 * start - b - 3 * e + a) * t ** 3)
          );
        }) as unknown as Point,
      );
    }
  }
  return [...curve, at(last)];
}

/**
 * Values at evenly spaced places of a curve through (place, value) pairs that overshoots nowhere: cubic with
 * Fritsch–Carlson slopes. `places` rise.
 */
export function monotoneCurve(
  places: readonly number[],
  values: readonly number[],
): (place: number) => number {
  const last = places.length - 1;
  const rise = places.slice(1).map((place, i) => (values[i + 1]! - values[i]!) / (place - places[i]!));
  const slopes = places.map((_, i) => {
    if (i === 0) return rise[0]!;
    if (i === last) return rise[last - 1]!;
    const [left, right] = [rise[i - 1]!, rise[i]!];
    if (left * right <= 0) return 0;
    const [before, after] = [places[i]! - places[i - 1]!, places[i + 1]! - places[i]!];
    const [wLeft, wRight] = [2 * after + before, after + 2 * before];
    return (wLeft + wRight) / (wLeft / left + wRight / right);
  });
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
