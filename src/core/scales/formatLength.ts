import { formatNumber } from './formatNumber.ts';

/** U+202F: a narrow space that does not break. */
export const unitSpace = '\u202f';

/**
 * How finely a length is written.
 * - `scaleN`: a length at 1:scaleN. Whole mm life-size, one decimal down to 1:12, two below.
 * - `stepMm`: a multiple of that step, with the decimals that the step has.
 * - `asModelled`: four digits, in metres from 1 m on: a file may hold any size.
 * - `exact`: a true size, to a hundredth at most, without trailing zeros.
 */
export type LengthStyle = { readonly scaleN: number } | { readonly stepMm: number } | 'asModelled' | 'exact';

/** A length for reading, with its unit apart, so that the two may look different. */
export interface FormattedLength {
  readonly value: string;
  readonly unit: 'mm' | 'm';
}

/** Splits a length into figures and unit. Null gives null; NaN and infinity throw, since nobody may show them. */
export function splitLength(mm: number, style: LengthStyle): FormattedLength;
export function splitLength(mm: number | null, style: LengthStyle): FormattedLength | null;
export function splitLength(mm: number | null, style: LengthStyle): FormattedLength | null {
  if (mm === null) return null;
  if (style === 'asModelled' && Math.abs(mm) >= 1000) return { value: fourDigits(mm / 1000), unit: 'm' };
  return { value: millimetres(mm, style), unit: 'mm' };
}

/** A length with its unit: 146.3 mm, 1.767 m, −2.5 mm. Null gives null; NaN and infinity throw. */
export function formatLength(mm: number, style: LengthStyle): string;
export function formatLength(mm: number | null, style: LengthStyle): string | null;
export function formatLength(mm: number | null, style: LengthStyle): string | null {
  const length = splitLength(mm, style);
  return length && `${length.value}${unitSpace}${length.unit}`;
}

function millimetres(mm: number, style: LengthStyle): string {
  if (style === 'asModelled') return fourDigits(mm);
  if (style === 'exact') return formatNumber(mm, 2).replace(/\.?0+$/, '');
  return formatNumber(mm, 'stepMm' in style ? decimalsOfStep(style.stepMm) : decimalsAtScale(style.scaleN));
}

/** Decimals that mm at 1:scaleN are written with. */
export const decimalsAtScale = (scaleN: number): number => {
  if (scaleN <= 1) return 0;
  return scaleN <= 12 ? 1 : 2;
};

const decimalsOfStep = (stepMm: number): number => Math.max(0, -Math.floor(Math.log10(stepMm) + 1e-9));

const fourDigits = (value: number): string =>
  formatNumber(value, value === 0 ? 0 : clamp(3 - Math.floor(Math.log10(Math.abs(value))), 0, 12));

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
