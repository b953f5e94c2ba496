import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

const howToGetOne =
  'Install Chrome, Edge or Chromium, or run "npx playwright install chromium", or set CHROME_BIN to a browser.';

/**
 * Path of the browser that all tests and the bench use, or null without one: CHROME_BIN, else Playwright's own,
 * else an installed Chrome, Edge or Chromium. Throws when CHROME_BIN names no file, since that is a wish.
 */
export function findBrowser(): string | null {
  const wished = process.env['CHROME_BIN'];
  if (wished) {
    if (existsSync(wished)) return wished;
    throw new Error(`CHROME_BIN is ${wished}, but there is no such file. Correct it or unset it.`);
  }
  return [chromium.executablePath(), ...installedPaths()].find((path) => existsSync(path)) ?? null;
}

/**
 * How Playwright starts that browser on machines with or without a GPU: always with SwiftShader, whose pixels are
 * the same everywhere. Playwright itself adds the switches that keep Chromium from calling home. Without a browser
 * the path is left out, and Playwright says how to get one.
 */
export function browserLaunchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  };
}

/** Installs a browser where there is none, starts it once, and gives its path and version; throws a sentence. */
export async function obtainBrowser(): Promise<string> {
  if (!findBrowser()) installBrowser();
  const path = findBrowser();
  if (!path) throw new Error(`The tests need a browser and none could be installed. ${howToGetOne}`);
  try {
    const browser = await chromium.launch(browserLaunchOptions());
    const version = browser.version();
    await browser.close();
    return `${path} (${version})`;
  } catch (cause) {
    throw new Error(`The browser ${path} does not start. ${howToGetOne}`, { cause });
  }
}

function installedPaths(): string[] {
  const inFolders = (folders: readonly (string | undefined)[], names: readonly string[]): string[] =>
    folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));

  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    return inFolders(
      [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA],
      [
        'Google/Chrome/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
        'Chromium/Application/chrome.exe',
      ],
    );
  }
  if (process.platform === 'darwin') {
    return inFolders(
      ['/Applications', join(process.env['HOME'] ?? '', 'Applications')],
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `${name}.app/Contents/MacOS/${name}`),
    );
  }
  return inFolders(
    [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'],
    [
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'chromium',
      'chromium-browser',
    ],
  );
}

function installBrowser(): void {
  console.log('No browser found: installing Chromium for the tests.');
  const isDebianRoot = process.getuid?.() === 0 && isDebian();
  if (isDebianRoot) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', 'chromium']);
    if (findBrowser()) return;
  }
  run('npx', ['playwright', 'install', ...(isDebianRoot ? ['--with-deps'] : []), 'chromium']);
}

const isDebian = (): boolean =>
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Runs a command in sight; whether it helped is judged afterwards by looking for the browser. */
const run = (command: string, args: readonly string[]): void =>
  void spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
