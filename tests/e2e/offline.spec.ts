import { fact, wide } from './app.ts';
import { encodings } from './figures.ts';
import { expect, expectStage, openApp, openFigure, test } from './fixtures.ts';

test.use({ viewport: wide, serviceWorkers: 'allow' });

test('once opened, the app works without a network: reload, decoders, dialogs and samples', async ({
  page,
  context,
}) => {
  await openApp(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { serviceWorker } = navigator;
        if (serviceWorker.controller) resolve();
        else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      }),
  );
  await context.setOffline(true);
  await openApp(page);
  for (const { name, height, make } of encodings) {
    await openFigure(page, await make());
    await expect(fact(page, 'As modelled'), name).toHaveText(height);
  }
  await page.getByRole('button', { name: 'Samples' }).click();
  await page.getByRole('dialog', { name: 'Samples' }).getByRole('button').nth(1).click();
  await expectStage(page, 'ready');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
});
