/**
 * Opens seeded variants of sound files of every format: `npm run fuzz [-- count [seed [first]]]`. Each must give a
 * figure or an expected failure in time and memory. Writes the files of each case that does not to fuzz-failures/.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCase } from './makeCase.ts';
import { runCases, type FuzzFailure } from './runCases.ts';
import { makeSeeds } from './seeds/makeSeeds.ts';

const [count = 100_000, seed = 1, first = 0] = process.argv.slice(2).map(Number);
if (![count, seed, first].every(Number.isSafeInteger)) {
  console.error('Usage: npm run fuzz [-- count [seed [first]]]');
  process.exit(64);
}

const startMs = performance.now();
const perSecond = (done: number): string => (done / ((performance.now() - startMs) / 1000)).toFixed(1);
const reportEvery = 500;

const seeds = await makeSeeds();
let told = 0;
const result = await runCases({ seed, first, end: first + count }, (done, failures) => {
  for (; told < failures.length; told++) tellFailure(failures[told]!);
  if (done % reportEvery === 0)
    console.log(`${done} of ${count}, ${perSecond(done)} a second, ${failures.length} failed`);
});
console.log(`\n${count} cases of seed ${seed}, ${perSecond(count)} a second`);
for (const [code, times] of [...result.codes].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(7)} ${code}`);
console.log(result.failures.length === 0 ? 'None failed.' : `${result.failures.length} failed.`);
process.exit(result.failures.length === 0 ? 0 : 1);

/** Says what failed and keeps its files. */
function tellFailure({ number, faults }: FuzzFailure): void {
  const folder = join(import.meta.dirname, '../../fuzz-failures');
  mkdirSync(folder, { recursive: true });
  const { seedName, files } = makeCase(seeds, seed, number);
  console.log(`\nCase ${number} of seed ${seed}, made from ${seedName}:\n${faults.join('\n')}`);
  for (const [i, { path, bytes }] of files.entries()) {
    const name = path.replaceAll(/[^\w.]+/g, '_').slice(-60);
    writeFileSync(join(folder, `${seed}-${number}-${i}-${name}`), bytes);
  }
}
