import { chromium } from 'playwright';
import { preview } from 'vite';
import { browserLaunchOptions } from '../scripts/browser.ts';
const app = await preview({ preview: { port: 4177 } });
const browser = await chromium.launch(browserLaunchOptions());
for (const scheme of ['dark', 'light'] as const) for (const [w, h] of [[1280, 800], [390, 844]] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme });
  await page.goto('http://localhost:4177/?model=models/median-woman.glb&scale=1:12');
  await page.waitForSelector('main[data-stage=ready]');
  if (w < 700) { await page.getByRole('tab', { name: 'Reference' }).click().catch(() => {}); }
  await page.getByRole('button', { name: 'Add reference' }).click();
  await page.getByRole('menuitem', { name: 'Median man' }).click();
  await page.waitForSelector('main[data-stage=ready]');
  const age = page.getByRole('slider', { name: 'Age' });
  await age.focus(); await page.keyboard.press('End'); for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(3000);
  await page.waitForSelector('main[data-stage=ready]');
  await age.scrollIntoViewIfNeeded();
  await page.screenshot({ path: `/tmp/ui-${scheme}-${w}.png` });
  await page.getByRole('button', { name: 'Canon', exact: true }).last().click().catch((e) => console.log(String(e).slice(0, 200)));
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/ui-${scheme}-${w}-canon.png` });
  await page.keyboard.press('Escape');
  const table = page.getByRole('table').last();
  await table.scrollIntoViewIfNeeded();
  await page.mouse.move(w < 700 ? 200 : 120, h - 100); await page.mouse.wheel(0, 600); await page.waitForTimeout(700);
  await page.screenshot({ path: `/tmp/ui-${scheme}-${w}-table.png` });
  await page.close();
}
await browser.close(); await app.close();
