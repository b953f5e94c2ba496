/** Takes the pictures of the samples for the gallery, and those of the app in docs/screens, from the built app. */
import { writeFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview } from 'vite';
import { browserLaunchOptions, obtainBrowser } from './browser.ts';

interface Sample {
  readonly id: string;
  readonly file: string;
  readonly picture: string;
}

const port = 4177;
const address = `http://localhost:${port}/`;
const modelsFolder = new URL('../public/models/', import.meta.url);
const screensFolder = new URL('../docs/screens/', import.meta.url);

const { default: samples } = (await import(new URL('index.json', modelsFolder).href, {
  with: { type: 'json' },
})) as { readonly default: readonly Sample[] };

/** Twice the size of a card's picture. */
const card = { width: 400, height: 528 };

const stageIs = (page: Page, stage: string): Promise<unknown> =>
  page.locator(`main[data-stage="${stage}"]`).waitFor({ timeout: 120_000 });

async function takeCards(browser: Browser): Promise<void> {
  for (const { file, picture } of samples) {
    const page = await browser.newPage();
    await page.goto(`${address}?model=models/${file}&guides=none`);
    await stageIs(page, 'ready');
    const data = await page.evaluate(({ width, height }) => window.maquette?.portrait(width, height), card);
    if (!data) throw new Error(`No picture of ${file}`);
    writeFileSync(new URL(picture, modelsFolder), Buffer.from(data.split(',')[1]!, 'base64'));
    console.log(picture);
    await page.close();
  }
}

/** A picture of the app: what is opened, and what is done before it is taken. */
interface Screen {
  readonly name: string;
  readonly query?: string;
  readonly isPhone?: boolean;
  readonly theme?: 'dark' | 'light';
  readonly arrange?: (page: Page) => Promise<void>;
}

const model = (id: string): string => `model=models/${id}.glb`;
const pair = `?${model('median-man')}&${model('median-woman')}&scale=1:12&scale=1:12&canon=richer-7.5&canon=richer-7.5`;
const all = `?${samples.map(({ id }) => model(id)).join('&')}${samples.map(() => '&scale=1:12').join('')}`;
const single = `?${model('median-man')}&scale=1:12`;

const turnOn = async (page: Page, guide: string): Promise<void> => {
  await page.getByRole('switch', { name: guide }).click();
};

const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name, exact: true }).click();

const againstMan = `?${model('median-man')}&${model('faulty-man')}&scale=1:12&scale=1:12&guides=none`;

/** How far the man with faults lies from the median man. */
async function showMap(page: Page): Promise<void> {
  await openTab(page, 'Surface');
  await turnOn(page, 'Map of distances');
  await page.getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: 'Median man' }).click();
  await page.getByRole('button', { name: 'Landmarks' }).click();
  await page.getByText(/^Laid: moved by .* apart by/).waitFor({ timeout: 60_000 });
}

const screens: readonly Screen[] = [
  { name: 'empty-dark' },
  { name: 'empty-light', theme: 'light' },
  { name: 'empty-phone', isPhone: true },
  { name: 'figure', query: single },
  { name: 'figure-light', query: single, theme: 'light' },
  { name: 'figure-side', query: `${single}&view=left&surface=clay`, theme: 'light' },
  {
    name: 'figure-guides',
    query: `${single}&view=perspective`,
    arrange: async (page) => {
      for (const guide of ['Joints', 'Ground grid', 'Size object']) await turnOn(page, guide);
    },
  },
  { name: 'heroic', query: `?${model('heroic-28')}&canon=heroic-miniature&scale=28 mm to the eye` },
  { name: 'pair', query: `${pair}&layout=pair` },
  { name: 'pair-light', query: `${pair}&layout=pair&view=perspective`, theme: 'light' },
  { name: 'lineup', query: `${all}&layout=lineup&guides=ruler` },
  { name: 'overlay', query: `${pair}&layout=overlay` },
  {
    name: 'proportions',
    query: `?${model('faulty-man')}&scale=1:6&guides=none`,
    arrange: async (page) => {
      for (const guide of ['Expected lines', 'Deviation arrows']) await turnOn(page, guide);
      await openTab(page, 'Proportions');
      await page.getByRole('button', { name: /^The head is/ }).waitFor({ timeout: 60_000 });
    },
  },
  { name: 'map', query: againstMan, theme: 'light', arrange: showMap },
  {
    name: 'section',
    query: `${pair}&layout=overlay`,
    arrange: async (page) => {
      await openTab(page, 'Surface');
      for (const part of ['Section', 'Take off what lies above']) await turnOn(page, part);
      await page.getByRole('row', { name: /^Median woman/ }).waitFor({ timeout: 60_000 });
    },
  },
  { name: 'map-phone', query: againstMan, isPhone: true, arrange: showMap },
  { name: 'phone', query: single, isPhone: true },
  { name: 'phone-light', query: `${pair}&layout=pair`, isPhone: true, theme: 'light' },
];

async function takeScreens(browser: Browser): Promise<void> {
  for (const { name, query = '', isPhone = false, theme = 'dark', arrange } of screens) {
    const context = await browser.newContext({
      viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      deviceScaleFactor: isPhone ? 2 : 1,
      hasTouch: isPhone,
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(address + query);
    await stageIs(page, query ? 'ready' : 'empty');
    await page.waitForLoadState('networkidle');
    await arrange?.(page);
    if (query) await page.locator('main[data-stage="ready"]').waitFor();
    // The list's small pictures come last, when nothing else is to be drawn.
    await page.waitForFunction(
      (isSettled) => isSettled || document.querySelectorAll('aside img').length > 0,
      !query || isPhone,
    );
    await page.screenshot({ path: new URL(`${name}.png`, screensFolder).pathname });
    console.log(`${name}.png`);
    await context.close();
  }
}

await obtainBrowser();
await build({ logLevel: 'error' });
const server = await preview({ preview: { port, strictPort: true } });
const browser = await chromium.launch(browserLaunchOptions());
try {
  await takeCards(browser);
  // The gallery shows the new cards.
  await build({ logLevel: 'error' });
  await takeScreens(browser);
} finally {
  await browser.close();
  await server.close();
}
