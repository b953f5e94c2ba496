/** The distances (mm) with NaN, no counterpart, where they are farther than a limit on either side. */
export const dropFar = (distances: Float64Array, limitMm: number): Float64Array =>
  distances.map((distance) => (Math.abs(distance) > limitMm ? Number.NaN : distance));
