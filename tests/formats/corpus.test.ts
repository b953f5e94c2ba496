import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Inspection, Refusal } from '../../src/cli/describeFile.ts';
import { inspectFile } from '../../src/cli/inspect.ts';
import { defaultChoice, poseBody, reportOf } from '../../src/core/figures/openBody.ts';
import { makeTemporaryFolder } from '../cli/temporaryFolder.ts';
import {
  corpusEntries,
  corpusFiles,
  corpusFolder,
  corpusName,
  corpusTruths,
  waysToEnd,
  type CorpusEntry,
} from './corpus.ts';
import { truthOf } from './corpusFigures.ts';
import { readFiles } from './fixtures.ts';

const asFound = { unit: null, up: null, facing: null };

const folder = makeTemporaryFolder();
afterAll(folder.remove);

/** What the command line says of a file; under another name it is copied first. */
async function inspectEntry(entry: CorpusEntry): Promise<Inspection | Refusal> {
  const path = join(corpusFolder!, entry.file);
  const name = corpusName(entry);
  if (name === basename(entry.file)) return inspectFile(path, asFound);
  copyFileSync(path, folder.path(name));
  return inspectFile(folder.path(name), asFound);
}

/** This file's list counts each mesh once, and one of them stands in it twice. */
const instanced = { file: 'D_bad/trimesh_pyramids.3mf', triangles: 3276 };

/** Where a file falls short of what is to happen, in words; nothing where all is right. */
function shortfallsOf(entry: CorpusEntry, outcome: Inspection | Refusal): readonly string[] {
  const may = waysToEnd(entry);
  if (!outcome.opened) return [...(may.refused ? [] : ['is refused']), ...refusalFaults(outcome)];
  if (!may.opened) return ['is opened'];
  const isUnwarned = entry.expect.includes('warning') && outcome.warnings.length === 0;
  return [
    ...(isUnwarned ? ['opens without a warning'] : []),
    ...wrongNumbers(outcome, 'entry'),
    ...triangleFaults(entry, outcome),
    ...figureFaults(entry, outcome),
  ];
}

function refusalFaults({ error: { code, message, hint } }: Refusal): readonly string[] {
  return [
    ...(code === 'unexpected' ? [`ends in a fault of the program: ${message}`] : []),
    ...([message, hint].every((text) => /^\S.{10,}[.:]$/s.test(text)) ? [] : ['says too little']),
  ];
}

/** The places of numbers that are none. */
function wrongNumbers(value: unknown, place: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${place} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => wrongNumbers(each, `${place}.${key}`));
}

function triangleFaults({ file, triangles }: CorpusEntry, inspection: Inspection): readonly string[] {
  const expected = file === instanced.file ? instanced.triangles : triangles;
  const dropped = inspection.repairs
    .filter(({ code }) => code === 'zero-area-dropped' || code === 'duplicates-dropped')
    .reduce((sum, { count }) => sum + count, 0);
  const found = inspection.triangles + dropped;
  return expected === undefined || expected === found ? [] : [`has ${found} triangles, not ${expected}`];
}

function figureFaults(entry: CorpusEntry, inspection: Inspection): readonly string[] {
  const truth = truthOf(entry);
  if (!truth) return [];
  const { unit, up, facing, extentModelledMm } = inspection;
  const likeliest = [unit.name, unit.runnersUp[0]?.name];
  const isUnitFound = unit.isDoubtful ? likeliest.includes(truth.unit) : unit.name === truth.unit;
  // Of rigged figures of other makers and figures that bend, the stance is known too.
  const stance = [
    ...(up.axis === truth.up ? [] : [`has ${up.axis} up, not ${truth.up}`]),
    ...(facing.axis === truth.facing ? [] : [`faces ${facing.axis}, not ${truth.facing}`]),
  ];
  const height = extentModelledMm?.[1] ?? NaN;
  const isTall =
    truth.heightMm === null || Math.abs(height - truth.heightMm) * truth.modelScale < heightTolerance(entry);
  return [
    ...(isUnitFound ? [] : [`is taken to be in ${likeliest.join(' or ')}, not ${truth.unit}`]),
    ...stance,
    ...(isTall ? [] : [`is ${height} mm tall, not ${truth.heightMm}`]),
  ];
}

/** Mm of life size; of a miniature that is told to the tenth of its own mm. */
const heightTolerance = ({ file }: CorpusEntry): number => (file.includes('mini28') ? 0.02 : 1);

const entries = corpusEntries(/./);

describe.skipIf(corpusFolder === null)('figure files from elsewhere', { timeout: 60_000 }, () => {
  const table: { readonly file: string; readonly what: string }[] = [];
  let looked = 0;

  it.each(entries)('$file: $expect', async (entry) => {
    const outcome = await inspectEntry(entry);
    looked++;
    const shortfalls = shortfallsOf(entry, outcome);
    table.push(...shortfalls.map((what) => ({ file: entry.file, what })));
    if (entry.expect.includes('said not to be'))
      table.push({ file: entry.file, what: 'whether it is a whole human figure is not yet judged' });
    expect(shortfalls).toEqual([]);
  });

  it('takes the first of two people and names both', async () => {
    const [entry] = corpusEntries(/two_figures_one_scene/);
    const report = reportOf(await readFiles(corpusFiles(entry!)));
    expect(report.scenes[0]!.bodies.map(({ name, triangles }) => [name, triangles])).toEqual([
      ['Casual_Body', 6206],
      ['Casual_Body 2', 6396],
    ]);
    expect(defaultChoice(report)).toMatchObject({ scene: 0, body: 0, pose: { kind: 'rest' } });
  });

  it('finds two scenes of one person each', async () => {
    const [entry] = corpusEntries(/two_scenes/);
    const { scenes } = reportOf(await readFiles(corpusFiles(entry!)));
    expect(scenes.map(({ bodies }) => bodies.length)).toEqual([1, 1]);
  });

  it('stands the walking rest pose’s bind pose where it was bound', async () => {
    const [entry] = corpusEntries(/rest_pose_is_walk/);
    const file = await readFiles(corpusFiles(entry!));
    const report = reportOf(file);
    const { extent } = poseBody(file, report, { ...defaultChoice(report), pose: { kind: 'bind' } });
    const truth = corpusTruths['mh_male_avg_A']!.measures!.stature;
    expect(extent!.min[1]).toBeCloseTo(0, 3);
    expect(extent!.max[1]).toBeCloseTo(truth, 3);
  });

  it('were all looked at; what falls short is printed', () => {
    const lines = table.map(({ file, what }) => `  ${file.padEnd(60)} ${what}`);
    process.stdout.write(
      `Of ${looked} files from elsewhere:\n${lines.join('\n') || '  nothing falls short'}\n`,
    );
    expect(looked).toBe(entries.length);
  });
});
