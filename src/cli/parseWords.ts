import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage.ts';

/** The options and other words of a command. Throws a UsageError. */
export function parseWords<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    // A value such as -z or -2 looks like an option of its own unless it is joined to the name.
    return parseArgs({ args: joinDashed(words), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const joinDashed = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => {
    const [before, next] = [words[i - 1], words[i + 1]];
    if (takesDash(word) && next !== undefined) return [`${word}=${next}`];
    return takesDash(before) ? [] : [word];
  });

const takesDash = (word: string | undefined): boolean =>
  ['--up', '--facing', '--with-up', '--with-facing', '--muscle'].includes(word ?? '');
