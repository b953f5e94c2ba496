import type { Page } from '@playwright/test';
import { camerasOf, pictureOf, rest } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

test('on a phone the panels are a sheet below the stage, moved by buttons and by dragging', async ({
  page,
}) => {
  await openApp(page);
  await openFigure(page, await man());
  const sheet = page.getByRole('complementary', { name: 'Panels' });
  const stage = page.locator('main');
  const height = async (): Promise<number> => (await sheet.boundingBox())!.height;

  await page.getByRole('tab', { name: 'Guides' }).tap();
  await expect.poll(height).toBeGreaterThan(300);
  const half = await height();
  const before = await pictureOf(page);
  await page.getByRole('switch', { name: 'Extent' }).tap();
  expect((await pictureOf(page)).equals(before)).toBe(false);

  await page.getByRole('button', { name: 'Raise the panel' }).tap();
  await expect.poll(height).toBeGreaterThan(half + 100);
  await expect(page.getByRole('button', { name: 'Raise the panel' })).toBeDisabled();
  for (const _ of ['half', 'peek']) await page.getByRole('button', { name: 'Lower the panel' }).tap();
  await expect.poll(height).toBeLessThan(160);
  await expect(sheet).toContainText('Man');
  // The stage has the room that the sheet leaves.
  const pane = (await page.getByRole('application').boundingBox())!;
  expect(pane.y + pane.height).toBeLessThanOrEqual(844 - (await height()) + 1);
  await expect(stage).toHaveAttribute('data-stage', 'ready');
});

/** Moves fingers over the middle of the stage, each from one place to another, CSS px from the middle. */
async function touch(
  page: Page,
  fingers: readonly (readonly [from: readonly [number, number], to: readonly [number, number]])[],
): Promise<void> {
  const { x, y, width, height } = (await page.getByRole('application').boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const at = (share: number) =>
    fingers.map(([from, to], id) => ({
      id,
      x: x + width / 2 + from[0] + (to[0] - from[0]) * share,
      y: y + height / 2 + from[1] + (to[1] - from[1]) * share,
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (const share of [0.25, 0.5, 0.75, 1])
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('one finger turns, two fingers zoom and move', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  // The browser hands on the moves of fingers late, and some together.
  const camera = async () => (await camerasOf(page))[0]!;
  const sideways = async () => Math.abs((await camera()).matrixWorld[8]!);
  const zoom = async () => (await camera()).projectionMatrix[5]!;
  const height = async () => (await camera()).matrixWorld[13]!;

  const zoomBefore = await zoom();
  await touch(page, [
    [
      [-40, 0],
      [40, 0],
    ],
  ]);
  await expect.poll(sideways).toBeGreaterThan(0.1);
  expect(await zoom()).toBe(zoomBefore);

  // Far apart: the browser leaves out some moves where it is busy, up to a half of them.
  await touch(page, [
    [
      [-30, 0],
      [-130, 0],
    ],
    [
      [30, 0],
      [130, 0],
    ],
  ]);
  await expect.poll(zoom).toBeGreaterThan(1.2 * zoomBefore);

  const heightBefore = await height();
  await touch(page, [
    [
      [-30, 0],
      [-30, -60],
    ],
    [
      [30, 0],
      [30, -60],
    ],
  ]);
  await expect.poll(height).toBeLessThan(heightBefore - 10);
});

test('nothing is wider than a screen of 360 px, whatever is shown', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openApp(page);
  expect(await widthOf(page)).toBe(360);
  await openFigure(page, await man({ name: 'A figure with quite a long name of its own' }));
  await openFigure(page, await man({ name: 'Bert' }));
  for (const layout of ['Side by side', 'Line-up', 'Overlay']) {
    await page.getByRole('button', { name: 'Layout' }).tap();
    await page
      .getByRole('menuitem', { name: layout })
      .or(page.getByRole('menuitemradio', { name: layout }))
      .or(page.getByRole('menuitemcheckbox', { name: layout }))
      .tap();
    await rest(page);
    expect(await widthOf(page), layout).toBe(360);
  }
  for (const tab of await page.getByRole('tab').all()) {
    await tab.tap();
    expect(await widthOf(page), (await tab.textContent()) ?? '').toBe(360);
  }
});
