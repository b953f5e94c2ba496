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

for (const [format, files] of [
  ['GLB', 1],
  ['STL', 1],
  ['OBJ', 2],
  ['3MF', 1],
] as const)
  test(`a figure is saved as ${format} at its scale, and opens again as tall`, async ({ page }) => {
    await openApp(page);
    await openFigure(page, fileOf('Man.glb', layFigureBytes('median-man')));
    await choose(page, 'Scale', '1:6');
    await expect(fact(page, 'At scale, to the crown')).toHaveText(savedHeight);
    const saved = await saveAs(page, format, files);
    // Of several files the browser tells in any order.
    const figure = saved.find(({ name }) => name.toLowerCase().endsWith(`.${format.toLowerCase()}`));
    expect(figure?.name).toMatch(/^median-man/i);
    await doWithFigure(
      page,
      (await figureRows(page).first().getByRole('button').first().textContent())!,
      'Remove',
    );
    await openFigure(page, [...saved]);
    await expect(figureRows(page)).toHaveCount(1);
    await expect(fact(page, 'File')).toHaveText(figure!.name);
    await expect(fact(page, 'As modelled')).toHaveText(savedHeight);
  });
