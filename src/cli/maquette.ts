import process from 'node:process';
import { readArguments } from './readArguments.ts';
import { runCommand } from './runCommand.ts';
import { usage, UsageError } from './usage.ts';

/** Exit status for words that make no command, as in sysexits.h. */
const wrongUsage = 64;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

try {
  process.exitCode = await runCommand(readArguments(process.argv.slice(2)), print, complain);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  complain(`${error.message}\n\n${usage}`);
  process.exitCode = wrongUsage;
}
