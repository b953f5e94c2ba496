import { expectAccessible, rest, wide } from './app.ts';
import { expect, openApp, test } from './fixtures.ts';

const two = '?model=models/median-man.glb&model=models/child-7.glb&scale=1:12&scale=1:12&guides=ladder,ruler';

const layouts = ['Side by side', 'Line-up', 'Overlay', 'Single'];
const tabs = ['Proportions', 'Surface', 'Measures', 'Landmarks', 'Canon', 'Pose', 'Rig', 'File'];
const dialogs = { '?': 'Keys and gestures', 'Control+k': 'Commands', 'Control+Shift+s': 'Save picture' };

test('axe finds nothing in any layout, tab or dialog', async ({ page }) => {
  test.slow();
  await page.setViewportSize(wide);
  await openApp(page);
  await expectAccessible(page, 'the empty page');
  await openApp(page, two);
  await rest(page);
  for (const name of layouts) {
    await page.getByRole('button', { name, exact: true }).click();
    await rest(page);
    await expectAccessible(page, name);
  }
  for (const name of tabs) {
    await page.getByRole('tab', { name }).click();
    if (name === 'Proportions')
      await page.getByRole('region', { name: /^Deviation/ }).waitFor({ timeout: 60_000 });
    await expectAccessible(page, name, '[role=tabpanel]');
  }
  for (const [key, name] of Object.entries(dialogs)) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectAccessible(page, name, '[role=dialog]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'a menu', '[role=menu]');
});

test('axe finds nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page);
  await expectAccessible(page, 'the empty page');
  await openApp(page, `${two}&layout=pair`);
  await rest(page);
  for (const name of ['Scale', 'Guides', 'Figures', ...tabs]) {
    await page.getByRole('tab', { name }).click();
    await expectAccessible(page, name, '[role=tabpanel]');
  }
});
