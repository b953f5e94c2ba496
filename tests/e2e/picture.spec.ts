import { setGuide, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';
import { paintedShapes, pixelsOf, savePicture } from './pictures.ts';

test.use({ viewport: wide });

test('a picture of 4096 px holds the guides, and is transparent where nothing is', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  await page.getByRole('button', { name: 'All off' }).click();
  await setGuide(page, 'Centre line', true);
  const look = { size: '4096 px', backdrop: 'Transparent' } as const;
  const guided = await pixelsOf(page, await savePicture(page, look));
  const bare = await pixelsOf(page, await savePicture(page, { ...look, hasGuides: false }));
  const { width, height } = guided;
  expect(Math.max(width, height)).toBe(4096);
  expect([bare.width, bare.height]).toEqual([width, height]);

  const alphaAt = (x: number, y: number): number => bare.rgba[4 * (y * width + x) + 3]!;
  for (const [x, y] of [
    [0, 0],
    [width - 1, 0],
    [0, height - 1],
    [width - 1, height - 1],
  ] as const)
    expect(alphaAt(x, y)).toBe(0);

  // The line alone is what differs: in the middle of the figure, along all of it.
  const [figure] = paintedShapes(bare);
  const middle = (figure!.left + figure!.right) / 2;
  const reach = (figure!.right - figure!.left) * 0.02;
  const rows = new Set<number>();
  let farthest = 0;
  for (let at = 0; at < guided.rgba.length; at += 4) {
    if (guided.rgba.readUInt32LE(at) === bare.rgba.readUInt32LE(at)) continue;
    rows.add(Math.floor(at / 4 / width));
    farthest = Math.max(farthest, Math.abs(((at / 4) % width) - middle));
  }
  expect(farthest).toBeLessThan(reach);
  for (let y = figure!.top; y < figure!.bottom; y += 10)
    expect([...Array(10).keys()].some((step) => rows.has(y + step))).toBe(true);
});

test('a picture with the backdrop is opaque all over and as large as the stage is seen', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  const { width, height, rgba } = await pixelsOf(page, await savePicture(page));
  const pane = (await page.getByRole('application').boundingBox())!;
  expect([width, height]).toEqual([Math.round(pane.width), Math.round(pane.height)]);
  expect(rgba.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
});
