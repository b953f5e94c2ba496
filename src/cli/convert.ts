import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { bodyToBake } from '../core/figures/bodyToBake.ts';
import { failureOf } from '../core/figures/figureError.ts';
import { multiply, scaling } from '../core/geometry/matrices.ts';
import { scaleDenominator } from '../core/scales/scaleDenominator.ts';
import { formatLength } from '../core/scales/formatLength.ts';
import { openFileSet } from '../formats/openFileSet.ts';
import { saveFigure, savers } from '../formats/save/index.ts';
import { describeRefusal } from './describeFile.ts';
import { decoders, openFile, type OpenedFile } from './openFile.ts';
import type { Command } from './readArguments.ts';
import { UsageError } from './usage.ts';

type ConvertCommand = Extract<Command, { readonly kind: 'convert' }>;
type Print = (text: string) => void;

/** Exit status when the file was refused. */
const refused = 2;

/** Writes a figure upright, at a scale, as another file. Resolves to the exit status; throws a UsageError. */
export async function convert(command: ConvertCommand, print: Print, complain: Print): Promise<number> {
  const { file: path, out, stance, hasBase } = command;
  const saver = savers.find(({ extension }) => `.${extension}` === extname(out).toLowerCase());
  if (!saver)
    throw new UsageError(
      `--out takes a file ending in ${savers.map(({ extension }) => `.${extension}`).join(', ')}.`,
    );
  try {
    const opened = await openFile(path, stance);
    const { file, report, posed, derived } = opened;
    const factor = factorOf(opened, command);
    const saved = await saveFigure(saver.id, {
      name: basename(out, extname(out)),
      file,
      body: bodyToBake(file, report, posed, {
        fileToSaved: multiply(scaling(factor), derived.toBody),
        hasBase,
      }),
      source: { set: await openFileSet(opened.files), mainPath: opened.mainPath, decoders },
    });
    const folder = dirname(out);
    const [main, ...beside] = saved;
    await writeFile(out, main!.bytes);
    for (const { name, bytes } of beside) await writeFile(join(folder, name), bytes);
    const height = (derived.sizes?.heightModelledMm ?? 0) * factor;
    print(`${out}: ${formatLength(height, 'asModelled').replaceAll('\u202f', ' ')} tall`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { message, hint } = describeRefusal(path, failureOf(error)).error;
    complain(`${path}\n  ${message}\n  ${hint}`);
    return refused;
  }
}

/** Mm at scale for each mm as modelled. */
function factorOf({ derived }: OpenedFile, { scale, modelScale }: ConvertCommand): number {
  const { sizes, canon } = derived;
  const modelN = modelScale ?? sizes?.modelScale ?? 1;
  const statureMm = (sizes?.heightModelledMm ?? 1) * modelN;
  return modelN / scaleDenominator(scale, { statureMm, eyeFraction: canon.eyeFraction });
}
