import type { FileRepair } from './figureFile.ts';

/** One entry for each kind of repair, with its counts added; none for what was never needed. */
export function sumRepairs(repairs: readonly FileRepair[]): readonly FileRepair[] {
  const counts = new Map<FileRepair['code'], number>();
  for (const { code, count } of repairs) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
}
