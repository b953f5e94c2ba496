import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { signedSurface } from '../src/core/geometry/signedSurface.ts';
import type { TriangleMesh } from '../src/core/meshes/triangleMesh.ts';
import { mapWithWorkers, startWorkers, type MapTimes } from './distanceWorkers.ts';
import { medianOf, printLimit } from './report.ts';
import { wavyBall } from './wavyBall.ts';

/** Of 501k and 1 M triangles. */
const sizes = [354, 500] as const;

const repetitions = 9;

/**
 * Signed distances between large surfaces: one thread beside unsigned ones by three-mesh-bvh in the same run, their build
 * included; two workers beside one; and the memory that takes.
 */
export async function benchDistances(): Promise<void> {
  const workers = await startWorkers(2);
  for (const rings of sizes) {
    const [surface, other] = [wavyBall(rings, 0), wavyBall(rings, 1)];
    const [thousands, places] = [surface.indices.length / 3000, other.positions.length / 3000].map(
      Math.round,
    );
    console.log(`\n${thousands}k triangles, ${places}k places`);
    compareWithBvh(surface, other.positions);
    await compareWorkers(workers, surface, other);
  }
  for (const worker of workers) await worker.terminate();
  for (const count of [1, 2])
    printLimit(
      `memory grown at its peak, 1 M triangles, ${count === 1 ? 'one worker' : 'two workers'}, MB`,
      (await peakBytes(sizes[1], count)) / 1e6,
      500,
    );
}

function compareWithBvh(surface: TriangleMesh, places: Float32Array): void {
  const ownMs = cpuMsOf(() => signedSurface(surface).distances(places, new Float64Array(places.length / 3)));
  const plainMs = cpuMsOf(() => plainDistances(surface, places));
  console.log(
    `one thread ${(ownMs / 1000).toFixed(2)} s; three-mesh-bvh, without signs, ${(plainMs / 1000).toFixed(2)} s`,
  );
  printLimit('share of three-mesh-bvh', ownMs / plainMs, 0.6);
}

/** By turns, the first of each to warm up. */
async function compareWorkers(
  workers: readonly Worker[],
  surface: TriangleMesh,
  other: TriangleMesh,
): Promise<void> {
  const runs: { readonly one: MapTimes; readonly two: MapTimes }[] = [];
  for (let run = 0; run <= repetitions; run++) {
    const one = await mapWithWorkers([workers[run % 2]!], surface, other);
    const two = await mapWithWorkers(workers, surface, other);
    if (run > 0) runs.push({ one, two });
  }
  const median = (pick: (run: (typeof runs)[number]) => number): number => medianOf(runs.map(pick));
  const msOf = (count: 'one' | 'two'): string =>
    `${median((run) => run[count].wholeMs).toFixed(0)} ms, first whole picture after ${median((run) => run[count].firstMs).toFixed(0)}`;
  console.log(`one worker ${msOf('one')}; two ${msOf('two')}; load ${loadavg()[0]!.toFixed(1)}`);
  printLimit(
    'two workers ÷ one',
    median(({ one, two }) => two.wholeMs / one.wholeMs),
    0.6,
  );
  const ofCpu = median(({ one, two }) => two.cpuMs / 2 / one.cpuMs);
  console.log(`      the same by processor time, each of two ÷ one: ${ofCpu.toFixed(2)}`);
  const share = median(({ two }) => two.firstMs / two.wholeMs);
  console.log(`      first whole picture ÷ whole, two workers: ${share.toFixed(2)}`);
}

/** Measured in a process by itself, since memory given back stays with a process. */
async function peakBytes(rings: number, workerCount: number): Promise<number> {
  const path = fileURLToPath(new URL('distanceMemory.ts', import.meta.url));
  const [bytes] = (await once(fork(path, [`${rings}`, `${workerCount}`]), 'message')) as [number];
  return bytes;
}

function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function plainDistances({ positions, indices }: TriangleMesh, places: Float32Array): void {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices.slice(), 1));
  const tree = new MeshBVH(geometry);
  const [place, hit] = [new Vector3(), { point: new Vector3(), distance: 0, faceIndex: 0 }];
  for (let i = 0; i < places.length; i += 3) tree.closestPointToPoint(place.fromArray(places, i), hit);
}
