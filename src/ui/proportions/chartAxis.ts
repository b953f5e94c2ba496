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

/** An axis for lengths beside what was expected, and for half of the bands at least. */
export function chartAxis(deviations: readonly Deviation[], targetScale: number): ChartAxis {
  const lengths = deviations.filter(({ deltaAtScaleMm }) => deltaAtScaleMm !== null);
  const bars = quantile(
    lengths.map(({ deltaAtScaleMm }) => Math.abs(deltaAtScaleMm!)),
    shownShare,
  );
  const bands = quantile(
    lengths.flatMap(({ expected: { band } }) => (band ? [(band.high - band.low) / 2 / targetScale] : [])),
    0.5,
  );
  const most = Math.max(bars, bands, 1e-3);
  const stepMm = oneTwoFive(most / 2);
  const endMm = stepMm * Math.max(1, Math.ceil(most / stepMm - 1e-9)) * 1.1;
  const count = Math.floor(endMm / stepMm);
  return { endMm, ticks: Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * stepMm) };
}

/** 0 of none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
