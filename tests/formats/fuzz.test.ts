import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../scripts/fuzz/makeCase.ts';
import { runCase } from '../../scripts/fuzz/runCase.ts';
import { runCases } from '../../scripts/fuzz/runCases.ts';
import { makeSeeds } from '../../scripts/fuzz/seeds/makeSeeds.ts';

const seed = 20_260_101;
const count = 1000;

describe(`Cases made from sound files of every format, seed ${seed}`, () => {
  it('are made from files that open', { timeout: 120_000 }, async () => {
    const seeds = [...new Set((await makeSeeds()).flat())];
    const outcomes = await Promise.all(
      seeds.map(async ({ name, files }) => [name, await runCase(files, false)] as const),
    );
    expect(outcomes.filter(([, { code }]) => !code.endsWith('opened'))).toEqual([]);
    expect(outcomes.flatMap(([, { faults }]) => faults)).toEqual([]);
  });

  it('have the same bytes each time', { timeout: 120_000 }, async () => {
    const [once, again] = await Promise.all([makeSeeds(), makeSeeds()]);
    const hashesOf = (seeds: typeof once): readonly string[] =>
      Array.from({ length: 200 }, (_, number) => {
        const hash = createHash('sha256');
        for (const { path, bytes } of makeCase(seeds, seed, number).files) hash.update(path).update(bytes);
        return hash.digest('hex');
      });
    expect(hashesOf(again)).toEqual(hashesOf(once));
  });

  it(`each give a figure or an expected failure, ${count} of them`, { timeout: 900_000 }, async () => {
    const { codes, failures } = await runCases({ seed, first: 0, end: count });
    expect(failures).toEqual([]);
    expect(codes.get('opened')).toBeGreaterThan(count / 10);
    expect(codes.size).toBeGreaterThan(5);
  });
});
