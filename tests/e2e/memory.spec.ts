import type { Page } from '@playwright/test';
import { diagnosticsOf, rest } from './app.ts';
import { manInParts, type TestFile } from './figures.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';
import { printObj } from './prints.ts';

declare global {
  interface Window {
    /** Bitmaps that were made and not closed. */
    openBitmaps: Set<ImageBitmap>;
  }
}

/** Counts the bitmaps of the page: nothing in the browser tells of them. */
const countBitmaps = (): void => {
  window.openBitmaps = new Set();
  const create = window.createImageBitmap.bind(window) as (...args: unknown[]) => Promise<ImageBitmap>;
  window.createImageBitmap = async (...args: unknown[]) => {
    const bitmap = await create(...args);
    window.openBitmaps.add(bitmap);
    const close = bitmap.close.bind(bitmap);
    bitmap.close = () => {
      window.openBitmaps.delete(bitmap);
      close();
    };
    return bitmap;
  };
};

async function holdingOf(page: Page) {
  const { geometries, textures } = await diagnosticsOf(page);
  const bitmaps = await page.evaluate(() => window.openBitmaps.size);
  return { geometries, textures, bitmaps, workers: page.workers().length };
}

test('figures that are removed give back geometries, textures, bitmaps and workers', async ({ page }) => {
  await page.addInitScript(countBitmaps);
  await openApp(page);
  const { main, data, picture } = await manInParts();
  const figures: readonly (readonly TestFile[])[] = [[main, data, picture], await printObj()];
  const held = [];
  const left = [];
  for (let round = 0; round < 3; round++) {
    for (const files of figures) await openFigure(page, [...files]);
    await rest(page);
    held.push(await holdingOf(page));
    for (const _ of figures) await page.keyboard.press('Delete');
    await expectStage(page, 'empty');
    left.push(await holdingOf(page));
  }
  expect(held[0]!.geometries).toBeGreaterThan(left[0]!.geometries);
  expect(held[0]!.bitmaps).toBe(2);
  expect(left[0]).toMatchObject({ bitmaps: 0, workers: 1 });
  expect(left[2]).toEqual(left[1]);
});
