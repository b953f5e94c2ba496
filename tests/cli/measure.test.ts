import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/cli/describeFile.ts';
import type { Measurement } from '../../src/cli/describeMeasures.ts';
import { idsOf } from '../../src/core/landmarks/landmark.ts';
import { landmarks } from '../../src/core/landmarks/landmarkIds.ts';
import { measures } from '../../src/core/measures/index.ts';
import { keepTriangles } from '../formats/keepTriangles.ts';
import { layFigureBytes, layMesh } from '../formats/layMeshes.ts';
import { boxMesh, writeObj } from '../formats/meshFixtures.ts';
import { faults } from '../../scripts/models/faultyMan.ts';
import { modelsFolder } from '../samples/readSample.ts';
import { runCli } from './runCli.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const folder = makeTemporaryFolder();
afterAll(folder.remove);

const figures = folder.path('figures');
const woman = folder.write('figures/deep/woman.glb', layFigureBytes('median-woman'));
const box = folder.write('figures/box.obj', writeObj(boxMesh([0, 0, 0], [1, 2, 1])));
folder.write('figures/notes.txt', 'Not a figure file.');

const run = async (...words: readonly string[]): Promise<readonly (Measurement | Refusal)[]> => {
  const { printed } = await runCli(['measure', ...words, '--json']);
  return JSON.parse(printed) as readonly (Measurement | Refusal)[];
};

async function measurementOf(...words: readonly string[]): Promise<Measurement> {
  const [entry] = await run(...words);
  if (!entry?.opened) throw new Error(`Refused: ${JSON.stringify(entry)}`);
  return entry;
}

const lengthOf = ({ measures: taken }: Measurement, key: string): number => {
  const value = taken[key];
  if (!value || !('lifeSizeMm' in value)) throw new Error(`${key} was not taken: ${JSON.stringify(value)}`);
  return value.lifeSizeMm;
};

