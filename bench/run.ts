/**
 * Opens a small and a large figure in the app and in a bare three.js page, by turns, and prints how they compare; then
 * times the reference body and the finding of landmarks.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build, preview, type PreviewServer } from 'vite';
import { browserLaunchOptions, obtainBrowser } from '../scripts/browser.ts';
import { pageChunks } from '../scripts/pageChunks.ts';
import { makeBody, makePrintFile } from './body.ts';
import { measureOpening, measureSecondPane, type Measurement, type Subject } from './measure.ts';
import { benchDistances } from './distances.ts';
import { benchLandmarks } from './landmarks.ts';
import { benchReference } from './reference.ts';
import { printComparison, printLimit } from './report.ts';

const figures = [
  { format: 'glb', name: '30k', triangles: 30_000, repetitions: 5, shownLimit: 1.5 },
  { format: 'glb', name: '1.5 M', triangles: 1_500_000, repetitions: 3, shownLimit: 1.15 },
  { format: 'stl', name: '30k', triangles: 30_000, repetitions: 5, shownLimit: 1.3 },
  { format: 'stl', name: '1.5 M', triangles: 1_500_000, repetitions: 3, shownLimit: 1 },
];

/** `npm run bench -- stl` measures that format alone, `-- reference` the reference body, `-- landmarks` and `-- distances` these. */
const asked = process.argv[2];

const urlOf = (server: PreviewServer): string => server.resolvedUrls?.local[0] ?? '';

/** Measures both by turns, so that what else the machine does falls on both. The bare canvas is as large as the app's. */
async function compare(browser: Browser, app: Subject, bare: Subject, figure: string, repetitions: number) {
  const runs: { app: Measurement; bare: Measurement }[] = [];
  while (runs.length < repetitions) {
    const ofApp = await measureOpening(browser, app, figure);
    const { width, height } = ofApp.canvas;
    const sized = { ...bare, url: `${bare.url}?width=${width}&height=${height}` };
    runs.push({ app: ofApp, bare: await measureOpening(browser, sized, figure) });
  }
  return runs;
}

/** What needs the built page and a browser. */
async function benchPages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'maquette-bench-'));
  const servers: PreviewServer[] = [];
  try {
    console.log(await obtainBrowser());
    const bareBuild = {
      root: 'bench/bare',
      configFile: false as const,
      base: './',
      build: { outDir: join(folder, 'bare'), emptyOutDir: true },
    };
    await build({ logLevel: 'error' });
    await build({ ...bareBuild, logLevel: 'error' });
    const app = await preview({ preview: { port: 4175 } });
    const bare = await preview({ ...bareBuild, preview: { port: 4176, strictPort: true } });
    servers.push(app, bare);

    const chunks = new Set(pageChunks());
    const browser = await chromium.launch(browserLaunchOptions());
    for (const { format, name, triangles, repetitions, shownLimit } of figures) {
      if (asked !== undefined && asked !== format) continue;
      const figure = join(folder, `${triangles}.${format}`);
      writeFileSync(figure, format === 'stl' ? makePrintFile(triangles) : await makeBody(triangles));
      const runs = await compare(
        browser,
        { url: urlOf(app), isPageScript: (path) => chunks.has(path) },
        { url: urlOf(bare), isPageScript: () => true },
        figure,
        repetitions,
      );
      printComparison(`${name} triangles, ${format.toUpperCase()}`, runs, shownLimit);
      printLimit(
        'vertices uploaded with two panes ÷ with one',
        await measureSecondPane(browser, urlOf(app), figure),
        1.1,
      );
    }
    if (asked === undefined || asked === 'reference') await benchReference(browser, urlOf(app));
    await browser.close();
  } finally {
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true });
  }
}

if (asked !== 'landmarks' && asked !== 'distances') await benchPages();
if (asked === undefined || asked === 'landmarks') await benchLandmarks();
if (asked === undefined || asked === 'distances') await benchDistances();
