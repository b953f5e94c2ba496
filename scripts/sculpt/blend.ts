/** The smaller of two distances, rounded where they are within `width` mm of one another (polynomial, C1). */
export function smoothMinimum(a: number, b: number, width: number): number {
  const overlap = width - Math.abs(a - b);
  return overlap > 0 ? Math.min(a, b) - (overlap * overlap) / (4 * width) : Math.min(a, b);
}

/** The larger of two distances, rounded alike. */
export const smoothMaximum = (a: number, b: number, width: number): number => -smoothMinimum(-a, -b, width);
