import type { Locator, Page } from '@playwright/test';
import { diagnosticsOf, rest, wide } from './app.ts';
import { expect, openApp, test } from './fixtures.ts';

const woman = '?model=models/median-woman.glb&scale=1:12&guides=landmarks';

/** A landmark, and how far beside its mark to press, px. */
type Spot = string | readonly [id: string, dx: number, dy: number];

/** Takes a tool and presses the figure with it. */
async function rule(page: Page, name: string, ...spots: readonly Spot[]): Promise<void> {
  const rulers = page.getByRole('region', { name: 'Rulers' });
  const before = await rulers.getByRole('listitem').count();
  await rulers.getByRole('button', { name, exact: true }).click();
  const panel = page.getByRole('region', { name, exact: true });
  await expect(panel).toBeVisible();
  // What the tool asks for stands above the stage, and moves the figure.
  await rest(page);
  const { marks } = await diagnosticsOf(page);
  for (const [i, spot] of spots.entries()) {
    const [id, dx, dy] = typeof spot === 'string' ? [spot, 0, 0] : spot;
    const [x, y] = marks[id]!;
    await page.mouse.click(x + dx, y + dy);
    if (i < spots.length - 1) await expect(panel).toContainText(`${i + 1} of ${spots.length} points`);
  }
  await expect(rulers.getByRole('listitem')).toHaveCount(before + 1);
}

const rulerOf = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: 'Rulers' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: `Name of ${name}` }) });

/** What a ruler says: mm at scale, or degrees. */
async function reading(page: Page, name: string): Promise<number> {
  const said = rulerOf(page, name).locator('b');
  await expect(said).toBeVisible();
  return Number.parseFloat(await said.innerText());
}

const between = (value: number, least: number, most: number): void => {
  expect(value).toBeGreaterThan(least);
  expect(value).toBeLessThan(most);
};

test('every ruler measures the figure where it is pressed, is drawn, kept, and undone', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, woman);
  await page.getByRole('tab', { name: 'Measures', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Stature', exact: true })).toBeVisible({ timeout: 60_000 });

  await rule(page, 'Distance', ['sellion', 1, 1], ['menton', 0, -1]);
  between(await reading(page, 'Distance'), 7, 11);
  await expect(rulerOf(page, 'Distance')).toContainText('up');

  await rule(page, 'Height', 'midpatella.left');
  between(await reading(page, 'Height'), 35, 41);

  await rule(page, 'Thickness', 'omphalion');
  between(await reading(page, 'Thickness'), 12, 24);

  await rule(page, 'Angle', 'suprasternale', 'omphalion', 'midpatella.left');
  between(await reading(page, 'Angle'), 140, 180);

  await rule(page, 'Girth', ['midpatella.left', 0, 30]);
  const girth = await reading(page, 'Girth');
  between(girth, 20, 38);
  const slide = rulerOf(page, 'Girth').getByRole('slider', { name: 'Slide' });
  await slide.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('PageUp');
  await expect.poll(() => reading(page, 'Girth')).not.toBe(girth);
  const slid = await reading(page, 'Girth');
  const tilt = rulerOf(page, 'Girth').getByRole('slider', { name: 'Tilt' });
  await tilt.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
  // A plane that leans cuts a limb in a longer line.
  await expect.poll(() => reading(page, 'Girth')).toBeGreaterThan(slid);

  await rulerOf(page, 'Girth').getByRole('textbox').fill('Calf');
  await page.keyboard.press('Enter');
  await expect(rulerOf(page, 'Calf')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(rulerOf(page, 'Girth')).toBeVisible();

  await rulerOf(page, 'Height').getByRole('button', { name: 'Remove Height' }).click();
  await expect(page.getByRole('region', { name: 'Rulers' }).getByRole('listitem')).toHaveCount(4);
});

test('a press beside the figure is told, and Escape puts a ruler away', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, woman.replace('landmarks', 'none'));
  await page.getByRole('tab', { name: 'Measures', exact: true }).click();
  await page.getByRole('button', { name: 'Height', exact: true }).click();
  const canvas = (await page.locator('main canvas').boundingBox())!;
  await page.mouse.click(canvas.x + 30, canvas.y + canvas.height / 2);
  const panel = page.getByRole('region', { name: 'Height', exact: true });
  await expect(panel).toContainText('That met nothing');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});
