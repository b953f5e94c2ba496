import { decimalsAtScale } from './formatLength.ts';
import { formatNumber } from './formatNumber.ts';

/** A difference of lengths at 1:scaleN for reading, with its sign: +5.8, −0.25, and 0.0 without one. */
export function formatSigned(mm: number, scaleN: number): string {
  const text = formatNumber(mm, decimalsAtScale(scaleN));
  return mm > 0 && Number(text) !== 0 ? `+${text}` : text;
}
