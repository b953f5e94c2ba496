import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { choose, diagnosticsOf, expectAccessible, pictureOf, rest, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide });

/** Opens a man of 1768 mm at 1:12. */
async function openMan(page: Page): Promise<void> {
  await openApp(page);
  await openFigure(page, await man());
  await choose(page, 'Scale', '1:12');
}

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Reference', exact: true });

const rows = (page: Page): Locator => panel(page).getByRole('listitem');

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function add(page: Page, what: string): Promise<void> {
  await press(page, 'Add reference');
  await page.getByRole('menuitem', { name: what }).click();
}

/** What the panel says of the bodies, once they are made. */
async function expectRows(page: Page, expected: readonly string[]): Promise<void> {
  await expect(rows(page)).toHaveCount(expected.length);
  await expect(rows(page)).toContainText([...expected]);
  await rest(page);
}

async function dragTo(page: Page, slider: Locator, share: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * share, y + height / 2, { steps: 8 });
  await page.mouse.up();
}

async function saveAsStl(page: Page): Promise<Buffer> {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: /^Save / });
  await dialog.getByRole('button', { name: 'STL', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  return readFile(await download.path());
}

test('a median man stands beside a figure, over and behind it, is built otherwise, and every step is undone', async ({
  page,
}) => {
  await openMan(page);
  const alone = await pictureOf(page);
  const saved = await saveAsStl(page);

  await add(page, 'Median man');
  await expectRows(page, [`1755\u202fmm · 146.3\u202fmm`]);
  const beside = await pictureOf(page);
  expect(beside.equals(alone)).toBe(false);

  await press(page, 'Over');
  const over = await pictureOf(page);
  await press(page, 'Behind');
  const behind = await pictureOf(page);
  expect([alone, beside, over].some((other) => other.equals(behind))).toBe(false);
  expect([alone, beside].some((other) => other.equals(over))).toBe(false);

  const build = panel(page).getByRole('slider', { name: 'Build' });
  await dragTo(page, build, 0.95);
  await expect(build).not.toHaveAttribute('aria-valuetext', 'p50');
  await expectRows(page, ['Man, build p9']);
  const stout = await pictureOf(page);
  expect(stout.equals(behind)).toBe(false);

  // The saved figure has none of it, and an idle stage draws nothing.
  expect((await saveAsStl(page)).equals(saved)).toBe(true);
  const { frames } = await diagnosticsOf(page);
  await page.evaluate(async () => {
    for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
  });
  expect((await diagnosticsOf(page)).frames).toBe(frames);

  // One drag is one step.
  for (const before of [behind, over, beside]) {
    await press(page, 'Undo');
    expect((await pictureOf(page)).equals(before)).toBe(true);
  }
  await press(page, 'Undo');
  await expect(rows(page)).toHaveCount(0);
  expect((await pictureOf(page)).equals(alone)).toBe(true);
  for (const _ of ['add', 'over', 'behind', 'build']) await page.keyboard.press('Control+Shift+z');
  expect((await pictureOf(page)).equals(stout)).toBe(true);
  await page.getByRole('button', { name: /^Remove Man, build/ }).click();
  await expect(page.getByRole('button', { name: 'Add reference' })).toBeFocused();
});

test('three percentiles are nested, in every layout, and are there again after the page is opened anew', async ({
  page,
}) => {
  await openApp(page);
  await openFigure(page, await man({ name: 'Adam' }));
  await openFigure(page, await man({ name: 'Bert', height: 1.5 }));
  await choose(page, 'Scale', '1:12');
  await add(page, '5th, 50th and 95th percentile');
  await expectRows(page, ['Man, p5', 'Median man', 'Man, p95']);
  const pictures = [await pictureOf(page)];
  for (const layout of ['Side by side', 'Line-up', 'Overlay', 'Single']) {
    await press(page, layout);
    pictures.push(await pictureOf(page));
  }
  expect(pictures.at(-1)!.equals(pictures[0]!)).toBe(true);
  await press(page, 'Hide Median man');
  const without = await pictureOf(page);
  expect(without.equals(pictures[0]!)).toBe(false);
  await expect.poll(() => savedHidden(page)).toEqual([false, true, false]);

  await openApp(page);
  await page.getByRole('button', { name: /Continue where you left off.*Adam, Bert/ }).click();
  await expectRows(page, ['Man, p5', 'Median man', 'Man, p95']);
  await expect(page.getByRole('button', { name: 'Show Median man' })).toBeVisible();
  expect((await pictureOf(page)).equals(without)).toBe(true);
});

/** Which references are hidden in the project as the browser keeps it. */
const savedHidden = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await answer(indexedDB.open('maquette'));
    const sessions = database.transaction('session').objectStore('session');
    const saved = (await answer(sessions.get('project'))) as
      { project?: { references?: readonly { isHidden: boolean }[] } } | undefined;
    database.close();
    return saved?.project?.references?.map(({ isHidden }) => isHidden);
  });

