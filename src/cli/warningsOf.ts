import type { HealthReport } from '../core/figures/health.ts';
import { formatLength } from '../core/scales/formatLength.ts';
import { fileWarnings, type Warning } from '../ui/messages/fileWarnings.ts';
import { cliMessages } from '../ui/messages/cliMessages.ts';
import { messages } from '../ui/messages/en.ts';
import type { FoundFigure } from '../core/landmarks/foundLandmarks.ts';
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
  if (unit.isDoubtful) stance.push({ code: 'unit-doubtful', message: cliMessages.unitDoubtful });
  if (posed.up.confidence < sureEnough)
    stance.push({ code: 'up-doubtful', message: cliMessages.upDoubtful(posed.up.axis) });
  if (derived.figure.facing !== derived.facing && posed.facing.confidence < sureEnough)
    stance.push({ code: 'facing-doubtful', message: cliMessages.facingDoubtful(posed.facing.axis) });
  for (const { kind, pieces } of posed.leftOut)
    stance.push({
      code: `left-out-${kind}`,
      message: cliMessages.leftOut(messages.leftOut.kinds[kind](pieces)),
    });
  return [...fileWarnings(report, health), ...stance];
}

/** What finding the body adds to them: whether it faces as was found. */
export function facingWarningsOf(
  { derived }: OpenedFile,
  { turnedDeg, isFacingDoubtful, kind }: FoundFigure,
): readonly Warning[] {
  if (kind !== 'figure') return [];
  if (turnedDeg !== 0)
    return [{ code: 'faces-otherwise', message: cliMessages.facesOtherwise(derived.facing, turnedDeg) }];
  return isFacingDoubtful
    ? [{ code: 'facing-doubtful', message: cliMessages.facingDoubtful(derived.facing) }]
    : [];
}
