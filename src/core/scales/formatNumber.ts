/** U+2212, as wide as a plus sign. */
const minus = '−';

/** A number for reading, with that many decimals, a real minus sign and no minus zero. Throws on NaN and infinity. */
export function formatNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`formatNumber: ${value}`);
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? `${minus}${digits}` : digits;
}

/** A positive number with that many significant digits at most and no trailing zeros. */
export const formatSignificant = (value: number, digits: number): string =>
  String(Number(value.toPrecision(digits)));