test('a reference is as tall as the figure, of a typed stature or of an age; its measures follow', async ({
  page,
}) => {
  await openMan(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type('median woman');
  await page.keyboard.press('Enter');
  await expectRows(page, ['Median woman']);

  const stature = panel(page).getByRole('textbox', { name: 'Stature' });
  await stature.fill('170 cm');
  await stature.press('Enter');
  await expectRows(page, [`Woman, 1700\u202fmm`]);
  const percentile = panel(page).getByRole('slider', { name: 'Percentile' });
  await expect(percentile).toHaveAttribute('aria-valuetext', 'p86');
  await stature.fill('900');
  await stature.press('Enter');
  await expect(panel(page).getByRole('alert')).toContainText('No body of 900 mm is made.');
  await stature.fill('tall');
  await stature.press('Enter');
  await expect(panel(page).getByRole('alert').first()).toContainText('That is no stature.');
  await percentile.focus();
  await page.keyboard.press('ArrowRight');
  await expectRows(page, ['Woman, p87']);
  await expect(panel(page).getByRole('alert')).toHaveCount(0);

  await panel(page).getByRole('button', { name: 'Measures' }).click();
  await expect(panel(page).getByRole('row', { name: /^Stature/ })).toContainText(/17\d\d/);
  await panel(page).getByRole('switch', { name: 'Same stature as the figure' }).click();
  await expectRows(page, [`Woman, same stature1768\u202fmm · 147.3\u202fmm`]);
  await expect(panel(page).getByRole('row', { name: /^Stature/ })).toContainText('147.3');

  await press(page, 'Child');
  await press(page, 'Girl');
  await panel(page).getByRole('switch', { name: 'Same stature as the figure' }).click();
  await expectRows(page, ['Girl of 7, p87']);
  const name = panel(page).getByRole('textbox', { name: 'Name' });
  await name.fill('Eva');
  await name.press('Enter');
  await expectRows(page, ['Eva']);
  await panel(page).getByRole('button', { name: 'Pose: Arms at sides' }).click();
  const before = await pictureOf(page);
  await page.getByRole('menuitemradio', { name: 'Walking' }).click();
  expect((await pictureOf(page)).equals(before)).toBe(false);
  await panel(page).getByRole('button', { name: 'Who was measured' }).click();
  await expect(page.getByRole('dialog').getByText(/CDC 2000 Growth Charts/)).toBeVisible();
});

test('axe finds nothing in the panel, wide and on a phone', async ({ page }) => {
  await openMan(page);
  await add(page, 'Same stature as the figure');
  await panel(page).getByRole('button', { name: 'Measures' }).click();
  await rest(page);
  await expect(panel(page).getByRole('table')).toBeVisible();
  await expectAccessible(page, 'the panel');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Reference' }).click();
  await rest(page);
  await expectAccessible(page, 'on a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
