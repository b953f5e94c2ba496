import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, BrowserType, LaunchOptions } from '@playwright/test';

/**
 * Lends a browser with a profile on disk, so that it compiles code and the graphics card's programs once for all tests
 * rather than for each: a sixth of their time.
 */
export async function lendKeptBrowser(
  chromium: BrowserType,
  options: LaunchOptions & BrowserContextOptions,
  lend: (kept: BrowserContext) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'maquette-profile-'));
  const kept = await chromium.launchPersistentContext(folder, options);
  await lend(kept);
  await kept.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
}

/** What a page may leave behind, but for what was compiled. */
const leftBehind = 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage';

/** Closes what a test opened, and forgets all that its pages stored. */
export async function emptyKeptBrowser(kept: BrowserContext, origin: string): Promise<void> {
  // The browser would go with its last page.
  const [first, ...others] = kept.pages();
  for (const page of others) await page.close();
  await kept.clearPermissions();
  const session = await kept.newCDPSession(first!);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: leftBehind });
  await session.detach();
}
