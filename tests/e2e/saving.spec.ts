import type { Download, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { layFigureBytes } from '../formats/layMeshes.ts';
import { choose, doWithFigure, fact, figureRows, wide } from './app.ts';
import { fileOf, type TestFile } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';
import { heightModelledMm, lengthText } from './lengths.ts';

test.use({ viewport: { ...wide, height: 900 } });

/** At 1:6, at which figures are saved here. */
const savedHeight = lengthText(heightModelledMm('median-man') / 6);

/** Saves the figure as a format by the dialog; gives the files that were downloaded. */
async function saveAs(page: Page, format: string, files: number): Promise<readonly TestFile[]> {
  const downloads: Download[] = [];
  const note = (download: Download): void => void downloads.push(download);
  page.on('download', note);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: /^Save / });
  await expect(dialog).toContainText(`${savedHeight} tall, 1:6, as it stands`);
  await dialog.getByRole('button', { name: format, exact: true }).click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => downloads.length).toBe(files);
  page.off('download', note);
  return Promise.all(
    downloads.map(async (each) => fileOf(each.suggestedFilename(), await readFile(await each.path()))),
  );
}

const formats: readonly (readonly [name: string, files: number])[] = [
  ['GLB', 1],
  ['STL', 1],
  ['OBJ', 2],
  ['3MF', 1],
];

test('a figure is saved in every format at its scale, and opens again as tall', async ({ page }) => {
  test.slow();
  await openApp(page);
  await openFigure(page, fileOf('Man.glb', layFigureBytes('median-man')));
  await choose(page, 'Scale', '1:6');
  await expect(fact(page, 'At scale, to the crown')).toHaveText(savedHeight);
  for (const [format, files] of formats) {
    const saved = await saveAs(page, format, files);
    // Of several files the browser tells in any order.
    const { name } = saved.find((file) => file.name.toLowerCase().endsWith(`.${format.toLowerCase()}`))!;
    expect(name).toMatch(/^Median-man/);
    await openFigure(page, [...saved]);
    await expect(figureRows(page)).toHaveCount(2);
    await expect(fact(page, 'File')).toHaveText(name);
    await expect(fact(page, 'As modelled')).toHaveText(savedHeight);
    const opened = figureRows(page).nth(1).getByRole('button').first();
    await doWithFigure(page, (await opened.textContent())!, 'Remove');
    await expect(figureRows(page)).toHaveCount(1);
  }
});
