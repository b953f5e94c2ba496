import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { loadShapeSpace } from '../core/body/shapeSpace/loadShapeSpace.ts';
import { failureOf, figureError } from '../core/figures/figureError.ts';
import { figureToFind } from '../core/figures/figureToFind.ts';
import { bodyMesh, figureToMeasure } from '../core/figures/figureToMeasure.ts';
import { examineBody } from '../core/figures/health.ts';
import { joinMeshes } from '../core/figures/joinMeshes.ts';
import { shownMeshes } from '../core/figures/openBody.ts';
import { findLandmarks } from '../core/landmarks/findLandmarks.ts';
import { measureFigure } from '../core/measures/measureFigure.ts';
import { formats } from '../formats/index.ts';
import { describeFile, describeRefusal, type Refusal } from './describeFile.ts';
import { describeJudgement } from './describeJudgement.ts';
import { describeMeasures, type Measurement } from './describeMeasures.ts';
import { openFile } from './openFile.ts';
import { facingWarningsOf } from './warningsOf.ts';
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
    const entry = isPath ? await measureFile(file, command) : file;
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
async function measureFile(path: string, command: MeasureCommand): Promise<Measurement | Refusal> {
  try {
    const opened = await openFile(path, command.stance);
    const { file, report, posed, derived } = opened;
    const wanted = figureToFind(file, report, posed, {
      up: derived.up,
      facing: derived.facing,
      isFacingChosen: command.stance.facing !== null,
    });
    const found = await findLandmarks(await loadShapeSpace(), wanted);
    const figure = found && figureToMeasure(bodyMesh(wanted, derived.toBody), found, derived.toBody);
    const health = examineBody(file, joinMeshes(shownMeshes(file, report, posed.choice)));
    const described = describeFile(path, opened, health);
    // Where a body was found its own doubt counts, and not that of the shape.
    const isTold = found?.kind === 'figure';
    const before = described.warnings.filter(({ code }) => !isTold || code !== 'facing-doubtful');
    const taken = figure && measureFigure(figure);
    const part = describeMeasures(opened, found, figure, taken, command.sizes);
    return {
      ...described,
      warnings: [...before, ...(found ? facingWarningsOf(opened, found) : [])],
      ...part,
      ...(command.judge && {
        judgement:
          taken && part.kind === 'figure' && part.size
            ? describeJudgement(taken, part.size, command.judge, derived.canon.id)
            : null,
      }),
    };
  } catch (error) {
    return describeRefusal(path, failureOf(error));
  }
}
