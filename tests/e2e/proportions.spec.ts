import type { Page } from '@playwright/test';
import { diagnosticsOf, pictureOf, rest, wide } from './app.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click();
};

const proportions = (page: Page) => page.getByRole('region', { name: 'Proportions' });

test('the faulty sample is judged; a fault that is picked shows its evidence; own limits and other ways to judge count', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, '?model=models/faulty-man.glb&scale=1:6&guides=none');
  await openTab(page, 'Proportions');
  const tab = proportions(page);
  const head = tab.getByRole('button', { name: /^The head is 1\d % large for this stature/ });
  await expect(head).toBeVisible();
  await expect(head).toContainText(/outside: most of all head girth, \+1[34]\.\d mm at 1:6/i);
  await expect(tab.getByRole('button', { name: /^Hand length is 1\d % long/ })).toBeVisible();
  await expect(tab.getByText(/^\d+ outside$/)).toBeVisible();

  // Picked: what was measured, where it is expected, and its row in full.
  await rest(page);
  const before = await pictureOf(page);
  await head.click();
  await expect(head).toHaveAttribute('aria-pressed', 'true');
  await expect(tab.getByRole('button', { name: 'Head girth', exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await expect(tab.getByText('Percentile')).toBeVisible();
  await rest(page);
  expect((await pictureOf(page)).equals(before)).toBe(false);

  // Its lengths in every size each have their own place.
  const lengths = tab.getByRole('table', { name: 'In each size' }).getByRole('cell');
  await expect(lengths).toHaveCount(12);
  expect(
    await lengths.evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length),
  ).toBe(0);

  // A limit of one's own goes before all others.
  const limit = tab.getByRole('textbox', { name: 'Own limit, ± mm at scale' });
  await limit.fill('30');
  await limit.press('Enter');
  await expect(tab.getByRole('definition').filter({ hasText: /^within$/ })).toBeVisible();
  await tab.getByRole('button', { name: 'Clear' }).click();
  await expect(tab.getByRole('definition').filter({ hasText: /^outside$/ })).toBeVisible();

  // By a part alone, by craft, by a style.
  await tab.getByRole('button', { name: /^Hands/ }).click();
  await expect(tab.getByRole('button', { name: 'Head girth', exact: true })).toHaveCount(0);
  await expect(tab.getByRole('button', { name: /^Hand length/ }).last()).toBeVisible();
  await tab.getByRole('button', { name: 'Craft' }).click();
  await expect(tab.getByRole('button', { name: 'Craft' })).toHaveAttribute('aria-pressed', 'true');
  const against = tab.getByRole('combobox', { name: 'Against' });
  await against.click();
  await against.fill('heroic miniature');
  await page
    .getByRole('option', { name: /^Heroic miniature, 6 heads/ })
    .first()
    .click();
  await expect(tab.getByText(/for the style|by Heroic 6/).first()).toBeVisible();
  await tab.getByRole('button', { name: 'What outside means' }).click();
  await expect(page.getByText(/Held against/)).toBeVisible();
});

test('expected lines and arrows stand on the figure and in its picture; two figures stand in a table', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page, '?model=models/faulty-man.glb&scale=1:12&guides=none');
  await page.getByRole('switch', { name: 'Expected lines' }).click();
  await expect
    .poll(async () => (await diagnosticsOf(page)).labels.join(' '), { timeout: 30_000 })
    .toMatch(/Crotch/);
  await page.getByRole('switch', { name: 'Deviation arrows' }).click();
  await expect.poll(async () => (await diagnosticsOf(page)).labels.join(' ')).toMatch(/Head girth \+\d/);

  await openFigure(page, 'public/models/median-woman.glb');
  await openTab(page, 'Proportions');
  const table = page.getByRole('region', { name: 'Beside one another' });
  const barrett = table.getByRole('row', { name: /^Barrett/ });
  // Two figures: one of millimetres to the eye, with a letter for the build.
  await expect(barrett.getByRole('cell')).toHaveText([/^\d+\.\d [LMH]$/, /^\d+\.\d [LMH]$/], {
    timeout: 60_000,
  });
  await expect(table.getByRole('row', { name: /^Goes with the first/ })).toContainText(
    /no, other|yes|cannot tell/,
  );
  const crotch = table.getByRole('row', { name: /^Crotch height/ });
  await expect(crotch.getByRole('cell').last()).toContainText(/[+−]\d/);
  await table.getByRole('button', { name: 'Life-size' }).click();
  await expect(crotch.getByRole('cell').first()).toHaveText(/^8\d\d$/);
});
