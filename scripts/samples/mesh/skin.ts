import type { Solid } from '../field/solid.ts';

/** The field's gradient by central differences over `stepMm`, written into `out`; gives its length. */
function gradientAt(
  { distance }: Solid,
  [x, y, z]: readonly [number, number, number],
  stepMm: number,
  out: Float64Array,
): number {
  const gx = distance(x + stepMm, y, z) - distance(x - stepMm, y, z);
  const gy = distance(x, y + stepMm, z) - distance(x, y - stepMm, z);
  const gz = distance(x, y, z + stepMm) - distance(x, y, z - stepMm);
  const length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1;
  out[0] = x === 0 ? 0 : gx / length;
  out[1] = gy / length;
  out[2] = gz / length;
  return length / (2 * stepMm);
}

/** Moves points that lie near the skin onto it along the field's gradient (Newton); points on x = 0 stay on it. */
export function projectToSkin(solid: Solid, positions: Float64Array): void {
  const normal = new Float64Array(3);
  for (let i = 0; i < positions.length; i += 3) {
    const point = positions.subarray(i, i + 3);
    const at = (): [number, number, number] => [point[0] ?? 0, point[1] ?? 0, point[2] ?? 0];
    const slope = Math.max(gradientAt(solid, at(), 0.25, normal), 0.5);
    for (let round = 0; round < 3; round++) {
      const way = solid.distance(...at()) / slope;
      for (let axis = 0; axis < 3; axis++) point[axis] = (point[axis] ?? 0) - way * (normal[axis] ?? 0);
    }
  }
}

/** Unit normals of the skin at points on it. */
export function normalsOnSkin(solid: Solid, positions: Float64Array, stepMm: number): Float64Array {
  const normals = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
    gradientAt(solid, [x, y, z], stepMm, normals.subarray(i, i + 3));
  }
  return normals;
}
