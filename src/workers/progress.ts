/** How far an opening is: which stage, and what fraction of it is done. */
export interface Progress {
  readonly stage: Stage;
  readonly fraction: number;
}

/** What is done to a file, in this order; a file that needs no mending goes past that. */
export const stages = ['read', 'parse', 'mend', 'stand', 'shade'] as const;

export type Stage = (typeof stages)[number] | 'find';

/** The share of the whole that each stage is taken to be. */
const shares: Readonly<Record<(typeof stages)[number], number>> = {
  read: 0.2,
  parse: 0.35,
  mend: 0.2,
  stand: 0.15,
  shade: 0.1,
};

/** What fraction of the whole is done, 0 to 1. */
export function wholeFraction({ stage, fraction }: Progress): number {
  if (stage === 'find') return fraction;
  const before = stages.slice(0, stages.indexOf(stage)).reduce((sum, each) => sum + shares[each], 0);
  return before + shares[stage] * fraction;
}
