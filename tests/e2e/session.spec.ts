import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { choose, fact, figureRows, pictureOf, setGuide, wide } from './app.ts';
import { man, manWithClip } from './figures.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide, permissions: ['clipboard-read', 'clipboard-write'] });

test('a pose is a moment of a clip; sizes follow it, and a whole drag of its slider is one step to undo', async ({
  page,
}) => {
  await openApp(page);
  await openFigure(page, await manWithClip());
  await setGuide(page, 'Extent', true);
  await page.getByRole('tab', { name: 'Pose' }).click();
  const still = await pictureOf(page);
  await page.getByRole('radio', { name: 'Lower the arm' }).check();
  const moment = page.getByRole('slider', { name: 'Moment of the animation' });
  await expect(moment).toHaveAttribute('aria-valuetext', '0.00 of 1.00 s');
  expect((await pictureOf(page)).equals(still)).toBe(true);

  const { x, y, width, height } = (await moment.boundingBox())!;
  await page.mouse.move(x + 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  await page.mouse.move(x + width - 2, y + height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(moment).toHaveAttribute('aria-valuetext', '1.00 of 1.00 s');
  expect((await pictureOf(page)).equals(still)).toBe(false);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(moment).toHaveAttribute('aria-valuetext', '0.00 of 1.00 s');
  expect((await pictureOf(page)).equals(still)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio', { name: 'Rest pose' })).toBeChecked();
});

test('what was left is there again after the page is opened anew', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man({ name: 'Adam' }));
  await openFigure(page, await man({ name: 'Bert', height: 1.5 }));
  await choose(page, 'Scale', '1:12');
  await setGuide(page, 'Extent', true);
  await page.getByRole('button', { name: 'Line-up', exact: true }).click();
  const left = await pictureOf(page);
  await expect.poll(() => savedLayout(page)).toBe('lineup');

  // Fonts that come late are in the picture all the same.
  await page.route('**/*.woff2', async (route) => {
    await setTimeout(1500);
    await route.continue();
  });
  await openApp(page);
  await expectStage(page, 'empty');
  await page.getByRole('button', { name: /Continue where you left off.*Adam, Bert/ }).click();
  await expectStage(page, 'ready');
  await expect(figureRows(page)).toContainText(['Adam', 'Bert']);
  await expect(fact(page, 'At scale, to the crown')).toHaveText('125.0 mm');
  await expect(page.getByRole('switch', { name: 'Extent' })).toBeChecked();
  expect((await pictureOf(page)).equals(left)).toBe(true);
});

test('a copied link opens the same again', async ({ page }) => {
  const models = 'model=models/median-man.glb&model=models/child-7.glb';
  await openApp(page, `?${models}&scale=1:12&scale=1:6&guides=ruler`);
  await expectStage(page, 'ready');
  await page.getByRole('button', { name: 'Line-up', exact: true }).click();
  await page.getByRole('button', { name: 'Right', exact: true }).click();
  await page.keyboard.press('c');
  await setGuide(page, 'Extent', true);
  const shown = await pictureOf(page);
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Search commands' });
  await search.fill('copy link');
  await search.press('Enter');
  await expect(page.getByText('The link to this view is copied.')).toBeVisible();

  const link = await page.evaluate(() => navigator.clipboard.readText());
  await openApp(page, new URL(link).search);
  await expect(figureRows(page)).toHaveCount(2);
  await expect(page.getByRole('switch', { name: 'Extent' })).toBeChecked();
  expect((await pictureOf(page)).equals(shown)).toBe(true);
});

/** The layout that the browser keeps, or undefined before anything is saved. */
const savedLayout = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await answer(indexedDB.open('maquette'));
    const sessions = database.transaction('session').objectStore('session');
    const saved = (await answer(sessions.get('project'))) as { view?: { layout?: unknown } } | undefined;
    database.close();
    return saved?.view?.layout;
  });
