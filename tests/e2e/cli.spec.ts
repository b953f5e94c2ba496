import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { makeTemporaryFolder } from '../cli/temporaryFolder.ts';
import { layFigureBytes } from '../formats/layMeshes.ts';
import { heightModelledMm, lengthText } from './lengths.ts';

/** What the command line is built as. */
const program = 'dist-cli/maquette.js';

const folder = makeTemporaryFolder();
test.afterAll(folder.remove);

interface Outcome {
  readonly status: number;
  readonly printed: string;
  readonly complained: string;
}

const run = (...words: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], (error, printed, complained) =>
      resolve({ status: error ? Number(error.code) : 0, printed, complained }),
    );
  });

test.beforeAll(() => {
  expect(existsSync(program), `${program} is there once npm run build is through`).toBe(true);
});

test('help is printed and is no failure', async () => {
  for (const words of [[], ['--help'], ['inspect', '--help']]) {
    const { status, printed, complained } = await run(...words);
    expect([status, complained]).toEqual([0, '']);
    expect(printed).toMatch(/^Usage: maquette inspect/);
  }
});

test('wrong usage ends with 64 and says how it is used', async () => {
  for (const words of [
    ['weigh', 'a.stl'],
    ['inspect'],
    ['measure'],
    ['convert', 'a.stl', '--out', 'b.stl'],
  ]) {
    const { status, printed, complained } = await run(...words);
    expect([status, printed]).toEqual([64, '']);
    expect(complained).toContain('Usage: maquette inspect');
  }
});

test('a file that is refused ends with 2, and the others are still told of', async () => {
  const notes = folder.write('notes.txt', 'Buy plasticine.');
  const man = folder.write('man.glb', layFigureBytes('median-man'));
  const out = folder.path('man.stl');
  const mixed = await run('inspect', notes, man, '--json');
  expect(mixed.status).toBe(2);
  const entries = JSON.parse(mixed.printed) as readonly { file: string; opened: boolean }[];
  expect(entries.map(({ file, opened }) => [file, opened])).toEqual([
    [notes, false],
    [man, true],
  ]);

  const written = await run('convert', man, '--scale', '1:6', '--out', out);
  expect(written).toMatchObject({ status: 0, complained: '' });
  const again = await run('inspect', out);
  expect(again.status).toBe(0);
  expect(again.printed).toContain(`${lengthText(heightModelledMm('median-man') / 6)} tall`);
});
