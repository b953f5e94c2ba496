import { Worker } from 'node:worker_threads';
import type { TriangleMesh } from '../src/core/meshes/triangleMesh.ts';
import type { DistanceNews, DistanceOrder } from './distanceWorker.ts';

/** How long a map took, from handing over both meshes on. */
export interface MapTimes {
  readonly wholeMs: number;
  /** Until every share had its first whole picture. */
  readonly firstMs: number;
  /** Of the processor, all threads. */
  readonly cpuMs: number;
}

/** Node 20 reads no TypeScript, and tsx reads that of the main thread alone unasked. */
const loadTypeScript = `
const { workerData } = require('node:worker_threads');
import('tsx/esm/api').then(({ register }) => {
  register();
  return import(workerData.module);
});`;

/** Workers that are ready to map. */
export const startWorkers = (count: number): Promise<readonly Worker[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const worker = new Worker(loadTypeScript, {
        eval: true,
        workerData: { module: new URL('distanceWorker.ts', import.meta.url).href },
        execArgv: [],
      });
      await untilSaid(worker, ({ kind }) => kind === 'ready');
      return worker;
    }),
  );

/** Maps the vertices of a mesh from a surface, each worker a share of them. */
export async function mapWithWorkers(
  workers: readonly Worker[],
  surface: TriangleMesh,
  { positions }: TriangleMesh,
): Promise<MapTimes> {
  const cpuBefore = process.cpuUsage();
  const startMs = performance.now();
  let firstMs = 0;
  await Promise.all(
    workers.map((worker, share) => {
      postCopies(worker, { surface, positions, share, shares: workers.length });
      return untilSaid(worker, ({ kind }) => {
        if (kind === 'first') firstMs = performance.now() - startMs;
        return kind === 'done';
      });
    }),
  );
  const wholeMs = performance.now() - startMs;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wholeMs, firstMs, cpuMs: (user + system) / 1000 };
}

/** Hands copies over, which takes less time than letting the message copy. */
function postCopies(worker: Worker, order: DistanceOrder): void {
  const positions = order.positions.slice();
  const surface = { positions: order.surface.positions.slice(), indices: order.surface.indices.slice() };
  worker.postMessage({ ...order, surface, positions } satisfies DistanceOrder, [
    positions.buffer,
    surface.positions.buffer,
    surface.indices.buffer,
  ]);
}

/** Waits until what a worker says is the last of it. */
function untilSaid(worker: Worker, isLast: (news: DistanceNews) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', function listen(news: DistanceNews) {
      if (!isLast(news)) return;
      worker.off('message', listen);
      worker.off('error', reject);
      resolve();
    });
  });
}
