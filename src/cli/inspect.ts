import { failureOf } from '../core/figures/figureError.ts';
import { examineBody } from '../core/figures/health.ts';
import { joinMeshes } from '../core/figures/joinMeshes.ts';
import { shownMeshes } from '../core/figures/openBody.ts';
import { describeFile, describeRefusal, type Inspection, type Refusal } from './describeFile.ts';
import { openFile } from './openFile.ts';
import type { Command } from './readArguments.ts';
import type { Stance } from './readStance.ts';
import { writeReport } from './writeReport.ts';

/** Exit status when a file was refused. */
const refused = 2;

type InspectCommand = Extract<Command, { readonly kind: 'inspect' }>;
type Print = (text: string) => void;

/** Opens each file and says what it is, in the order given. Resolves to the exit status. */
export async function inspect(
  { files, stance, isJson }: InspectCommand,
  print: Print,
  complain: Print,
): Promise<number> {
  const entries: (Inspection | Refusal)[] = [];
  for (const file of files) {
    const entry = await inspectFile(file, stance);
    entries.push(entry);
    if (isJson) continue;
    if (entry.opened) print(writeReport(entry));
    else complain(`${file}\n  ${entry.error.message}\n  ${entry.error.hint}`);
  }
  if (isJson) print(JSON.stringify(entries, null, 2));
  return entries.every(({ opened }) => opened) ? 0 : refused;
}

/** What there is to say of a file, or why it was refused. */
export async function inspectFile(path: string, stance: Stance): Promise<Inspection | Refusal> {
  try {
    const opened = await openFile(path, stance);
    const { file, report, posed } = opened;
    const health = examineBody(file, joinMeshes(shownMeshes(file, report, posed.choice)));
    return describeFile(path, opened, health);
  } catch (error) {
    return describeRefusal(path, failureOf(error));
  }
}
