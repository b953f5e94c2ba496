import type { FigureSizes } from '../scales/sizes.ts';
import { valueOf } from './carryUncertainty.ts';
import type { Measure } from './measure.ts';
import type { FigureMeasures } from './measureFigure.ts';

/** The sizes that a figure has. */
export const sizeIds = ['atScale', 'lifeSize', 'modelled'] as const;

export type SizeId = (typeof sizeIds)[number];

/** A measure of a figure in one of its sizes, the mean of its sides; mm, or a ratio; null where it was not taken. */
export function sizedMeasure(
  { id, isPaired, kind }: Measure,
  taken: FigureMeasures,
  { modelScale, targetScale }: Pick<FigureSizes, 'modelScale' | 'targetScale'>,
  size: SizeId,
): number | null {
  const keys = isPaired ? [`${id}.left`, `${id}.right`] : [id];
  const values = keys.flatMap((key) => {
    const own = taken[key];
    return own?.isTaken ? [valueOf(own.taken)] : [];
  });
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const factor = { modelled: 1, lifeSize: modelScale, atScale: modelScale / targetScale }[size];
  return kind === 'ratio' ? mean : mean * factor;
}
