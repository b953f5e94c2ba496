import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { rest, wide } from './app.ts';
import { expect, openApp, test } from './fixtures.ts';

test.use({ reducedMotion: 'reduce' });

const two = '?model=models/median-man.glb&model=models/child-7.glb&scale=1:12&scale=1:12&guides=ladder,ruler';

/** All rules in one scheme; in the other nothing but colours differs. */
async function expectAccessible(page: Page, what: string, scheme: 'dark' | 'light'): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (scheme === 'dark' ? axe : axe.withRules('color-contrast')).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, what).toEqual([]);
}

const layouts = ['Side by side', 'Line-up', 'Overlay', 'Single'];
const tabs = ['Pose', 'Skeleton', 'Canon', 'File'];
const dialogs = { '?': 'Keys and gestures', 'Control+k': 'Commands', 'Control+Shift+s': 'Save picture' };

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in any layout, tab or dialog, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme });
    await openApp(page);
    await expectAccessible(page, 'the empty page', colorScheme);
    await openApp(page, two);
    await rest(page);
    for (const name of layouts) {
      await page.getByRole('button', { name, exact: true }).click();
      await rest(page);
      await expectAccessible(page, name, colorScheme);
    }
    for (const name of tabs) {
      await page.getByRole('tab', { name }).click();
      await expectAccessible(page, name, colorScheme);
    }
    for (const [key, name] of Object.entries(dialogs)) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await expectAccessible(page, name, colorScheme);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, 'a menu', colorScheme);
  });

  test(`axe finds nothing on a phone, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    await openApp(page);
    await expectAccessible(page, 'the empty page', colorScheme);
    await openApp(page, `${two}&layout=pair`);
    await rest(page);
    for (const name of ['Scale', 'Guides', 'Figures', ...tabs]) {
      await page.getByRole('tab', { name }).click();
      await expectAccessible(page, name, colorScheme);
    }
  });
}
