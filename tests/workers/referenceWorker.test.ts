import { describe, expect, it } from 'vitest';
import { childOf, medianMan, medianWoman } from '../../src/core/body/settings/bodySettings.ts';
import type { ReferenceModel } from '../../src/core/project/derivedReference.ts';
import type { ReferenceRequest, ReferenceResponse } from '../../src/workers/referenceProtocol.ts';
import { referenceFailureOf, ReferenceWorker } from '../../src/workers/referenceWorker.ts';
import { serveReferences } from '../../src/workers/serveReferences.ts';

/** A worker in the same thread, through structured clones as a real one; it can be made to stop answering. */
class LocalWorker extends EventTarget {
  isStuck = false;
  isTerminated = false;
  readonly #serve = serveReferences((response, handedOver) =>
    this.#answer(structuredClone(response, { transfer: [...handedOver] })),
  );

  readonly postMessage = (request: ReferenceRequest): void => {
    if (!this.isStuck) void this.#serve(request);
  };

  readonly terminate = (): void => {
    this.isTerminated = true;
  };

  #answer(response: ReferenceResponse): void {
    this.dispatchEvent(new MessageEvent('message', { data: response }));
  }
}

function startReferenceWorker() {
  const workers: LocalWorker[] = [];
  const client = new ReferenceWorker(() => {
    workers.push(new LocalWorker());
    return workers.at(-1)!;
  });
  return { client, workers };
}

const bytesOf = ({ positions, normals, indices }: ReferenceModel): Buffer =>
  Buffer.concat([positions, normals, indices].map(({ buffer }) => Buffer.from(buffer)));

const low = { pose: 'down', level: 'low' } as const;

describe('ReferenceWorker', () => {
  it('makes a body that stands on the ground, with a normal for each vertex', async () => {
    const { client, workers } = startReferenceWorker();
    const model = await client.ask('make', { settings: medianMan, ...low });
    expect(model.statureMm).toBe(1755);
    expect(model.box.min[1]).toBeCloseTo(0, 3);
    expect(model.box.max[1]).toBeCloseTo(1755, 0);
    expect(model.normals).toHaveLength(model.positions.length);
    expect(Math.max(...model.indices)).toBe(model.positions.length / 3 - 1);
    expect(Math.hypot(...model.normals.slice(0, 3))).toBeCloseTo(1, 4);
    expect(model.landmarks['vertex']![1]).toBeCloseTo(1755, 0);
    expect(model.footprint).not.toBeNull();
    expect(workers).toHaveLength(1);
  });

  it('gives the same bytes for the same settings, though the buffers of the first were handed over', async () => {
    const { client } = startReferenceWorker();
    const settings = { ...medianWoman, build: 80 };
    const first = bytesOf(await client.ask('make', { settings, ...low }));
    expect(bytesOf(await client.ask('make', { settings, ...low })).equals(first)).toBe(true);
    const other = startReferenceWorker().client;
    expect(bytesOf(await other.ask('make', { settings, ...low })).equals(first)).toBe(true);
  });

  it('poses the same body, with its soles on the ground', async () => {
    const { client } = startReferenceWorker();
    const sitting = await client.ask('make', { settings: medianMan, level: 'low', pose: 'sit' });
    expect(sitting.box.min[1]).toBeCloseTo(0, 3);
    expect(sitting.box.max[1]).toBeLessThan(1500);
    expect(sitting.statureMm).toBe(1755);
  });

  it('measures a body, with targets and percentiles', async () => {
    const { client } = startReferenceWorker();
    const measures = await client.ask('measure', { settings: medianMan });
    const stature = measures.find(({ id }) => id === 'stature')!;
    expect(stature).toMatchObject({ label: 'Stature', kind: 'height', targetMm: 1755 });
    expect(stature.mm).toBeCloseTo(1755, 0);
    expect(stature.percentile).toBeCloseTo(50, 0);
    expect(measures.length).toBeGreaterThan(45);
    const ofChild = await client.ask('measure', { settings: childOf(7, 'male') });
    const percentileOf = (id: string): number | null => ofChild.find((each) => each.id === id)!.percentile;
    expect(percentileOf('stature')).toBeCloseTo(50, 0);
    expect(percentileOf('handLength')).toBeNull();
  });

  it('says why nobody can have the settings', async () => {
    const { client } = startReferenceWorker();
    const making = client.ask('make', { settings: { ...medianMan, statureMm: 900 }, ...low });
    const failure = await making.then(() => null, referenceFailureOf);
    expect(failure).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'stature-out-of-range', data: { mm: 900 } }],
    });
  });

  it('rejects all jobs of a worker that broke down, and starts another for the next', async () => {
    const { client, workers } = startReferenceWorker();
    await client.ask('make', { settings: medianMan, ...low });
    workers[0]!.isStuck = true;
    const making = client.ask('make', { settings: medianWoman, ...low }).then(() => null, referenceFailureOf);
    workers[0]!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect(await making).toEqual({
      kind: 'failed',
      failure: { code: 'worker-lost', data: { message: 'out of memory' } },
    });
    expect(workers[0]!.isTerminated).toBe(true);
    await client.ask('make', { settings: medianWoman, ...low });
    expect(workers).toHaveLength(2);
  });
});
