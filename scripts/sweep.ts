import { spawnSync } from 'node:child_process';

/** Looks for self-crossings of the reference body in many settings: npm run sweep -- 5000 */
const count = process.argv[2] ?? '5000';
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'tests/core/body/sweep.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, SWEEP: count },
});
process.exitCode = status ?? 1;
