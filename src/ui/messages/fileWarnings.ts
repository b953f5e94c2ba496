import type { FigureReport } from '../../core/figures/figureReport.ts';
import { findingsOf, type HealthReport } from '../../core/figures/health.ts';
import { health as healthMessages } from './health.ts';
import { isNotable, repairs } from './repairs.ts';
import { warnings } from './warnings.ts';

export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** What is wrong with a file that was opened all the same: as it was read, as it was mended, as its mesh is. */
export function fileWarnings(report: FigureReport, health: HealthReport | null): readonly Warning[] {
  const findings = health ? findingsOf(health).filter(({ severity }) => severity === 'hurts') : [];
  return [
    ...report.warnings.map(({ code, names }) => ({ code, message: warnings[code](names) })),
    ...report.repairs.filter(isNotable).map(({ code, count }) => ({ code, message: repairs[code](count) })),
    ...findings.map((finding) => {
      const { what, why, next } = healthMessages[finding.code](finding);
      return { code: finding.code, message: [what, why, next].filter((part) => part !== null).join(' ') };
    }),
  ];
}
