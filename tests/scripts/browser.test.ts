import { afterEach, expect, test, vi } from 'vitest';
import { browserLaunchOptions, findBrowser } from '../../scripts/browser.ts';

afterEach(() => vi.unstubAllEnvs());

test('CHROME_BIN wins over every browser that is installed', () => {
  vi.stubEnv('CHROME_BIN', process.execPath);
  expect(findBrowser()).toBe(process.execPath);
  expect(browserLaunchOptions().executablePath).toBe(process.execPath);
});

test('a CHROME_BIN that is not there is said, not passed over', () => {
  vi.stubEnv('CHROME_BIN', '/nowhere/chrome');
  expect(findBrowser).toThrow('CHROME_BIN is /nowhere/chrome, but there is no such file.');
});
