/** Opens and removes a large figure many times over and prints what the page still holds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright';
import { build, preview } from 'vite';
import { browserLaunchOptions, obtainBrowser } from '../scripts/browser.ts';
import { makePrintFile } from './body.ts';
import { printLimit } from './report.ts';

const triangles = 1_500_000;
const rounds = 20;

/** What the page holds after a collection. */
interface Holding {
  readonly heapBytes: number;
  readonly geometries: number;
  readonly textures: number;
  readonly workers: number;
}

async function holdingOf(page: Page, session: CDPSession): Promise<Holding> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const { geometries, textures } = await page.evaluate(() => window.maquette!.diagnostics()!);
  return { heapBytes: usedSize + backingStorageSize, geometries, textures, workers: page.workers().length };
}

async function openAndRemove(page: Page, figure: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(figure);
  await page.locator('main[data-stage="ready"]').waitFor({ timeout: 120_000 });
  await page.keyboard.press('Delete');
  await page.locator('main[data-stage="empty"]').waitFor({ timeout: 120_000 });
}

const folder = mkdtempSync(join(tmpdir(), 'maquette-leak-'));
console.log(await obtainBrowser());
await build({ logLevel: 'error' });
const server = await preview({ preview: { port: 4178, strictPort: true } });
const browser = await chromium.launch(browserLaunchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 600 }, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('main[data-stage="empty"]').waitFor();
  const holdings: Holding[] = [];
  for (let round = 0; round < rounds; round++) {
    // Each another file, so that none is known from before.
    const figure = join(folder, `${round}.stl`);
    const bytes = makePrintFile(triangles);
    bytes[0] = round;
    writeFileSync(figure, bytes);
    await openAndRemove(page, figure);
    rmSync(figure);
    const holding = await holdingOf(page, session);
    holdings.push(holding);
    const { heapBytes, geometries, textures, workers } = holding;
    console.log(
      `round ${String(round + 1).padStart(2)}: ${(heapBytes / 1e6).toFixed(1)} MB, ${geometries} geometries, ${textures} textures, ${workers} workers`,
    );
  }
  const [second, last] = [holdings[1]!, holdings.at(-1)!];
  printLimit('heap after the last ÷ after the second', last.heapBytes / second.heapBytes, 1.1);
  printLimit('geometries more', last.geometries - second.geometries, 0);
  printLimit('textures more', last.textures - second.textures, 0);
  printLimit('workers', last.workers, 1);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
