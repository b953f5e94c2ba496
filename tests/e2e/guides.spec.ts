import type { Page } from '@playwright/test';
import { guides } from '../../src/core/guides/index.ts';
import { loomisMan as canon } from '../../src/core/canons/loomisMan.ts';
import { choose, diagnosticsOf, pictureOf, setGuide, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide });

const names = guides.map(({ label }) => label);

test('there are the guides of the panel', () => {
  expect(names).toEqual([
    'Head ladder',
    'Canon lines',
    'Expected lines',
    'Deviation arrows',
    'Band silhouette',
    'Ruler',
    'Extent',
    'Centre line',
    'Joints',
    'Landmarks',
    'Ground grid',
    'Size object',
  ]);
});

/** Has landmarks found: their stature then counts for the figure's sizes, and so for every picture after. */
async function findLandmarks(page: Page): Promise<void> {
  await setGuide(page, 'Landmarks', true);
  await expect.poll(async () => Object.keys((await diagnosticsOf(page)).marks).length).toBeGreaterThan(20);
  await setGuide(page, 'Landmarks', false);
}

/**
 * Shows one guide after another; every picture must be another one. Some guides wait for the worker: lines and arrows
 * until the figure is judged, the band until its bodies are made.
 */
async function seeEach(page: Page, afterEach?: (bare: Buffer, name: string) => Promise<void>): Promise<void> {
  const bare = await pictureOf(page);
  const seen = [bare];
  for (const name of names) {
    await setGuide(page, name, true);
    let drawn = bare;
    await expect
      .poll(
        async () => {
          drawn = await pictureOf(page);
          return seen.some((other) => other.equals(drawn));
        },
        { message: `${name} is a picture of its own` },
      )
      .toBe(false);
    seen.push(drawn);
    await setGuide(page, name, false);
    await afterEach?.(bare, name);
  }
}

test('every guide is drawn and taken away by its switch', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  await findLandmarks(page);
  await page.getByRole('button', { name: 'All off' }).click();
  await seeEach(page, async (bare, name) => {
    expect((await pictureOf(page)).equals(bare), `${name} leaves nothing`).toBe(true);
  });
});

test('every guide is drawn from every side', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  await findLandmarks(page);
  await page.keyboard.press('g');
  for (const key of ['3', '7', '9']) {
    await page.keyboard.press(key);
    await seeEach(page);
  }
});

test('what a guide is to show is chosen beside its switch', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  await choose(page, 'Scale', '1:12');
  await page.getByRole('button', { name: 'All off' }).click();
  const choices: readonly (readonly [guide: string, button: string, choice: string])[] = [
    ['Head ladder', 'Canon: Richer', canon.label],
    ['Ruler', 'Ruler counts: At scale', 'Life-size'],
    ['Size object', 'Object: Round base 25', 'AA cell'],
  ];
  for (const [guide, button, choice] of choices) {
    await setGuide(page, guide, true);
    const before = await pictureOf(page);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('menuitemradio', { name: choice }).click();
    await expect(page.getByRole('menu')).toBeHidden();
    expect((await pictureOf(page)).equals(before), guide).toBe(false);
    await setGuide(page, guide, false);
  }
});