describe('measure', { timeout: 120_000 }, () => {
  it('has every field that is promised, at the scale that is asked for', async () => {
    const entry = await measurementOf(woman, '--scale', '1:12');
    expect(entry).toMatchObject({ file: woman, opened: true, kind: 'figure', missing: [] });
    expect(entry.pose).toMatch(/^standing/);
    const size = entry.size!;
    expect(size.statureFrom).toBe('file');
    expect(size.statureMm).toBeGreaterThan(1610);
    expect(size.statureMm).toBeLessThan(1645);
    expect(size.targetScale).toBe(12);
    expect(size.heightAtScaleMm).toBeCloseTo((size.heightModelledMm * size.modelScale) / 12, 2);

    expect(Object.keys(entry.landmarks).toSorted()).toEqual(idsOf(landmarks).toSorted());
    expect(entry.landmarks['vertex']).toMatchObject({ source: 'surface' });
    const keys = measures.flatMap(({ id, isPaired }) => (isPaired ? [`${id}.left`, `${id}.right`] : [id]));
    expect(Object.keys(entry.measures).toSorted()).toEqual(keys.toSorted());
    const stature = entry.measures['stature'];
    expect(stature).toMatchObject({
      atScaleMm: expect.closeTo(lengthOf(entry, 'stature') / 12, 2) as unknown,
    });
    expect(entry.measures['headsTall']).toMatchObject({
      value: expect.closeTo(lengthOf(entry, 'stature') / lengthOf(entry, 'headHeight'), 2) as unknown,
    });
  });

  it('goes by the stature that is given', async () => {
    const entry = await measurementOf(woman, '--stature', '1700');
    expect(entry.size).toMatchObject({ statureFrom: 'given', statureMm: 1700 });
    expect(lengthOf(entry, 'stature')).toBeGreaterThan(1680);
    expect(lengthOf(entry, 'stature')).toBeLessThan(1720);
  });

  it('judges the proportions where that is asked for, and finds the faults of the man that has them', async () => {
    const faulty = fileURLToPath(new URL('faulty-man.glb', modelsFolder));
    const { judgement } = await measurementOf(faulty, '--judge', '--scale', '1:6');
    const of = (measure: string) => judgement!.deviations.find((each) => each.measure === measure)!;
    for (const [measure, factor] of [
      ['headBreadth', faults.head],
      ['headHeight', faults.head],
      ['handLength.left', faults.hand],
      ['handLength.right', faults.hand],
      ['forearm.left', faults.forearm],
    ] as const) {
      const { verdict, measured, expected, uncertainty, deltaAtScaleMm, percent } = of(measure);
      expect(`${measure}: ${verdict}`).toMatch(/: (notable|outside)$/);
      expect(Math.sign(percent)).toBe(Math.sign(factor - 1));
      expect(deltaAtScaleMm).toBeCloseTo((measured - expected) / 6, 9);
      expect(Math.abs(measured - expected * factor)).toBeLessThan(2 * uncertainty);
    }
    expect(judgement!.sentences[0]).toMatch(/^The head is 1\d % large for this stature/);
    expect(judgement!.partScales.find(({ part }) => part === 'head')!.scale).toBeCloseTo(1 / faults.head, 1);

    const { judgement: right } = await measurementOf(woman, '--judge', '--population', 'ansur2-women');
    const amiss = right!.deviations.filter(({ verdict }) => verdict === 'notable' || verdict === 'outside');
    expect(amiss).toEqual([]);
    expect(right!.sentences[0]).toBe('Nothing that could be judged is amiss.');
    expect((await measurementOf(woman)).judgement).toBeUndefined();
  });

  it('names a part of a body that is there alone, and says when it stands on its head', async () => {
    const bust = keepTriangles(await layMesh('median-man'), (x, y) => y > 0.72 && Math.abs(x) < 0.16);
    const file = folder.write('bust.obj', writeObj(bust));
    const entry = await measurementOf(file, '--up', '+y');
    expect(entry).toMatchObject({ kind: 'part of a figure', shows: { name: 'bust', isUpsideDown: false } });
    const { printed } = await runCli(['measure', file, '--up', '-y']);
    expect(printed).toContain('Taken for: part of a figure, a bust upside down');
  });

  it('walks folders, and makes up no numbers for what is no figure', async () => {
    const { printed, complained, status } = await runCli(['measure', figures, '--json']);
    expect(status).toBe(0);
    expect(complained).toContain('Measuring 2 of 2');
    const entries = JSON.parse(printed) as readonly Measurement[];
    expect(entries.map(({ file }) => file)).toEqual([box, woman]);
    const [none] = entries;
    expect(none!.kind).toBe('not a figure');
    expect(Object.values(none!.landmarks).filter((landmark) => landmark !== null)).toEqual([]);
    for (const value of Object.values(none!.measures)) expect(value).toMatchObject({ value: null });
  });

  it('writes tables that hold every measure, for spreadsheets and for readers', async () => {
    const csv = (await runCli(['measure', woman, '--csv', '--quiet'])).printed.split(/\r?\n/);
    const markdown = (await runCli(['measure', woman, '--markdown', '--quiet'])).printed;
    const count = measures.reduce((sum, { isPaired }) => sum + (isPaired ? 2 : 1), 0);
    expect(csv.filter((line) => line !== '')).toHaveLength(count + 1);
    expect(markdown).toContain('| Stature');
  });

  it('says that a folder holds no figure, and ends so', async () => {
    folder.write('empty/notes.txt', 'Nothing to see.');
    const { status, printed } = await runCli(['measure', folder.path('empty'), '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(printed)).toMatchObject([{ opened: false, error: { code: 'empty-folder' } }]);
  });

  it('says why a file was refused, and ends so', async () => {
    const broken = folder.write('broken.glb', new Uint8Array([1, 2, 3]));
    const { status, complained } = await runCli(['measure', broken, woman]);
    expect(status).toBe(2);
    expect(complained).toContain('broken.glb');
  });
});
