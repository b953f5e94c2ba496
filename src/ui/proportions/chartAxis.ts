import type { Deviation } from '../../core/comparison/deviation.ts';
import { oneTwoFive } from '../../core/guides/oneTwoFive.ts';

/** The axis that all bars share: mm at scale, as far to both sides. */
export interface ChartAxis {
  /** What it ends at, to both sides. */
  readonly endMm: number;
  readonly ticks: readonly number[];
}

/** So large a share of the bars ends on the axis; what is longer is cut off and marked, so that the others are seen. */
const shownShare = 0.9;

/** An axis for lengths beside what was expected. */
export function chartAxis(deviations: readonly Deviation[]): ChartAxis {
  const lengths = deviations
    .flatMap(({ deltaAtScaleMm }) => (deltaAtScaleMm === null ? [] : [Math.abs(deltaAtScaleMm)]))
    .toSorted((a, b) => a - b);
  const most = lengths[Math.ceil(lengths.length * shownShare) - 1] ?? 1;
  const stepMm = oneTwoFive(Math.max(most, 1e-3) / 2);
  const endMm = stepMm * Math.max(1, Math.ceil(most / stepMm - 1e-9)) * 1.1;
  const count = Math.floor(endMm / stepMm);
  return { endMm, ticks: Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * stepMm) };
}
