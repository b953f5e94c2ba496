import type { Inspection, Refusal } from '../../src/cli/describeFile.ts';
import { readArguments } from '../../src/cli/readArguments.ts';
import { runCommand } from '../../src/cli/runCommand.ts';

/** What a command wrote and the status it ended with. */
export interface Outcome {
  readonly status: number;
  readonly printed: string;
  readonly complained: string;
}

/** Runs a command with the words that a person would type. */
export async function runCli(words: readonly string[]): Promise<Outcome> {
  const command = readArguments(words);
  const printed: string[] = [];
  const complained: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const complain = (text: string): void => void complained.push(text);
  const status = await runCommand(command, print, complain);
  return { status, printed: printed.join('\n'), complained: complained.join('\n') };
}

/** The entries that `inspect --json` prints of some files, through JSON and back. */
export async function inspectFiles(
  files: readonly string[],
  options: readonly string[] = [],
): Promise<readonly (Inspection | Refusal)[]> {
  const { printed } = await runCli(['inspect', ...files, '--json', ...options]);
  return JSON.parse(printed) as readonly (Inspection | Refusal)[];
}

/** The one entry of a file that opens. */
export async function inspectFile(file: string, options: readonly string[] = []): Promise<Inspection> {
  const [entry] = await inspectFiles([file], options);
  if (!entry?.opened) throw new Error(`${file} was refused: ${JSON.stringify(entry)}`);
  return entry;
}
