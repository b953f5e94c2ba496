import {
  expect,
  test as base,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
  type WebError,
} from '@playwright/test';
import { emptyKeptBrowser, lendKeptBrowser } from './keptBrowser.ts';

/** What `main[data-stage]` says. */
type Stage = 'empty' | 'loading' | 'ready' | 'error';

interface Guard {
  /** Console messages that a test provokes on purpose, besides those that are always let through. */
  readonly allowedMessages: readonly RegExp[];
  /** Fails the test on a request to another host, a console error or warning, or an uncaught error. */
  readonly guard: void;
}

interface Kept {
  /** One for all tests that wish for no touch screen or service worker; each finds it empty. */
  readonly kept: BrowserContext;
}

/** React Three Fiber 9 still uses three's Clock; service workers are blocked here but for one flow. */
const alwaysAllowed = [
  /THREE\.Clock: This module has been deprecated/,
  /Service Worker registration blocked by Playwright/,
];

export const test = base.extend<Guard, Kept>({
  kept: [
    ({ playwright, launchOptions }, lend, { project }) => {
      const { baseURL } = project.use;
      const options = { ...launchOptions, ...(baseURL && { baseURL }), serviceWorkers: 'block' } as const;
      return lendKeptBrowser(playwright.chromium, options, lend);
    },
    { scope: 'worker' },
  ],
  context: async ({ context, kept, hasTouch, serviceWorkers, permissions, baseURL }, lend) => {
    if (hasTouch || serviceWorkers !== 'block') {
      await lend(context);
      return;
    }
    await kept.grantPermissions(permissions ?? []);
    await lend(kept);
    await emptyKeptBrowser(kept, baseURL!);
  },
  page: async ({ context, viewport, reducedMotion }, lend) => {
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: reducedMotion ?? null });
    await lend(page);
  },
  allowedMessages: [[], { option: true }],
  guard: [
    async ({ context, baseURL, allowedMessages }, use) => {
      const faults: string[] = [];
      const home = new URL(baseURL ?? '').host;
      const noteUrl = (url: string): void => {
        const { protocol, host } = new URL(url);
        if (protocol !== 'blob:' && protocol !== 'data:' && host !== home) faults.push(`request to ${url}`);
      };
      const noteMessage = (message: ConsoleMessage): void => {
        const isAllowed = [...alwaysAllowed, ...allowedMessages].some((allowed) =>
          allowed.test(message.text()),
        );
        if (['error', 'warning'].includes(message.type()) && !isAllowed)
          faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      };
      const noteRequest = (request: Request): void => noteUrl(request.url());
      const notePage = (page: Page): void => void page.on('websocket', (socket) => noteUrl(socket.url()));
      const noteError = (fault: WebError): void =>
        void faults.push(`uncaught: ${fault.error().stack ?? fault.error().message}`);
      context
        .on('request', noteRequest)
        .on('page', notePage)
        .on('console', noteMessage)
        .on('weberror', noteError);
      await use();
      context
        .off('request', noteRequest)
        .off('page', notePage)
        .off('console', noteMessage)
        .off('weberror', noteError);
      expect(faults, 'requests to other hosts, console messages and uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the built app; `query` is what follows the path, as `?model=…` or `#…`. Resolves once it is not loading. */
export async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.locator('main')).toHaveAttribute('data-stage', /^(empty|ready|error)$/);
}

/** Waits until the app says so; `ready` means that a frame was drawn after the last change. */
export async function expectStage(page: Page, stage: Stage): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-stage', stage);
}

/** Gives files to the file input, by path or as bytes, and waits until they are shown. */
export async function openFigure(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.getByLabel('Open figure').and(page.locator('input[type=file]')).setInputFiles(files);
  await expectStage(page, 'ready');
}

export { expect };
