import { Worker } from 'node:worker_threads';
import type { CaseOutcome } from './runCase.ts';
import type { FuzzMessage, FuzzOrder } from './fuzzWorker.ts';

/** A case that did not end well. */
export interface FuzzFailure {
  readonly number: number;
  /** What came of it: the faults, or that it took too long or too much, or ended the worker. */
  readonly faults: readonly string[];
}

/** What came of some cases. */
export interface FuzzResult {
  /** How many cases ended with each code. */
  readonly codes: ReadonlyMap<string, number>;
  readonly failures: readonly FuzzFailure[];
}

/** A case may take so long to reckon, so long to end on a machine that is busy, and so much memory beside the heap. */
const mostReckoningMs = 5000;
const mostWaitingMs = 60_000;
const mostArrayBytes = 600e6;
const mostHeapMegabytes = 512;

/** The process may grow by so much while a case runs, with what is still to be given back of those before. */
const mostGrowthBytes = 1.5e9;
const watchMs = 50;

/**
 * Runs cases in a worker, which is ended and begun anew behind a case that takes too long or too much. Such a case is
 * run once more by itself, since what cases before left behind may count against it; only where it fails again it is
 * a failure.
 * `onDone` is told how many are done, and which of them failed.
 */
export async function runCases(
  order: FuzzOrder,
  onDone: (done: number, failures: readonly FuzzFailure[]) => void = () => {},
): Promise<FuzzResult> {
  const codes = new Map<string, number>();
  const failures: FuzzFailure[] = [];
  let next = order.first;
  const note = (number: number, { code, faults }: CaseOutcome): void => {
    next = number + 1;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (faults.length > 0) failures.push({ number, faults });
    onDone(next - order.first, failures);
  };
  while (next < order.end) {
    const ended = await runUntilEnd({ ...order, first: next }, note);
    if (ended === null) continue;
    const number = next;
    let isNoted = false;
    const again = await runUntilEnd({ ...order, first: number, end: number + 1 }, (...told) => {
      isNoted = true;
      note(...told);
    });
    if (!isNoted) note(number, { code: 'ended', faults: [again ?? ended] });
  }
  return { codes, failures };
}

/** Time that the process has had of the processor, all of its threads. */
const reckoningMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** What a worker begins with: Node 20 reads no TypeScript, and tsx reads that of the main thread alone unasked. */
const loadTypeScript = `
const { workerData } = require('node:worker_threads');
import('tsx/esm/api').then(({ register }) => {
  register();
  return import(workerData.module);
});`;

/** Runs cases until all are done, and resolves to null; or until one has to be ended, and to why. */
async function runUntilEnd(
  order: FuzzOrder,
  onOutcome: (number: number, outcome: CaseOutcome) => void,
): Promise<string | null> {
  const worker = new Worker(loadTypeScript, {
    eval: true,
    workerData: { order, module: new URL('fuzzWorker.ts', import.meta.url).href },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMegabytes },
    stdout: true,
    stderr: true,
  });
  let hasBegun = false;
  let begun: { readonly atMs: number; readonly reckonedMs: number; readonly rss: number } | null = null;
  let reason: string | null = null;
  const end = (why: string): void => {
    if (reason !== null) return;
    reason = why;
    void worker.terminate();
  };
  const watch = setInterval(() => {
    if (!begun) return;
    const grown = process.memoryUsage.rss() - begun.rss;
    const reckonedMs = reckoningMs() - begun.reckonedMs;
    if (reckonedMs > mostReckoningMs) end(`reckons for more than ${mostReckoningMs / 1000} s`);
    else if (performance.now() - begun.atMs > mostWaitingMs) end(`takes more than ${mostWaitingMs / 1000} s`);
    else if (grown > mostGrowthBytes) end(`takes ${Math.round(grown / 1e6)} MB of memory`);
  }, watchMs);
  worker.on('message', (message: FuzzMessage) => {
    // What comes after a case that has to be ended is run again.
    if (reason !== null) return;
    if (message.kind === 'begun') {
      hasBegun = true;
      begun = { atMs: performance.now(), reckonedMs: reckoningMs(), rss: process.memoryUsage.rss() };
      return;
    }
    begun = null;
    if (message.arrayBytes > mostArrayBytes)
      end(`asks for arrays of ${Math.round(message.arrayBytes / 1e6)} MB`);
    else onOutcome(message.number, message.outcome);
  });
  worker.on('error', (error) => end(`ends the worker: ${error.stack ?? error.message}`));
  return new Promise((resolve, reject) => {
    worker.on('exit', () => {
      clearInterval(watch);
      if (hasBegun || reason === null) resolve(reason);
      else reject(new Error(`The worker does not begin: ${reason}`));
    });
  });
}
