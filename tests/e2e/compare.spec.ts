import type { Page } from '@playwright/test';
import { camerasOf, choose, doWithFigure, drag, figureRows, pictureOf, rest, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';
import { paintedShapes, pixelsOf, savePicture } from './pictures.ts';

test.use({ viewport: wide });

const panes = (page: Page) => page.getByRole('application');

const take = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function openTwo(page: Page): Promise<void> {
  await openApp(page);
  await openFigure(page, await man({ name: 'Adam' }));
  await openFigure(page, await man({ name: 'Bert', height: 1.5 }));
}

test('side by side, linked cameras are the very same, and unlinked ones go their own ways', async ({
  page,
}) => {
  await openTwo(page);
  await take(page, 'Side by side');
  await expect(panes(page)).toHaveCount(2);
  const link = page.getByRole('button', { name: 'Link cameras' });
  await expect(link).toHaveAttribute('aria-pressed', 'true');

  for (const index of [1, 0]) {
    const [before] = await camerasOf(page);
    await drag(page, panes(page).nth(index), [40, 15]);
    await page.mouse.wheel(0, -100);
    const [left, right] = await camerasOf(page);
    expect(left).not.toEqual(before);
    expect(right).toEqual(left);
  }

  await link.click();
  const [, before] = await camerasOf(page);
  await drag(page, panes(page).nth(0), [30, 0]);
  const [left, right] = await camerasOf(page);
  expect(right).toEqual(before);
  expect(left).not.toEqual(right);

  await page.keyboard.press('l');
  const [together, followed] = await camerasOf(page);
  expect(followed).toEqual(together);
});

/** How tall the figures stand in the saved picture, from left to right, and on which row; px. */
async function standing(page: Page): Promise<readonly { readonly tall: number; readonly ground: number }[]> {
  const picture = await savePicture(page, { backdrop: 'Transparent', hasGuides: false });
  const shapes = paintedShapes(await pixelsOf(page, picture));
  return shapes.map(({ top, bottom }) => ({ tall: bottom - top, ground: bottom }));
}

/** Heights beside the first one's, and all on one ground, to a pixel. */
async function expectRow(page: Page, heights: readonly number[]): Promise<void> {
  const row = await standing(page);
  expect(row).toHaveLength(heights.length);
  const [first] = row;
  row.forEach(({ tall, ground }, i) => {
    expect(Math.abs(tall - (first!.tall * heights[i]!) / heights[0]!)).toBeLessThan(1.5);
    expect(Math.abs(ground - first!.ground)).toBeLessThanOrEqual(1);
  });
}

/** Counts from now on the bytes of vertices that the page gives to the graphics card; to be called before it opens. */
async function watchUploads(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const upload = Reflect.get(prototype, 'bufferData') as (...data: readonly unknown[]) => void;
    let bytes = 0;
    const count = function (this: WebGL2RenderingContext, ...data: readonly unknown[]): void {
      if (ArrayBuffer.isView(data[1])) bytes += data[1].byteLength;
      Reflect.apply(upload, this, data);
    };
    Object.assign(prototype, { bufferData: count });
    Object.assign(window, { uploadedBytes: () => bytes });
  });
  return async () => {
    await rest(page);
    return page.evaluate(() => (window as unknown as { uploadedBytes: () => number }).uploadedBytes());
  };
}

test('a line-up stands all on one ground, by scale or by height, and who is hidden leaves it', async ({
  page,
}) => {
  await openTwo(page);
  await openFigure(page, await man({ name: 'Carl', height: 1.2 }));
  await take(page, 'Line-up');
  await expect(panes(page)).toHaveCount(1);
  await expectRow(page, [1.768, 1.5, 1.2]);
  await take(page, 'Same height');
  await expectRow(page, [1, 1, 1]);
  await take(page, 'Same scale');
  await take(page, 'Hide Bert');
  await expectRow(page, [1.768, 1.2]);
});

test('overlay stands all on one spot, those over the active one see-through by the slider', async ({
  page,
}) => {
  await openTwo(page);
  await take(page, 'Overlay');
  await expect(panes(page)).toHaveCount(1);
  expect(await standing(page)).toHaveLength(1);
  const half = await pictureOf(page);
  const opacity = page.getByRole('slider', { name: 'Opacity' });
  await opacity.press('End');
  await expect(opacity).toHaveAttribute('aria-valuetext', '100 %');
  expect((await pictureOf(page)).equals(half)).toBe(false);
});

test('a duplicate at another scale has a pane of its own, up to four, and its mesh is not uploaded again', async ({
  page,
}) => {
  const uploadedBytes = await watchUploads(page);
  await openApp(page);
  await openFigure(page, 'public/models/median-man.glb');
  const alone = await uploadedBytes();
  expect(alone).toBeGreaterThan(200_000);
  await choose(page, 'Scale', '1:12');
  await doWithFigure(page, 'Median man', 'Duplicate as another scale');
  // The scale of the new one is asked for at once.
  await expect(page.getByRole('combobox', { name: 'Scale', exact: true })).toBeFocused();
  await choose(page, 'Scale', '1:6');
  await take(page, 'Side by side');
  await expect(panes(page)).toHaveCount(2);
  for (const count of [3, 4, 4]) {
    await page.keyboard.press('d');
    await expect(panes(page)).toHaveCount(count);
  }
  await expect(figureRows(page)).toHaveCount(5);
  expect((await uploadedBytes()) - alone).toBeLessThan(0.2 * alone);
});
