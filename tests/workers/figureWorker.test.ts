import { describe, expect, it, vi } from 'vitest';
import { failureOf } from '../../src/core/figures/figureError.ts';
import type { BodyChoice } from '../../src/core/figures/figureReport.ts';
import type { Decoders } from '../../src/formats/decoders.ts';
import { FigureWorker } from '../../src/workers/figureWorker.ts';
import type { Request, Response } from '../../src/workers/protocol.ts';
import { serveJobs } from '../../src/workers/serveJobs.ts';
import { sphere, together } from '../core/meshes/shapes.ts';
import { boxMan, skinnedBar, writeGlb } from '../formats/fixtures.ts';
import { writeBinaryStl } from '../formats/meshFixtures.ts';
import { nodeDecoders } from '../formats/nodeDecoders.ts';

/** A worker in the same thread, through structured clones as a real one; it can be made to stop answering. */
class LocalWorker extends EventTarget {
  readonly requests: Request[] = [];
  isStuck = false;
  isTerminated = false;
  readonly #serve: (request: Request) => void;

  constructor(decoders: Decoders = nodeDecoders) {
    super();
    this.#serve = serveJobs(decoders, (response) => this.#answer(structuredClone(response)));
  }

  readonly postMessage = (request: Request): void => {
    this.requests.push(request);
    if (!this.isStuck) this.#serve(request);
  };

  readonly terminate = (): void => {
    this.isTerminated = true;
  };

  #answer(response: Response): void {
    if (!this.isStuck) this.dispatchEvent(new MessageEvent('message', { data: response }));
  }
}

function startFigureWorker() {
  const workers: LocalWorker[] = [];
  const client = new FigureWorker(() => {
    workers.push(new LocalWorker());
    return workers.at(-1)!;
  });
  return { client, workers };
}

const man = async () => [{ path: 'man.glb', blob: new Blob([await writeGlb(boxMan())]) }];

const bound: BodyChoice = { scene: 0, body: 0, pose: { kind: 'bind' }, up: null, takenIn: [], joints: {} };

describe('FigureWorker', () => {
  it('starts one worker, when it is needed', async () => {
    const { client, workers } = startFigureWorker();
    client.release('nothing');
    expect(workers).toHaveLength(0);
    client.warm();
    await client.open(await man());
    await client.open(await man());
    expect(workers).toHaveLength(1);
  });

  it('opens, tells, poses and lets go', async () => {
    const { client, workers } = startFigureWorker();
    const onChecked = vi.fn();
    const onProgress = vi.fn();
    const { key, report, posed } = await client.open(await man(), { onChecked, onProgress });
    expect(posed.extent!.max[1]).toBeCloseTo(1.8);
    expect(report.format).toBe('glTF 2.0');
    expect(onChecked).toHaveBeenCalledOnce();
    expect(onProgress).toHaveBeenCalled();
    expect((await client.ask('pose', key, { choice: bound })).choice).toEqual(bound);
    client.release(key);
    expect(workers[0]!.requests.at(-1)).toEqual({ kind: 'release', key });
    expect((await client.ask('pose', key, { choice: bound }).then(() => null, failureOf))?.code).toBe(
      'unexpected',
    );
  });

  it('carries failures over with their code and data', async () => {
    const { client } = startFigureWorker();
    const opening = client.open([{ path: 'a.stl', blob: new Blob(['Kaydara FBX Binary']) }]);
    expect(await opening.then(() => null, failureOf)).toEqual({
      code: 'not-a-figure-format',
      data: { name: 'a.stl', looksLike: 'fbx' },
    });
  });
});

describe('cancelling', () => {
  it('rejects at once and keeps a worker that stops in time', async () => {
    const { client, workers } = startFigureWorker();
    const controller = new AbortController();
    const opening = client.open(await man(), { signal: controller.signal });
    controller.abort();
    expect((await opening.then(() => null, failureOf))?.code).toBe('cancelled');
    await client.open(await man());
    expect(workers).toHaveLength(1);
    expect(
      await client.open(await man(), { signal: AbortSignal.abort() }).then(() => null, failureOf),
    ).toEqual({
      code: 'cancelled',
      data: {},
    });
  });

  it('replaces a worker that does not stop, and begins its other jobs anew', async () => {
    const { client, workers } = startFigureWorker();
    const { key } = await client.open([{ path: 'b.glb', blob: new Blob([await writeGlb(skinnedBar(1))]) }]);
    workers[0]!.isStuck = true;
    const controller = new AbortController();
    const cancelled = client.open(await man(), { signal: controller.signal }).then(() => null, failureOf);
    const onChecked = vi.fn();
    const other = client.open(await man(), { onChecked });
    controller.abort();
    expect((await cancelled)?.code).toBe('cancelled');
    expect((await other).posed.extent!.max[1]).toBeCloseTo(1.8);
    expect(onChecked).toHaveBeenCalledOnce();
    expect(workers).toHaveLength(2);
    expect(workers[0]!.isTerminated).toBe(true);
    // What the first worker held is read again from its files.
    expect((await client.ask('pose', key, { choice: bound })).extent!.max[1]).toBeCloseTo(2);
  });

  it('settles what a new worker reads anew, where the page shows it settled', async () => {
    const { client, workers } = startFigureWorker();
    const [first, second] = [sphere(12, 16), sphere(12, 16, 1, [4, 0, 0])];
    const stl = new Blob([writeBinaryStl(together(first, second))]);
    const { key, posed } = await client.open([{ path: 'two.stl', blob: stl }]);
    const settlement = await client.ask('settle', key, { choice: posed.choice });
    expect(settlement!.report.scenes[0]!.bodies).toHaveLength(2);
    workers[0]!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    const other = await client.ask('pose', key, { choice: { ...posed.choice, body: 1 } });
    expect(other.extent!.min[0]).toBeCloseTo(3);
    expect(workers).toHaveLength(2);
  });

  it('rejects all jobs of a worker that broke down, and starts another for the next', async () => {
    const { client, workers } = startFigureWorker();
    await client.open(await man());
    workers[0]!.isStuck = true;
    const opening = client.open(await man()).then(() => null, failureOf);
    workers[0]!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect(await opening).toEqual({ code: 'worker-lost', data: { message: 'out of memory' } });
    await client.open(await man());
    expect(workers).toHaveLength(2);
  });
});
