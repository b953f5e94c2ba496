import type { Measurement } from './measure.ts';

interface Row {
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  readonly valueOf: (measurement: Measurement) => number;
}

const rows: readonly Row[] = [
  { label: 'shown', unit: 'ms', digits: 0, valueOf: ({ shownMs }) => shownMs },
  { label: 'longest task', unit: 'ms', digits: 0, valueOf: ({ longestTaskMs }) => longestTaskMs },
  {
    label: '  but for the first draw',
    unit: 'ms',
    digits: 0,
    valueOf: ({ longestOtherTaskMs }) => longestOtherTaskMs,
  },
  { label: 'JavaScript', unit: 'kB', digits: 0, valueOf: ({ scriptBytes }) => scriptBytes / 1000 },
  { label: '  gzipped', unit: 'kB', digits: 0, valueOf: ({ scriptGzipBytes }) => scriptGzipBytes / 1000 },
  { label: 'idle frames', unit: '/s', digits: 1, valueOf: ({ idleFramesPerS }) => idleFramesPerS },
  { label: 'JavaScript heap', unit: 'MB', digits: 1, valueOf: ({ heapBytes }) => heapBytes / 1e6 },
  { label: 'peak memory grown', unit: 'MB', digits: 0, valueOf: ({ peakBytes }) => (peakBytes ?? NaN) / 1e6 },
  { label: 'uploaded vertices', unit: 'MB', digits: 1, valueOf: ({ uploadedBytes }) => uploadedBytes / 1e6 },
];

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

/** Prints medians of the app and the bare page, and whether the limits hold. */
export function printComparison(
  title: string,
  runs: readonly { readonly app: Measurement; readonly bare: Measurement }[],
  shownLimit: number,
): void {
  const { width, height } = runs[0]?.app.canvas ?? { width: 0, height: 0 };
  console.log(`\n${title}, canvas ${width} × ${height}, medians of ${runs.length}`);
  console.log(`${''.padEnd(26)}${'app'.padStart(10)}${'bare'.padStart(10)}`);
  for (const { label, unit, digits, valueOf } of rows) {
    const cells = [runs.map(({ app }) => valueOf(app)), runs.map(({ bare }) => valueOf(bare))].map((values) =>
      medianOf(values).toFixed(digits).padStart(10),
    );
    console.log(`${label.padEnd(26)}${cells.join('')} ${unit}`);
  }
  const median = (pick: (run: (typeof runs)[number]) => number): number => medianOf(runs.map(pick));
  const shown = median(({ app }) => app.shownMs) / median(({ bare }) => bare.shownMs);
  printLimit('shown ÷ bare', shown, shownLimit);
  printLimit(
    'longest task but for the first draw, ms',
    median(({ app }) => app.longestOtherTaskMs),
    100,
  );
  printLimit(
    'peak memory grown ÷ bare',
    median(({ app }) => app.peakBytes ?? NaN) / median(({ bare }) => bare.peakBytes ?? NaN),
    1.5,
  );
  printLimit(
    'idle frames a second',
    median(({ app }) => app.idleFramesPerS),
    0,
  );
  printLimit('JavaScript gzipped, kB', median(({ app }) => app.scriptGzipBytes) / 1000, 500);
}

/** Prints a value and whether it holds its limit. */
export const printLimit = (what: string, value: number, limit: number): void =>
  console.log(`${value <= limit ? 'pass' : 'OVER'}  ${what}: ${value.toFixed(2)} (limit ${limit})`);
