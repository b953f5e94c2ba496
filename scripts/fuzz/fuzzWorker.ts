import { parentPort, workerData } from 'node:worker_threads';
import { makeCase } from './makeCase.ts';
import { runCase, type CaseOutcome } from './runCase.ts';
import { makeSeeds } from './seeds/makeSeeds.ts';

/** Which cases a worker runs, one by one. */
export interface FuzzOrder {
  readonly seed: number;
  readonly first: number;
  readonly end: number;
}

/** What a worker says before a case and after it. */
export type FuzzMessage =
  | { readonly kind: 'begun'; readonly number: number }
  | {
      readonly kind: 'done';
      readonly number: number;
      readonly outcome: CaseOutcome;
      /** Bytes of all arrays when it was done, before any were given back. */
      readonly arrayBytes: number;
    };

/** One case in so many is opened all the way, with its stance. */
const posedEvery = 40;

/** Decoders and glTF-Transform write what they find amiss; it is no outcome. */
const keepSilent = (): void => {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => {};
};

async function runCases({ seed, first, end }: FuzzOrder): Promise<void> {
  keepSilent();
  const say = (message: FuzzMessage): void => parentPort!.postMessage(message, []);
  const seeds = await makeSeeds();
  for (let number = first; number < end; number++) {
    say({ kind: 'begun', number });
    const { files } = makeCase(seeds, seed, number);
    const before = process.memoryUsage().arrayBuffers;
    const outcome = await runCase(files, number % posedEvery === 0);
    const arrayBytes = process.memoryUsage().arrayBuffers - before;
    say({ kind: 'done', number, outcome, arrayBytes });
  }
}

if (parentPort) await runCases((workerData as { readonly order: FuzzOrder }).order);
