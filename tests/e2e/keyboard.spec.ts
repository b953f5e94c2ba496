import type { Locator, Page } from '@playwright/test';
import { fact, figureRows, rest, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, expectStage, openApp, test } from './fixtures.ts';

test.use({ viewport: wide });

/** Goes on with Tab, or back with Shift+Tab, until something has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const hasFocus = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < 120; steps++) {
    if (await hasFocus()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

test('by the keyboard alone a figure is opened, scaled, guided, compared, saved and removed', async ({
  page,
}) => {
  await openApp(page);
  await tabTo(page, button(page, 'Open figure').first());
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles([await man()]);
  await expectStage(page, 'ready');

  const scale = page.getByRole('combobox', { name: 'Scale', exact: true });
  await tabTo(page, scale);
  await page.keyboard.type('1:12');
  await page.keyboard.press('Enter');
  await expect(fact(page, 'At scale, to the crown')).toHaveText('147.3 mm');

  const extent = page.getByRole('switch', { name: 'Extent' });
  await tabTo(page, extent, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(extent).toBeChecked();

  // A menu opens by Enter and moves by arrows; the new figure's scale is asked for at once.
  await tabTo(page, button(page, 'More for Man'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(figureRows(page)).toHaveCount(2);
  await expect(scale).toBeFocused();
  await page.keyboard.type('1:6');
  await page.keyboard.press('Enter');
  await expect(fact(page, 'At scale, to the crown')).toHaveText('294.7 mm');

  await tabTo(page, button(page, 'Side by side'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const panes = page.getByRole('application');
  await expect(panes).toHaveCount(2);
  await tabTo(page, panes.nth(1));
  await page.keyboard.press('ArrowRight');
  await rest(page);
  await expect(panes.nth(0)).toHaveAccessibleName('Man: 15° left, orthographic');
  await expect(panes.nth(1)).toHaveAccessibleName('Man 2: 15° left, orthographic');

  await page.keyboard.press('Control+Shift+s');
  const dialog = page.getByRole('dialog', { name: 'Save picture' });
  await tabTo(page, dialog.getByRole('button', { name: 'Save picture' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('Man 2.png');
  await expect(panes.nth(1)).toBeFocused();

  for (const key of ['?', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(panes.nth(1)).toBeFocused();
  }

  await page.keyboard.press('Delete');
  await expect(figureRows(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(figureRows(page)).toHaveCount(2);
});
