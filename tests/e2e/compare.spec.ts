import type { Page } from '@playwright/test';
import { camerasOf, drag, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

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
