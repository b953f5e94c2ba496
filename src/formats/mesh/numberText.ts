const zero = 0x30;
const nine = 0x39;
const minus = 0x2d;
const plus = 0x2b;
const dot = 0x2e;
const letterE = 0x65;

/** Up to here whole numbers and powers of ten are exact in a double, and so is one rounding of their quotient. */
const largestExact = 2 ** 53;
const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

const notNumbers = /^[-+]?(nan(\(.*\))?|inf(inity)?|\d\.?#.*)$/i;

/**
 * The number that some bytes of a text spell in decimals, correctly rounded; NaN for what programs write where they
 * have none (`nan`, `inf`, `1.#IND`); null for anything else.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number | null {
  let at = start;
  const isNegative = bytes[at] === minus;
  if (isNegative || bytes[at] === plus) at++;
  let digits = 0;
  let decimals = 0;
  let hasDigits = false;
  for (; at < end && bytes[at]! >= zero && bytes[at]! <= nine; at++) {
    digits = digits * 10 + (bytes[at]! - zero);
    hasDigits = true;
  }
  if (at < end && bytes[at] === dot) {
    for (at++; at < end && bytes[at]! >= zero && bytes[at]! <= nine; at++) {
      digits = digits * 10 + (bytes[at]! - zero);
      decimals++;
      hasDigits = true;
    }
  }
  if (!hasDigits) return readNotNumber(bytes, start, end);
  const exponent = at < end ? readExponent(bytes, at, end) : 0;
  if (exponent === null) return readNotNumber(bytes, start, end);
  const power = exponent - decimals;
  if (digits > largestExact || power < -22 || power > 22) return Number(textOf(bytes, start, end));
  const size = power < 0 ? digits / powersOfTen[-power]! : digits * powersOfTen[power]!;
  return isNegative ? -size : size;
}

/** The whole number that some bytes spell, or null. */
export function readWhole(bytes: Uint8Array, start: number, end: number): number | null {
  const isNegative = bytes[start] === minus;
  const first = isNegative || bytes[start] === plus ? start + 1 : start;
  if (first >= end) return null;
  let whole = 0;
  for (let at = first; at < end; at++) {
    if (bytes[at]! < zero || bytes[at]! > nine) return null;
    whole = whole * 10 + (bytes[at]! - zero);
  }
  return isNegative ? -whole : whole;
}

function readExponent(bytes: Uint8Array, start: number, end: number): number | null {
  return (bytes[start]! | 0x20) === letterE ? readWhole(bytes, start + 1, end) : null;
}

const readNotNumber = (bytes: Uint8Array, start: number, end: number): number | null =>
  end - start < 20 && notNumbers.test(textOf(bytes, start, end)) ? Number.NaN : null;

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(start, end));
