import type { Page } from '@playwright/test';
import { choose, doWithFigure, fact, figureRows, pictureOf, setGuide, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide });

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

test('figures are renamed, hidden, locked, moved and removed, and every step is undone and done again', async ({
  page,
}) => {
  await openApp(page);
  for (const name of ['Adam', 'Bert', 'Carl']) await openFigure(page, await man({ name }));
  const expectNames = (expected: readonly string[]): Promise<void> =>
    expect(figureRows(page)).toContainText([...expected]);

  await doWithFigure(page, 'Carl', 'Rename');
  await page.getByRole('textbox', { name: 'Figure name' }).fill('Dora');
  await page.keyboard.press('Enter');
  await expectNames(['Adam', 'Bert', 'Dora']);

  await doWithFigure(page, 'Dora', 'Move up');
  await expectNames(['Adam', 'Dora', 'Bert']);
  await page.getByRole('button', { name: 'Adam', exact: true }).press('Alt+ArrowDown');
  await expectNames(['Dora', 'Adam', 'Bert']);

  await press(page, 'Line-up');
  const all = await pictureOf(page);
  await press(page, 'Hide Bert');
  const without = await pictureOf(page);
  expect(without.equals(all)).toBe(false);

  await press(page, 'Lock Adam');
  await press(page, 'Adam');
  await expect(page.getByRole('combobox', { name: 'Scale', exact: true })).toBeDisabled();
  await press(page, 'Unlock Adam');
  await choose(page, 'Scale', '1:12');
  await setGuide(page, 'Extent', true);
  await doWithFigure(page, 'Dora', 'Remove');
  await expectNames(['Adam', 'Bert']);
  await expectStage(page, 'ready');

  // Back step by step; each is checked by what it puts right.
  const atScale = fact(page, 'At scale, to the crown');
  const extent = page.getByRole('switch', { name: 'Extent' });
  const undone: readonly (() => Promise<void>)[] = [
    () => expectNames(['Dora', 'Adam', 'Bert']),
    () => expect(extent).not.toBeChecked(),
    () => expect(page.getByRole('button', { name: 'Adam', exact: true })).toBeVisible(),
    () => expect(page.getByRole('button', { name: 'Unlock Adam' })).toBeVisible(),
    () => expect(page.getByRole('button', { name: 'Lock Adam' })).toBeVisible(),
    () => expect(page.getByRole('button', { name: 'Hide Bert' })).toBeVisible(),
    () => expectNames(['Adam', 'Dora', 'Bert']),
    () => expectNames(['Adam', 'Bert', 'Dora']),
    () => expectNames(['Adam', 'Bert', 'Carl']),
    () => expect(figureRows(page)).toHaveCount(2),
  ];
  for (const check of undone) {
    await press(page, 'Undo');
    await check();
  }
  for (const _ of undone) await page.keyboard.press('Control+Shift+z');
  await expectNames(['Adam', 'Bert']);
  await expect(extent).toBeChecked();
  await expect(page.getByRole('button', { name: 'Show Bert' })).toBeVisible();
  await press(page, 'Adam');
  await expect(atScale).toHaveText('147.3 mm');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
});
