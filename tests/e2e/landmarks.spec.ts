import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { diagnosticsOf, rest, wide } from './app.ts';
import { keepTriangles } from '../formats/keepTriangles.ts';
import { layMesh } from '../formats/layMeshes.ts';
import { writeObj } from '../formats/meshFixtures.ts';
import { fileOf } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

const woman = '?model=models/median-woman.glb&scale=1:12&guides=none';

const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click();
};

/** What a measure's row says at scale, without what it may be off. */
async function atScale(page: Page, name: string): Promise<number> {
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
  return Number((await row.getByRole('cell').first().innerText()).split('±')[0]);
}

/** Where a landmark is marked on the page. */
async function markOf(page: Page, id: string): Promise<readonly [number, number]> {
  await rest(page);
  const place = (await diagnosticsOf(page)).marks[id];
  if (!place) throw new Error(`${id} is not marked.`);
  return place;
}

const knee = 'midpatella.left';

test('landmarks are found, named and moved by mouse and keys, and measures follow', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, woman);
  await openTab(page, 'Measures');
  await page.getByRole('button', { name: 'Kneecap height left', exact: true }).click();
  const found = await atScale(page, 'Kneecap height left');
  expect(found).toBeGreaterThan(35);
  expect(found).toBeLessThan(41);

  await openTab(page, 'Landmarks');
  await page.getByRole('button', { name: 'Kneecap left', exact: true }).click();
  await expect(page.getByRole('switch', { name: 'Landmarks' })).toBeChecked();
  const [x, y] = await markOf(page, knee);
  // A press that only trembles leaves it where it was found.
  await page.mouse.move(x + 3, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 1);
  await page.mouse.up();
  expect(await markOf(page, knee)).toEqual([x, y]);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const up of [4, 9, 14, 20]) await page.mouse.move(x, y - up);
  await page.mouse.up();
  await expect(page.getByText(/^Placed by you/)).toBeVisible();
  const [, dragged] = await markOf(page, knee);
  expect(y - dragged).toBeGreaterThan(17);
  expect(y - dragged).toBeLessThan(23);

  await page.getByRole('button', { name: 'Kneecap left', exact: true }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => dragged - (await markOf(page, knee))[1]).toBeGreaterThan(5);

  await openTab(page, 'Measures');
  await expect.poll(() => atScale(page, 'Kneecap height left')).toBeGreaterThan(found + 5);

  // One step back for each key, and one for the whole drag.
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
  await expect.poll(() => atScale(page, 'Kneecap height left')).toBe(found);
});

test('both sides move together, and a locked landmark stays', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, woman);
  await openTab(page, 'Landmarks');
  await page.getByRole('button', { name: 'Kneecap left', exact: true }).click();
  await page.getByRole('switch', { name: 'Move both sides' }).click();
  const twin = 'midpatella.right';
  const [left, right] = [await markOf(page, knee), await markOf(page, twin)];
  const drag = async ([x, y]: readonly [number, number]): Promise<void> => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const up of [4, 9, 15]) await page.mouse.move(x, y - up);
    await page.mouse.up();
  };
  await drag(left);
  await expect(page.getByText(/^Placed by you/)).toBeVisible();
  const there = await markOf(page, twin);
  expect(right[1] - there[1]).toBeGreaterThan(11);
  expect(Math.abs(there[1] - (await markOf(page, knee))[1])).toBeLessThan(1.5);

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByText('It is locked.')).toBeVisible();
  const locked = await markOf(page, knee);
  await page.getByRole('button', { name: 'Kneecap left', exact: true }).focus();
  await page.keyboard.press('Shift+ArrowUp');
  expect(await markOf(page, knee)).toEqual(locked);

  // A measure that is chosen is looked at.
  await openTab(page, 'Measures');
  const { cameras } = await diagnosticsOf(page);
  await page.getByRole('button', { name: 'Calf girth left', exact: true }).click();
  await expect.poll(async () => (await diagnosticsOf(page)).cameras).not.toEqual(cameras);
});

test('a finger drags a landmark, and the page does not turn the figure', async ({ browser }) => {
  test.slow();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await openApp(page, woman);
  await openTab(page, 'Landmarks');
  await page.getByRole('button', { name: 'Kneecap left', exact: true }).click();
  const { cameras } = await diagnosticsOf(page);
  const [x, y] = await markOf(page, knee);
  const touch = await context.newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', up: number): Promise<unknown> =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - up }],
    });
  await send('touchStart', 0);
  for (const up of [5, 10, 15]) await send('touchMove', up);
  await send('touchEnd', 15);
  await expect(page.getByText(/^Placed by you/)).toBeVisible();
  expect(y - (await markOf(page, knee))[1]).toBeGreaterThan(11);
  expect((await diagnosticsOf(page)).cameras).toEqual(cameras);
  await context.close();
});

test('all measures go to a file, and a search finds some', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, woman);
  await openTab(page, 'Measures');
  await page.getByRole('searchbox', { name: 'Search' }).fill('head girth');
  await expect(page.getByRole('button', { name: 'Head girth', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stature', exact: true })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toContain('At scale mm');
  const stature = lines.find((line) => line.startsWith('Stature,'))!.split(',');
  expect(Number(stature[3])).toBeGreaterThan(1600);
  expect(Number(stature[3])).toBeLessThan(1660);
  expect(Number(stature[2])).toBeCloseTo(Number(stature[3]) / 12, 1);
  expect(lines.length).toBeGreaterThan(100);
});

test('what is no figure is told, and nothing is made up for it', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page);
  const box = 'v 0 0 0\nv 1 0 0\nv 1 2 0\nv 0 2 0\nv 0 0 1\nv 1 0 1\nv 1 2 1\nv 0 2 1\n'.concat(
    'f 4 3 2 1\nf 5 6 7 8\nf 1 2 6 5\nf 2 3 7 6\nf 3 4 8 7\nf 4 1 5 8\n',
  );
  await openFigure(page, fileOf('box.obj', box));
  await openTab(page, 'Measures');
  await expect(page.getByText(/does not look like a human figure/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row')).toHaveCount(0);

  const bust = keepTriangles(await layMesh('median-man'), (x, y) => y > 0.72 && Math.abs(x) < 0.16);
  await openFigure(page, fileOf('bust.obj', writeObj(bust)));
  await expect(page.getByText(/It looks like a bust/)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(0);
});
