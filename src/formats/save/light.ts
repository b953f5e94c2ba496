/** Light of an sRGB value, both 0 to 1 (IEC 61966-2-1). */
export const lightOf = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** The sRGB value of light, both 0 to 1; what is beyond is brought to the nearest. */
export function screenValueOf(light: number): number {
  const bounded = Math.min(1, Math.max(0, light));
  return bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
}
