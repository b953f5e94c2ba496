import process from 'node:process';
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';
import { reference } from './reference.ts';
import { readArguments, type Command } from './readArguments.ts';
import { usage, UsageError } from './usage.ts';

/** Exit status for words that make no command, as in sysexits.h. */
const wrongUsage = 64;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      print(usage);
      return 0;
    case 'inspect':
      return inspect(command, print, complain);
    case 'convert':
      return convert(command, print, complain);
    case 'reference':
      return reference(command, print, complain);
  }
}

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  complain(`${error.message}\n\n${usage}`);
  process.exitCode = wrongUsage;
}
