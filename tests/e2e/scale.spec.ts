import { choose, fact, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide });

test('the scale is chosen by typing, and the three sizes follow it', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  const atScale = fact(page, 'At scale, to the crown');
  const lifeSize = fact(page, 'Life-size');
  await expect(atScale).toHaveText('1768 mm');
  await expect(lifeSize).toHaveText('1768 mm');

  const typed: readonly (readonly [string, string])[] = [
    ['1:12', '147.3 mm'],
    ['1:13', '136.00 mm'],
    ['1/24', '73.67 mm'],
    ['sixth', '294.7 mm'],
    ['military', '50.51 mm'],
    ['6 in', '152.4 mm'],
    ['54 mm', '54.00 mm'],
    ['28 mm eye', '29.95 mm'],
  ];
  for (const [scale, height] of typed) {
    await choose(page, 'Scale', scale);
    await expect(atScale, scale).toHaveText(height);
  }
  await expect(fact(page, 'To the eye, by canon')).toHaveText('28.00 mm');
  await expect(lifeSize).toHaveText('1768 mm');
  await expect(fact(page, 'As modelled')).toHaveText('1.768 m');
  const row = page.getByRole('region', { name: 'Figures' }).getByRole('listitem');
  await expect(row).toContainText('1:59 · 29.95 mm');

  // What is no scale leaves the one that was.
  const scale = page.getByRole('combobox', { name: 'Scale', exact: true });
  await scale.fill('elephant');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await scale.press('Escape');
  await expect(scale).toHaveValue(/^28.mm to the eye/);
  await expect(atScale).toHaveText('29.95 mm');

  // The table of conversions takes a scale too.
  await page.getByRole('button', { name: /^Convert/ }).click();
  await page.getByRole('table').getByRole('button', { name: '1:9', exact: true }).click();
  await expect(atScale).toHaveText('196.4 mm');
});

test('stature and canon are chosen, and what hangs on them follows', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  await choose(page, 'Scale', '1:12');
  const statures: readonly (readonly [typed: string, lifeSize: string, atScale: string])[] = [
    ['1767', '1767 mm', '147.3 mm'],
    ['1.80', '1800 mm', '150.0 mm'],
    ["5'10", '1778 mm', '148.2 mm'],
    ['Women', '1626 mm', '135.5 mm'],
    ['from the file', '1768 mm', '147.3 mm'],
  ];
  for (const [typed, lifeSize, atScale] of statures) {
    await choose(page, 'Stature', typed);
    await expect(fact(page, 'Life-size'), typed).toHaveText(lifeSize);
    await expect(fact(page, 'At scale, to the crown'), typed).toHaveText(atScale);
  }
  await expect(fact(page, 'As modelled')).toHaveText('1.768 m');

  await expect(fact(page, 'Heads tall')).toHaveText('7½ by canon');
  await page.getByRole('tab', { name: 'Canon' }).click();
  await choose(page, 'Canon', 'Loomis, man');
  await expect(fact(page, 'Heads tall')).toHaveText('8 by canon');
  await expect(fact(page, 'Head, by canon')).toHaveText('18.4 mm');
  await expect(page.getByRole('row', { name: /Chin/ })).toContainText('128.9');
  await expect(fact(page, 'Source')).toContainText('Loomis');
  await expect(page.getByRole('button', { name: 'Canon: Loomis' })).toBeVisible();
});

test('an implausible height is said and put right by one press, and a miniature is told from a person', async ({
  page,
}) => {
  await openApp(page);
  await openFigure(page, await man({ height: 176.8 }));
  await expect(fact(page, 'As modelled')).toHaveText('176.8 m');
  await expect(page.getByText('The figure would be 176.8 m tall, which figures are not.')).toBeVisible();
  await page.getByRole('tabpanel').getByRole('button', { name: 'centimetres: 1.768 m' }).click();
  await expect(fact(page, 'As modelled')).toHaveText('1.768 m');
  await expect(fact(page, 'Life-size')).toHaveText('1768 mm');
  await expect(page.getByText('which figures are not')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(fact(page, 'As modelled')).toHaveText('176.8 m');

  await openFigure(page, await man({ height: 0.03, name: 'Mini' }));
  await expect(fact(page, 'As modelled')).toHaveText('30.00 mm');
  await expect(fact(page, 'Life-size')).toHaveText('1755 mm');
  await page.getByRole('button', { name: 'Model scale 1:58.5, found' }).click();
  await expect(page.getByText('taken for a miniature of somebody 1755 mm tall')).toBeVisible();
  await page.keyboard.press('Escape');

  // Where a number is a population's, it says whose; a length that was given is nobody's.
  const mark = page.getByRole('button', { name: 'Who was measured' });
  await mark.click();
  await expect(page.getByText(/^4,082 people, U\.S\. Army/)).toContainText('not the general population');
  await expect(page.getByText(/^Source: .*NATICK\/TR-15\/007/)).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(page, 'Stature', '1800');
  await expect(page.getByRole('button', { name: 'Model scale 1:60, by stature' })).toBeVisible();
  await expect(mark).toBeHidden();
});
