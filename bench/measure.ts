import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { probeScripts, type ProbeRecord } from './probe.ts';

/** One opening of a figure in a page of its own. */
export interface Measurement {
  /** From the file's arrival to the end of the first frame that shows it. */
  readonly shownMs: number;
  readonly longestTaskMs: number;
  /** Longest task but for the one that asks for the first draw. */
  readonly longestOtherTaskMs: number;
  readonly scriptBytes: number;
  readonly scriptGzipBytes: number;
  readonly idleFramesPerS: number;
  /** JavaScript heap with the array buffers, after a collection. */
  readonly heapBytes: number;
  readonly uploadedBytes: number;
  /** The most that the page's process, its workers included, grew while it opened the file; null where the system does not tell. */
  readonly peakBytes: number | null;
  readonly canvas: { readonly width: number; readonly height: number };
}

export interface Subject {
  readonly url: string;
  /** Whether a script is one of the page itself, not of a worker or a decoder. */
  readonly isPageScript: (path: string) => boolean;
}

/** Opens the page, gives the file to its file input, and measures until the page has come to rest. */
export async function measureOpening(
  browser: Browser,
  { url, isPageScript }: Subject,
  figure: string,
): Promise<Measurement> {
  const page = await newProbedPage(browser);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname.slice(1);
    if (response.ok() && path.endsWith('.js') && isPageScript(path)) scripts.set(path, response.body());
  });
  try {
    await openPage(page, url);
    const peak = await watchPeak(browser);
    await openFigure(page, figure);
    const bodies = await Promise.all(scripts.values());
    await untilAtRest(page);
    return {
      ...timesOf(await page.evaluate(() => window.probe)),
      scriptBytes: sum(bodies.map(({ length }) => length)),
      scriptGzipBytes: sum(bodies.map((body) => gzipSync(body, { level: 9 }).length)),
      idleFramesPerS: await countIdleFrames(page),
      heapBytes: await measureHeap(page),
      uploadedBytes: await uploadedBytesOf(page),
      peakBytes: await peak(),
      canvas: await sizeOfCanvas(page),
    };
  } finally {
    await page.close();
  }
}

/** Bytes uploaded to show a figure and its duplicate side by side in the app, over those for the figure alone. */
export async function measureSecondPane(browser: Browser, url: string, figure: string): Promise<number> {
  const page = await newProbedPage(browser);
  try {
    await openPage(page, url);
    await openFigure(page, figure);
    await untilAtRest(page);
    const alone = await uploadedBytesOf(page);
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Side by side', exact: true }).click();
    await page.waitForFunction(() => window.maquette?.diagnostics()?.cameras.length === 2);
    await untilAtRest(page);
    return (await uploadedBytesOf(page)) / alone;
  } finally {
    await page.close();
  }
}

export async function newProbedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
  // The compiler that runs this file marks functions with a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (value) => value');
  for (const script of probeScripts) await page.addInitScript(script);
  return page;
}

/** Milliseconds that a person takes to choose a file, in which a page may warm up. */
const choosing = 4000;

export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await untilAtRest(page);
  await page.waitForTimeout(choosing);
}

async function openFigure(page: Page, figure: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(figure);
  await page.waitForFunction(() => window.probe.shownMs !== null, undefined, { timeout: 120_000 });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function timesOf({ openedMs, shownMs, firstDrawMs, longTasks }: ProbeRecord) {
  if (openedMs === null || shownMs === null) throw new Error('The page took no file.');
  const tasks = longTasks.filter(
    ({ startMs, durationMs }) => startMs + durationMs > openedMs && startMs < shownMs,
  );
  const others = tasks.filter(
    ({ startMs, durationMs }) =>
      firstDrawMs === null || firstDrawMs < startMs || firstDrawMs > startMs + durationMs,
  );
  return {
    shownMs: shownMs - openedMs,
    longestTaskMs: Math.max(0, ...tasks.map(({ durationMs }) => durationMs)),
    longestOtherTaskMs: Math.max(0, ...others.map(({ durationMs }) => durationMs)),
  };
}

const uploadedBytesOf = (page: Page): Promise<number> => page.evaluate(() => window.probe.uploadedBytes);

const framesOf = (page: Page): Promise<number> => page.evaluate(() => window.probe.frames);

/**
 * Waits until nothing is under way and a second passes without a frame, at most thirty: one that never rests shows in
 * the idle count. The bare page has nothing under way.
 */
export async function untilAtRest(page: Page): Promise<void> {
  const isBusy = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector('main')?.dataset['stage'] === 'loading');
  for (let waitedS = 0; waitedS < 30; waitedS++) {
    const before = await framesOf(page);
    await page.waitForTimeout(1000);
    if (!(await isBusy()) && (await framesOf(page)) === before) return;
  }
}

async function countIdleFrames(page: Page): Promise<number> {
  const before = await framesOf(page);
  await page.waitForTimeout(3000);
  return ((await framesOf(page)) - before) / 3;
}

async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

const sizeOfCanvas = (page: Page): Promise<{ width: number; height: number }> =>
  page
    .locator('canvas')
    .first()
    .evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }));

/**
 * Begins to watch the memory of the browser's page processes; what it gives back tells how much the one that grew
 * most grew at its highest. From Linux's own count, since nothing in the browser tells a peak while code runs.
 */
async function watchPeak(browser: Browser): Promise<() => Promise<number | null>> {
  const session = await browser.newBrowserCDPSession();
  const renderers = async (): Promise<readonly number[]> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  };
  const before = new Map<number, number>();
  for (const id of await renderers()) {
    // Writing 5 sets the highest mark back to what is used now (proc(5), clear_refs).
    try {
      writeFileSync(`/proc/${id}/clear_refs`, '5');
    } catch {
      return async () => null;
    }
    before.set(id, statusBytes(id, 'VmRSS'));
  }
  return async () => {
    const grown = (await renderers()).map((id) => statusBytes(id, 'VmHWM') - (before.get(id) ?? 0));
    await session.detach();
    return Math.max(0, ...grown);
  };
}

function statusBytes(id: number, field: string): number {
  const text = readFileSync(`/proc/${id}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(text)?.[1] ?? NaN) * 1024;
}
