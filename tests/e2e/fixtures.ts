import { expect, test as base, type ConsoleMessage, type Page } from '@playwright/test';

/** What `main[data-stage]` says. */
type Stage = 'empty' | 'loading' | 'ready' | 'error';

interface Guard {
  /** Console messages that a test provokes on purpose, besides those that are always let through. */
  readonly allowedMessages: readonly RegExp[];
  /** Fails the test on a request to another host, a console error or warning, or an uncaught error. */
  readonly guard: void;
}

/** React Three Fiber 9 still uses three's Clock; service workers are blocked here but for one flow. */
const alwaysAllowed = [
  /THREE\.Clock: This module has been deprecated/,
  /Service Worker registration blocked by Playwright/,
];

export const test = base.extend<Guard>({
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
      context.on('request', (request) => noteUrl(request.url()));
      context.on('page', (page) => page.on('websocket', (socket) => noteUrl(socket.url())));
      context.on('console', noteMessage);
      context.on('weberror', (fault) =>
        faults.push(`uncaught: ${fault.error().stack ?? fault.error().message}`),
      );
      await use();
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
