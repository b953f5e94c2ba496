import { failureOf, type FigureFailure } from '../../src/core/figures/figureError.ts';
import { loadDraco, loadMeshopt, type Decoders } from '../../src/formats/decoders.ts';
import type { NamedFile } from '../../src/formats/fileSet.ts';
import { findFaultsOfPoses } from './findFaultsOfPoses.ts';
import { findOddValue } from './findOddValue.ts';
import { readCase } from './readCase.ts';
import type { SeedFile } from './seedFile.ts';
import { openFigure, plainWish } from '../../src/workers/jobs.ts';
import { findFaults } from './findFaults.ts';

/** What came of a case. */
export interface CaseOutcome {
  /** `opened`, or the code of the failure. */
  readonly code: string;
  /** What must not be; empty where all is well. */
  readonly faults: readonly string[];
}

/** New for each file, as they are on the page. */
const decoders: Decoders = { draco: () => loadDraco(), meshopt: loadMeshopt };

/**
 * Opens files and looks through what comes of it; of several figures the first. Throws nothing.
 * @param isPosed whether all the way as the page does, in some poses: this compares the shape with figures in many
 *   poses, which takes a hundred times as long as all else. Otherwise all but that.
 */
export async function runCase(files: readonly SeedFile[], isPosed: boolean): Promise<CaseOutcome> {
  const given = files.map(({ path, bytes }) => ({ path, blob: new Blob([bytes]) }));
  const open = isPosed ? openAsPage : openWithoutPose;
  const first = await outcomeOf(open(given, null));
  if (first.failure?.code !== 'several-files') return first;
  const second = await outcomeOf(open(given, first.failure.data.files[0]!.path));
  const isAskedAgain =
    second.code === 'several-files' ? ['The choice of one of several is asked again.'] : [];
  return {
    code: `several-files, then ${second.code}`,
    faults: [...first.faults, ...second.faults, ...isAskedAgain],
  };
}

async function outcomeOf(
  opening: Promise<readonly string[]>,
): Promise<CaseOutcome & { readonly failure: FigureFailure | null }> {
  try {
    return { code: 'opened', faults: await opening, failure: null };
  } catch (thrown) {
    const failure = failureOf(thrown);
    const { code, data } = failure;
    // A failure crosses to the page and is written there.
    const odd = code === 'unexpected' ? traceOf(thrown) : findOddValue(data, code);
    return { code, faults: odd === null ? [] : [odd], failure };
  }
}

const traceOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);

async function openAsPage(given: readonly NamedFile[], main: string | null): Promise<readonly string[]> {
  const { file, report, posed, drawn } = await openFigure(given, decoders, { ...plainWish, main });
  const odd = findOddValue(posed, 'posed');
  return [
    ...findFaults(file, report, drawn),
    ...(odd === null ? [] : [odd]),
    ...findFaultsOfPoses(file, report, posed.choice),
  ];
}

const openWithoutPose = (given: readonly NamedFile[], main: string | null): Promise<readonly string[]> =>
  readCase(given, decoders, main);
