const stepsPerQuarter = 256;

/**
 * Perimeter of the superellipse |2x/breadth|ⁿ + |2y/depth|ⁿ = 1, in the unit of its axes, to about 1e-5 of itself. n is
 * 2 for an ellipse, 1 for a rhombus; with rising n it nears the rectangle. For n of 1 or more it has no hollows, so that
 * a tape lies on it.
 */
export function superellipsePerimeter(breadth: number, depth: number, exponent: number): number {
  const [halfBreadth, halfDepth] = [breadth / 2, depth / 2];
  let [fromX, fromY, length] = [halfBreadth, 0, 0];
  for (let step = 1; step <= stepsPerQuarter; step++) {
    const angleRad = ((step / stepsPerQuarter) * Math.PI) / 2;
    const [cosine, sine] = [Math.cos(angleRad), Math.sin(angleRad)];
    const reach = (Math.abs(cosine) ** exponent + sine ** exponent) ** (-1 / exponent);
    const [x, y] = [halfBreadth * reach * cosine, halfDepth * reach * sine];
    length += Math.hypot(x - fromX, y - fromY);
    [fromX, fromY] = [x, y];
  }
  return 4 * length;
}
