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
