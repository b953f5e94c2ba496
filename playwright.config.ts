import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser.ts';

/** Not the port of `npm start`, so that both can run at once. */
const port = 4174;

/** Flows in a real browser on the built app. One at a time and with long limits: drawing is done by the CPU. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    viewport: { width: 960, height: 600 },
    // Every glide is many frames that the processor draws; the flow that looks at gliding asks for it.
    reducedMotion: 'reduce',
    // Tests answer requests themselves; the flow that goes offline lets it in.
    serviceWorkers: 'block',
    launchOptions: browserLaunchOptions(),
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
