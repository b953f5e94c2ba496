import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';
import { measure } from './measure.ts';
import type { Command } from './readArguments.ts';
import { reference } from './reference.ts';
import { usage } from './usage.ts';

type Print = (text: string) => void;

/** Does what a command says. Resolves to the exit status; throws a UsageError. */
export async function runCommand(command: Command, print: Print, complain: Print): Promise<number> {
  switch (command.kind) {
    case 'help':
      print(usage);
      return 0;
    case 'inspect':
      return inspect(command, print, complain);
    case 'measure':
      return measure(command, print, complain);
    case 'compare':
      return compare(command, print, complain);
    case 'convert':
      return convert(command, print, complain);
    case 'reference':
      return reference(command, print, complain);
  }
}
