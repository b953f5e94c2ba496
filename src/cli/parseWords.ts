import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage.ts';

/** The options and other words of a command. Throws a UsageError. */
export function parseWords<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    // A value such as -z looks like an option of its own unless it is joined to the name.
    return parseArgs({ args: joinAxes(words), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const joinAxes = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => {
    const [before, next] = [words[i - 1], words[i + 1]];
    if (takesAxis(word) && next !== undefined) return [`${word}=${next}`];
    return takesAxis(before) ? [] : [word];
  });

const takesAxis = (word: string | undefined): boolean => word === '--up' || word === '--facing';
