import { basename } from 'node:path';
import { mayTurnOf } from '../core/alignment/turnedStarts.ts';
import { failureOf, figureError } from '../core/figures/figureError.ts';
import { sizeOf } from '../core/geometry/boxes.ts';
import { identity } from '../core/geometry/matrices.ts';
import { findPopulation } from '../core/populations/index.ts';
import { comparisonRefusals } from '../ui/messages/cliMessages.ts';
import { compareSurfaces, type SurfaceComparison } from './compareSurfaces.ts';
import { ComparisonError, comparisonError } from './comparisonError.ts';
import { comparisonWarnings } from './comparisonWarnings.ts';
import { describeDeviations, describeDistances, type Comparison } from './describeComparison.ts';
import { describeRefusal } from './describeFile.ts';
import { measuredSize, type MeasuredSize } from './describeMeasures.ts';
import { measureFile, type MeasuredFile } from './measureFile.ts';
import type { CompareCommand } from './readCompare.ts';
import type { Stance } from './readStance.ts';
import { surfaceInBody, surfaceInFile, type SurfaceOfFile } from './surfaceOfFile.ts';
import { surfaceOfPeople } from './surfaceOfPeople.ts';
import { unitBeside, type SettleUnit } from './unitBeside.ts';

/** What there is to say of two figures, and the surface that was mapped. */
export interface ComparedFigures {
  readonly described: Comparison;
  readonly first: SurfaceOfFile;
  readonly map: SurfaceComparison;
}

/** What is farther off than this share of the stature has no counterpart, where a body was laid on something. */
const farthestShare = 0.15;

/** The tolerance where no scale is told, as a share of the stature. */
const toleranceShare = 0.005;

/** And where one is, mm at scale. */
const toleranceAtScaleMm = 1;

/** Compares two figures as a person wants it. Throws a ComparisonError. */
export async function compareFigures(
  command: CompareCommand,
  tell: (progress: string) => void,
): Promise<ComparedFigures> {
  const { file, other, align, isScaleFree, profile } = command;
  tell(`Measuring ${file}`);
  const measured = await openFor(command, file, command.stance, true);
  const size = sizeBeside(measured, command);
  const { name, second, surface } = await openOther(command, measured, size, tell);
  const first = align === 'none' && second ? surfaceInFile(measured) : surfaceInBody(measured);
  const heightMm = size?.statureModelledMm ?? Math.max(...sizeOf(first.box));
  const toleranceMm =
    command.scale && size
      ? (toleranceAtScaleMm * size.targetScale) / size.modelScale
      : toleranceShare * heightMm;
  const farthestMm = align === 'none' || !measured.body ? Infinity : farthestShare * heightMm;
  tell('Comparing the surfaces');
  const map = await compareSurfaces(first, surface, {
    align,
    isScaleFree,
    mayTurn: mayTurnOf(other.kind === 'file' ? [command.stance, other.stance] : [command.stance]),
    toleranceMm,
    farthestMm,
  });
  if (!map) throw comparisonError(file, 'cannot-be-laid', comparisonRefusals['cannot-be-laid'](file, name));
  const described = {
    file,
    with: name,
    ...describeDistances(map, first.fromFile, surface.fromFile),
    ...describeDeviations(measured, size, {
      against:
        other.kind === 'file'
          ? { kind: 'figure', figure: other.path }
          : { kind: 'people', population: other.population },
      other: second?.measures ?? null,
      otherName: basename(name),
      profile,
    }),
    toleranceMm,
    farthestMm: Number.isFinite(farthestMm) ? farthestMm : null,
    size,
    warnings: comparisonWarnings(command, measured, second, map.alignment),
  };
  return { described, first, map };
}

/** What a figure is compared with: its name, its file where it has one, and its surface. */
interface Other {
  readonly name: string;
  readonly second: MeasuredFile | null;
  readonly surface: SurfaceOfFile;
}

async function openOther(
  command: CompareCommand,
  { body, opened }: MeasuredFile,
  size: MeasuredSize | null,
  tell: (progress: string) => void,
): Promise<Other> {
  const { other, align, isScaleFree } = command;
  if (other.kind === 'population') {
    tell(`Making a body of ${other.population}`);
    // `openFor` has seen to it that there is a body, which has a size.
    return {
      name: other.population,
      second: null,
      surface: { ...(await surfaceOfPeople(other.population, body!, size!)), fromFile: identity },
    };
  }
  const { path, stance } = other;
  tell(`Measuring ${path}`);
  const settleUnit = isScaleFree ? undefined : unitBeside(opened.derived.unit, align);
  const second = await openFor(command, path, stance, body !== null, settleUnit);
  return { name: path, second, surface: align === 'none' ? surfaceInFile(second) : surfaceInBody(second) };
}

/** Opens one of the files; throws where it has no surface, or no body and cannot be compared without one. */
async function openFor(
  { other, align }: CompareCommand,
  path: string,
  stance: Stance,
  isBodySought: boolean,
  settleUnit?: SettleUnit,
): Promise<MeasuredFile> {
  const measured = await measureFile(path, stance, isBodySought, settleUnit).catch((error: unknown) => {
    throw refusing(path, error);
  });
  // A file may name the joints of a person and show nothing.
  if (measured.mesh.indices.length === 0) throw refusing(path, figureError('no-triangles', {}));
  const needed = neededBody(other, align);
  if (needed && !measured.body) {
    const text = comparisonRefusals[needed](path, measured.found?.kind ?? 'not a figure');
    throw comparisonError(path, needed, text);
  }
  return measured;
}

const refusing = (path: string, error: unknown): ComparisonError =>
  new ComparisonError(describeRefusal(path, failureOf(error)));

function neededBody(
  other: CompareCommand['other'],
  align: CompareCommand['align'],
): 'no-body-for-people' | 'no-body-for-landmarks' | null {
  if (other.kind === 'population') return 'no-body-for-people';
  return align === 'landmarks' ? 'no-body-for-landmarks' : null;
}

/** The sizes of the first figure; one that is no person's size is taken for a usual one of the people it is compared with. */
function sizeBeside(measured: MeasuredFile, { scale, other }: CompareCommand): MeasuredSize | null {
  const size = measuredSize(measured, { scale, statureMm: null });
  if (size?.statureFrom !== 'population' || other.kind === 'file') return size;
  const { statureMm } = findPopulation(other.population)!;
  const beside = measuredSize(measured, { scale, statureMm: statureMm.p50 });
  return beside && { ...beside, statureFrom: 'population' };
}
