import type { HealthReport } from '../core/figures/health.ts';
import { formatLength } from '../core/scales/formatLength.ts';
import { fileWarnings, type Warning } from '../ui/messages/fileWarnings.ts';
import { messages } from '../ui/messages/en.ts';
import type { OpenedFile } from './openFile.ts';

export type { Warning } from '../ui/messages/fileWarnings.ts';

/** A stance that is less sure than this is worth a word. */
const sureEnough = 0.6;

/** All that a person should know of an opened file before trusting its numbers. */
export function warningsOf({ report, posed, derived }: OpenedFile, health: HealthReport): readonly Warning[] {
  const { unit } = derived;
  const stance: Warning[] = [];
  if (!unit.isPlausible && unit.reading)
    stance.push({
      code: 'implausible-height',
      message: messages.unit.implausible(formatLength(unit.reading.heightMm, 'asModelled')),
    });
  if (unit.isDoubtful) stance.push({ code: 'unit-doubtful', message: messages.cli.unitDoubtful });
  if (posed.up.confidence < sureEnough)
    stance.push({ code: 'up-doubtful', message: messages.cli.upDoubtful(posed.up.axis) });
  if (posed.facing.confidence < sureEnough)
    stance.push({ code: 'facing-doubtful', message: messages.cli.facingDoubtful(posed.facing.axis) });
  for (const { kind, pieces } of posed.leftOut)
    stance.push({
      code: `left-out-${kind}`,
      message: messages.cli.leftOut(messages.leftOut.kinds[kind](pieces)),
    });
  return [...fileWarnings(report, health), ...stance];
}
