import { pictureOf, wide } from './app.ts';
import { man } from './figures.ts';
import { expect, openApp, openFigure, test } from './fixtures.ts';

test.use({
  viewport: wide,
  // three lets go of what belonged to the lost context only once it has the new one, which finds nothing to delete.
  allowedMessages: [/WebGL: INVALID_OPERATION: delete\w*: object does not belong to this context/],
});

test('a WebGL context that was lost is restored with the same picture', async ({ page }) => {
  await openApp(page);
  await openFigure(page, await man());
  await page.keyboard.press('9');
  const before = await pictureOf(page);
  const extension = await page.locator('main canvas').evaluateHandle((canvas: HTMLCanvasElement) => {
    const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    return lose;
  });
  const notice = page.getByText('The graphics card let go of the picture.');
  await expect(notice).toBeVisible();
  await extension.evaluate((lose) => lose.restoreContext());
  await expect(notice).toBeHidden();
  expect((await pictureOf(page)).equals(before)).toBe(true);
});
