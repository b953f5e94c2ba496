import { wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test('a joint is said to be another node, the other takes its place, and undo brings both back; some can be left out', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await openApp(page);
  await openFigure(page, await man());
  await page.getByRole('tab', { name: 'Rig', exact: true }).click();
  await page.getByRole('button', { name: /Map of joints/ }).click();
  const [left, right] = ['Left hand', 'Right hand'].map((name) => page.getByRole('combobox', { name }));
  const before = { left: /^mixamorig:LeftHand \d+ %$/, right: /^mixamorig:RightHand \d+ %$/ };
  await expect(left!).toHaveValue(before.left);
  await expect(right!).toHaveValue(before.right);

  await left!.click();
  await left!.fill('RightHand');
  await page.keyboard.press('Enter');
  await expect(left!).toHaveValue('mixamorig:RightHand by hand');
  await expect(right!).toHaveValue('mixamorig:LeftHand by hand');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(left!).toHaveValue(before.left);
  await expect(right!).toHaveValue(before.right);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'All as found' }).click();
  await expect(left!).toHaveValue(before.left);

  // Joints that not every person’s skeleton has can be left out.
  const toes = page.getByRole('combobox', { name: 'Left toes' });
  await toes.click();
  await toes.fill('none');
  await page.keyboard.press('Enter');
  await expect(toes).toHaveValue('none');
  // A joint without which it is none cannot be left out.
  await page.getByRole('combobox', { name: 'Left hand' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option', { name: 'none', exact: true })).toHaveCount(0);
});
