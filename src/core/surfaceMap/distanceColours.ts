import type { DistanceScale } from './distanceScale.ts';

/**
 * The colours of distances by a scale: red, green and blue bytes of sRGB for each.
 * @param distances mm; NaN has no counterpart
 */
export function distanceColours(distances: Float64Array, { steps, without }: DistanceScale): Uint8Array {
  const colours = new Uint8Array(distances.length * 3);
  const middle = steps.length >> 1;
  const edges = steps.slice(middle).map(({ toMm }) => toMm);
  for (let i = 0, at = 0; i < distances.length; i++, at += 3) {
    const size = Math.abs(distances[i]!);
    let band = 0;
    while (size > edges[band]!) band++;
    const colour = Number.isNaN(size)
      ? without
      : steps[distances[i]! < 0 ? middle - band : middle + band]!.colour;
    colours[at] = colour[0];
    colours[at + 1] = colour[1];
    colours[at + 2] = colour[2];
  }
  return colours;
}
