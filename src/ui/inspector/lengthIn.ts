import { formatNumber } from '../../core/scales/formatNumber.ts';
import type { LengthUnit } from '../../state/viewStore.ts';

const millimetres: Readonly<Record<LengthUnit, number>> = { mm: 1, cm: 10, in: 25.4 };

/** A length in a unit, to the step that its precision in mm asks for, without its unit. */
export function lengthIn(mm: number, unit: LengthUnit, decimalsOfMm: number): string {
  const decimals = unit === 'mm' ? decimalsOfMm : decimalsOfMm + (unit === 'cm' ? 1 : 2);
  return formatNumber(mm / millimetres[unit], decimals);
}
