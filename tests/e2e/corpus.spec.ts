import type { Page } from '@playwright/test';
import { basename } from 'node:path';
import {
  corpusEntries,
  corpusFiles,
  corpusFolder,
  corpusName,
  waysToEnd,
  type CorpusEntry,
} from '../formats/corpus.ts';
import { fact, figureRows, fileInput } from './app.ts';
import { fileOf, man, type TestFile } from './figures.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';

// Small, since what is drawn is not looked at here.
test.use({
  viewport: { width: 1240, height: 360 },
  // three says so of a file that lacks what the format asks for, and draws it all the same.
  allowedMessages: [/THREE\.GLTFLoader: Missing min\/max properties for accessor POSITION/],
});
test.describe.configure({ timeout: 900_000 });
test.skip(corpusFolder === null, 'There is no folder of figure files from elsewhere.');

/** A file may take this long to end in a figure or in a sentence. */
const mostMs = 10_000;

/** Longer pauses of the page are printed; how long they are depends on what else the machine does. */
const notablePauseMs = 500;

const groups: readonly (readonly [string, RegExp])[] = [
  ['rigged figures', /^A_/],
  ['prints, bodies of known anatomy and what is no figure', /^[BCN]_/],
  ['broken, hostile and awkward files', /^D_/],
];

/** One in so many is opened here, since every one of them is in the unit tests; all where CORPUS is `all`. */
const step = process.env['CORPUS'] === 'all' ? 1 : 3;

for (const [name, pattern] of groups)
  test(`${name} from elsewhere open or are refused in words, beside what is open`, async ({ page }) => {
    await page.addInitScript(startPulse);
    await openApp(page);
    await openFigure(page, await man({ name: 'Kept' }));
    await page.getByRole('button', { name: 'All off' }).click();
    const shortfalls: string[] = [];
    for (const entry of corpusEntries(pattern).filter((_, i) => i % step === 0)) {
      const fault = await test.step(entry.file, () => openEntry(page, entry));
      if (fault) shortfalls.push(`${entry.file} ${fault}`);
    }
    process.stdout.write(shortfalls.map((each) => `    ${each}\n`).join(''));
    expect(shortfalls).toEqual([]);
  });

/** Opens a file beside the figure that is open, and removes it again. Says what is wrong, or null. */
async function openEntry(page: Page, entry: CorpusEntry): Promise<string | null> {
  await page.evaluate(() => (window.longestPause = 0));
  await fileInput(page).setInputFiles([...(await filesOf(entry))]);
  const end = await endOf(page);
  if (end === 'none') return `did not end within ${mostMs / 1000} s`;
  const pauseMs = await page.evaluate(() => Math.round(window.longestPause ?? 0));
  const fault = end === 'opened' ? await openedFault(page, entry) : await refusedFault(page, entry);
  await expectStage(page, 'ready');
  await expect(figureRows(page)).toHaveText([/^Kept/]);
  await expect(fact(page, 'As modelled')).toHaveText('1.768 m');
  if (pauseMs > notablePauseMs)
    process.stdout.write(`    ${entry.file}: the page did not answer for ${pauseMs} ms\n`);
  return fault;
}

/** How opening ends. */
async function endOf(page: Page): Promise<'opened' | 'refused' | 'none'> {
  const ended = await page
    .waitForFunction(
      () => {
        const { stage } = document.querySelector('main')!.dataset;
        if (stage === 'error' && document.querySelector('[role=alert]')) return 'refused';
        const rows = document.querySelectorAll('section[aria-label="Figures"] li').length;
        return stage === 'ready' && rows > 1 ? 'opened' : null;
      },
      null,
      { timeout: mostMs },
    )
    .catch(() => null);
  return (await ended?.jsonValue()) ?? 'none';
}

/** What is wrong with a figure that was opened, which is removed again; null: nothing. */
async function openedFault(page: Page, entry: CorpusEntry): Promise<string | null> {
  const name = await fact(page, 'File').textContent();
  const height = await fact(page, 'As modelled')
    .textContent({ timeout: 1000 })
    .catch(() => null);
  const isWarned = await page.getByRole('heading', { name: 'Warnings' }).isVisible();
  await page.keyboard.press('Delete');
  if (!waysToEnd(entry).opened) return 'is opened';
  if (name !== corpusName(entry)) return `is called ${name}`;
  if (height !== null && !/^\d[\d,]*(\.\d+)?.(mm|m)$/.test(height)) return `is ${height} tall`;
  // What only the examination of the mesh finds is said once that is done.
  return entry.expect.includes('warning') && !isWarned && !entry.file.endsWith('.stl')
    ? 'has no warning'
    : null;
}

/** What is wrong with the words of a refusal, which are dismissed; null: nothing. */
async function refusedFault(page: Page, entry: CorpusEntry): Promise<string | null> {
  const [whatAndWhy = '', next = ''] = await page.getByRole('alert').getByRole('paragraph').allTextContents();
  const what = (await page.getByRole('alert').locator('b').textContent()) ?? '';
  await page.getByRole('button', { name: 'Dismiss' }).click();
  if (!waysToEnd(entry).refused) return `is refused: ${whatAndWhy}`;
  if (what.includes('Something went wrong in this program'))
    return `ends in a fault of the program: ${whatAndWhy}`;
  const isSaid = [what, whatAndWhy.slice(what.length).trim(), next].every((text) =>
    /^\S.{8,}[.:]$/s.test(text),
  );
  return isSaid ? null : `says too little: ${whatAndWhy} ${next}`;
}

async function filesOf(entry: CorpusEntry): Promise<readonly TestFile[]> {
  const given = corpusFiles(entry);
  const files = await Promise.all(
    given.map(async ({ path, blob }) => fileOf(basename(path), new Uint8Array(await blob.arrayBuffer()))),
  );
  // Alone it may have a name of its own.
  return files.length === 1 ? [{ ...files[0]!, name: corpusName(entry) }] : files;
}

declare global {
  interface Window {
    /** The longest time for which the page did nothing else, ms. */
    longestPause?: number;
  }
}

/** Notes in the page for how long it does not answer. */
function startPulse(): void {
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longestPause = Math.max(window.longestPause ?? 0, now - last);
    last = now;
  }, 20);
}
