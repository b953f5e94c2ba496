/** Everything that decides whether a change is good, cheap steps first; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { styleText } from 'node:util';
import { obtainBrowser } from './browser.ts';

const steps: readonly { readonly title: string; readonly script: string }[] = [
  { title: 'Types', script: 'typecheck' },
  { title: 'Lint', script: 'lint' },
  { title: 'Format', script: 'format:check' },
  { title: 'Unused code', script: 'unused' },
  { title: 'Architecture and unit tests', script: 'test:unit' },
  { title: 'Build', script: 'build' },
  { title: 'Size budget', script: 'size' },
  { title: 'Browser tests', script: 'test:browser' },
  { title: 'End-to-end tests', script: 'test:e2e' },
];

const secondsSince = (startMs: number): string => `${Math.round((Date.now() - startMs) / 1000)} s`;

function heading(text: string): void {
  console.log(`\n${styleText(['bold', 'cyan'], `== ${text}`)}`);
}

function stop(message: string): never {
  console.error(`\n${styleText(['bold', 'red'], message)}`);
  process.exit(1);
}

const startMs = Date.now();

heading('Browser');
console.log(
  await obtainBrowser().catch((error: unknown) =>
    stop(error instanceof Error ? error.message : String(error)),
  ),
);

for (const { title, script } of steps) {
  heading(`${title} (npm run ${script})`);
  const stepMs = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    stop(`${title}: failed after ${secondsSince(stepMs)}. Try it alone with: npm run ${script}`);
}

console.log(
  styleText(
    ['bold', 'green'],
    `\nAll ${steps.length} steps passed in ${secondsSince(startMs)}: ${steps.map(({ title }) => title.toLowerCase()).join(', ')}.`,
  ),
);
