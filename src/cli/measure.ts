import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { failureOf, figureError } from '../core/figures/figureError.ts';
import { formats } from '../formats/index.ts';
import { describeRefusal, type Refusal } from './describeFile.ts';
import { describeJudgement } from './describeJudgement.ts';
import { describeMeasures, type Measurement } from './describeMeasures.ts';
import { measureFile } from './measureFile.ts';
import type { Command } from './readArguments.ts';
import { writers } from './writeMeasures.ts';

/** Exit status when a file was refused. */
const refused = 2;

export type MeasureCommand = Extract<Command, { readonly kind: 'measure' }>;
type Print = (text: string) => void;

/** Measures the figure of each file, those of folders too, in the order given. Resolves to the exit status. */
export async function measure(command: MeasureCommand, print: Print, complain: Print): Promise<number> {
  const files = (await Promise.all(command.files.map(figureFiles))).flat();
  const entries: (Measurement | Refusal)[] = [];
  for (const [i, file] of files.entries()) {
    const isPath = typeof file === 'string';
    if (command.isProgressShown && isPath) complain(`Measuring ${i + 1} of ${files.length}: ${file}`);
    const entry = isPath ? await describeEntry(file, command) : file;
    entries.push(entry);
    if (!entry.opened && command.format !== 'json')
      complain(`${entry.file}\n  ${entry.error.message}\n  ${entry.error.hint}`);
    if (entry.opened && command.format === 'text') print(writers.text([entry]));
  }
  if (command.format === 'json') print(JSON.stringify(entries, null, 2));
  else if (command.format !== 'text') print(writers[command.format](entries.filter((entry) => entry.opened)));
  return entries.every(({ opened }) => opened) ? 0 : refused;
}

const extensions: ReadonlySet<string> = new Set(
  ['zip', ...formats.flatMap((format): readonly string[] => format.extensions)].map((each) => `.${each}`),
);

/** A file itself; of a folder the figure files in and below it, in the order of their names, or why there are none. */
async function figureFiles(path: string): Promise<readonly (string | Refusal)[]> {
  try {
    const isFolder = await stat(path).then(
      (status) => status.isDirectory(),
      () => false,
    );
    if (!isFolder) return [path];
    const inside = await readdir(path, { withFileTypes: true, recursive: true });
    const files = inside
      .filter((entry) => entry.isFile() && extensions.has(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    if (files.length === 0) throw figureError('empty-folder', { name: path });
    return files;
  } catch (error) {
    return [describeRefusal(path, failureOf(error))];
  }
}

/** What there is to say of a file and its figure, or why it was refused. */
async function describeEntry(
  path: string,
  { stance, sizes, judge }: MeasureCommand,
): Promise<Measurement | Refusal> {
  try {
    const measured = await measureFile(path, stance);
    const part = describeMeasures(measured, sizes);
    const { canon } = measured.opened.derived;
    return {
      ...measured.inspection,
      ...part,
      ...(judge && {
        judgement:
          measured.measures && part.size
            ? describeJudgement(measured.measures, part.size, judge, canon.id)
            : null,
      }),
    };
  } catch (error) {
    return describeRefusal(path, failureOf(error));
  }
}
