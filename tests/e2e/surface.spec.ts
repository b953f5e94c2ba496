import type { Page } from '@playwright/test';
import { diagnosticsOf, pictureOf, rest, wide } from './app.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

const surface = (page: Page) => page.getByRole('region', { name: 'Surface', exact: true });

async function openSurface(page: Page, query: string): Promise<void> {
  await page.setViewportSize(wide);
  await openApp(page, query);
  await page.getByRole('tab', { name: 'Surface', exact: true }).click();
}

const labelsOf = async (page: Page): Promise<string> => (await diagnosticsOf(page)).labels.join(' | ');

test('a figure is mapped against its mirror image and another figure, with legend, statistics and a probe', async ({
  page,
}) => {
  test.slow();
  await openSurface(page, '?model=models/median-man.glb&scale=1:12&guides=none');
  const tab = surface(page);
  await rest(page);
  const plain = await pictureOf(page);
  await tab.getByRole('switch', { name: 'Map of distances' }).click();
  const whole = tab.getByRole('row', { name: /^Whole figure/ });
  await expect(whole).toBeVisible({ timeout: 60_000 });
  // The sample's sides mirror each other.
  await expect(whole.getByRole('cell').last()).toHaveText('100 %');
  await expect(tab.getByText(/of the surface mirrors itself/)).toBeVisible();
  await rest(page);
  expect((await pictureOf(page)).equals(plain)).toBe(false);
  await expect.poll(() => labelsOf(page)).toMatch(/mm at 1:12.*within ±1\.0/);

  await openFigure(page, 'public/models/faulty-man.glb');
  await tab.getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: 'Median man' }).click();
  await tab.getByRole('button', { name: 'Landmarks' }).click();
  await expect(tab.getByText(/^Laid: moved by .* apart by/)).toBeVisible({ timeout: 60_000 });
  const share = tab.getByRole('row', { name: /^Head/ }).getByRole('cell').last();
  await expect(share).not.toHaveText('100 %');
  // Names the greatest bulges on the figure, and reads what is pointed at.
  await expect.poll(() => labelsOf(page)).toMatch(/95 % within.*\+\d+.mm/);
  await rest(page);
  const count = (await diagnosticsOf(page)).labels.length;
  const box = (await page.getByRole('application').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.5);
  await expect.poll(async () => (await diagnosticsOf(page)).labels.length).toBe(count + 1);
  // Another tolerance is only another way to look at it.
  const tolerance = tab.getByRole('textbox', { name: /^Tolerance/ });
  await tolerance.fill('60');
  await tolerance.press('Enter');
  await expect(share).toHaveText('100 %');
});

test('all figures are cut at the waist, capped, and drawn flat in millimetres', async ({ page }) => {
  test.slow();
  await openSurface(
    page,
    '?model=models/median-man.glb&model=models/median-woman.glb&scale=1:12&scale=1:12&guides=none',
  );
  const tab = surface(page);
  await tab.getByRole('switch', { name: 'Section' }).click();
  const man = tab.getByRole('row', { name: /^Median man/ });
  await expect(man).toContainText(/\d+\.\d \+ /, { timeout: 60_000 });
  await expect(tab.getByRole('row', { name: /^Median woman/ })).toContainText(/mm²/);
  // The waist of the median man is 941 mm in the survey.
  const waist = Number(/(\d+\.\d) \+/.exec(await man.innerText())![1]);
  expect(waist).toBeGreaterThan(70);
  expect(waist).toBeLessThan(86);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tab.getByRole('button', { name: 'Save drawing' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('section.svg');
  await rest(page);
  const closed = await pictureOf(page);
  await tab.getByRole('switch', { name: 'Take off what lies above' }).click();
  await expect.poll(async () => (await pictureOf(page)).equals(closed)).toBe(false);

  // What is cut open over another is seen through like what is whole.
  await page.getByRole('button', { name: 'Overlay', exact: true }).click();
  const half = await pictureOf(page);
  await page.getByRole('slider', { name: 'Opacity' }).press('End');
  await expect.poll(async () => (await pictureOf(page)).equals(half)).toBe(false);
});

test('two figures over one another are parted by a line, and seen by turns', async ({ page }) => {
  await page.setViewportSize(wide);
  await openApp(page, '?model=models/median-man.glb&model=models/median-woman.glb&guides=none');
  await page.getByRole('button', { name: 'Overlay' }).click();
  const choice = page.getByRole('button', { name: /^Told apart/ });
  const seen = async (mode: string): Promise<Buffer> => {
    await choice.click();
    await page.getByRole('menuitemradio', { name: mode }).click();
    await rest(page);
    return pictureOf(page);
  };
  const split = await seen('Split');
  await page.getByRole('slider', { name: 'Place of the line' }).press('Home');
  await rest(page);
  const other = await pictureOf(page);
  expect(other.equals(split)).toBe(false);
  await seen('By turns');
  await page.getByRole('button', { name: 'The other' }).click();
  await rest(page);
  // A line at the far left leaves the other figure alone, and so does its turn; the line itself is the page's.
  expect((await pictureOf(page)).length).toBeGreaterThan(1000);
  expect((await pictureOf(page)).equals(split)).toBe(false);
});
