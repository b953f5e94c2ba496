import { access, constants, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failureOf } from '../core/figures/figureError.ts';
import { invert } from '../core/geometry/matrices.ts';
import { transformPositions } from '../core/meshes/transformPositions.ts';
import { distanceColours } from '../core/surfaceMap/distanceColours.ts';
import { distanceScale } from '../core/surfaceMap/distanceScale.ts';
import { writeDistances } from '../formats/save/writeDistances.ts';
import { comparisonRefusals } from '../ui/messages/cliMessages.ts';
import { compareFigures, type ComparedFigures } from './compareFigures.ts';
import { ComparisonError, comparisonError } from './comparisonError.ts';
import { describeRefusal } from './describeFile.ts';
import type { CompareCommand } from './readCompare.ts';
import { writeComparison } from './writeComparison.ts';

type Print = (text: string) => void;

/** Exit status when a file was refused or the figures cannot be compared. */
const refused = 2;

/** Compares a figure with another or with people. Resolves to the exit status. */
export async function compare(command: CompareCommand, print: Print, complain: Print): Promise<number> {
  const { map, isJson, isProgressShown } = command;
  try {
    if (map !== null) await writing(map, checkFolder(map));
    const compared = await compareFigures(command, (progress) => {
      if (isProgressShown) complain(progress);
    });
    if (map !== null) await writing(map, writeFile(map, mapOf(compared)));
    const { described } = compared;
    print(isJson ? JSON.stringify(described, null, 2) : writeComparison(described));
    return 0;
  } catch (error) {
    const { refusal } =
      error instanceof ComparisonError
        ? error
        : new ComparisonError(describeRefusal(command.file, failureOf(error)));
    if (isJson) print(JSON.stringify(refusal, null, 2));
    else complain(`${refusal.file}\n  ${refusal.error.message}\n  ${refusal.error.hint}`);
    return refused;
  }
}

/** Before anything is measured, which takes long. */
async function checkFolder(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK);
}

const writing = async (path: string, done: Promise<void>): Promise<void> =>
  done.catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw comparisonError(path, 'cannot-write', comparisonRefusals['cannot-write'](path, reason));
  });

/** The first figure in its own coordinates, mm, with its distances, coloured up to where 95 % of them lie. */
function mapOf({ first, map, described: { toleranceMm } }: ComparedFigures): Uint8Array {
  const { distances, statistics } = map;
  const scale = distanceScale(toleranceMm, Math.max(toleranceMm, statistics?.byArea.p95Mm ?? 0));
  const positions = transformPositions(first.mesh.positions, invert(first.fromFile)!);
  return writeDistances({ ...first.mesh, positions }, distances, distanceColours(distances, scale));
}
