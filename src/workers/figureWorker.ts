import { FigureError, figureError } from '../core/figures/figureError.ts';
import type { NamedFile } from '../formats/fileSet.ts';
import { plainWish, type OpeningWish, type OpenHooks } from './jobs.ts';
import type { HeldAsk, JobKind, JobMessage, Jobs, Opened, Request, Response } from './protocol.ts';

export type { CheckedFile as Checked } from '../formats/readFigure.ts';
export { plainWish, type OpeningWish } from './jobs.ts';
export type { SaveKind } from '../formats/save/index.ts';
export { wholeFraction, type Progress } from './progress.ts';
export type { Opened } from './protocol.ts';

/** Jobs about a figure that is open. */
type HeldKind = Exclude<JobKind, 'open'>;

/** What is used of a Worker, so that tests can serve without one. */
export interface WorkerLike {
  readonly postMessage: (request: Request) => void;
  readonly terminate: () => void;
  readonly addEventListener: (type: 'message' | 'error', listen: (event: Event) => void) => void;
}

/** Milliseconds that a cancelled job has to say so before its worker is given up. */
const cancelRest = 80;

/** A job that has not been answered. */
interface Pending {
  readonly message: JobMessage;
  readonly hooks: OpenHooks;
  readonly resolve: (answer: Jobs[JobKind]['answer']) => void;
  readonly reject: (error: FigureError) => void;
  isChecked: boolean;
}

/**
 * Runs the jobs in one worker, which is started when first needed. Promises are rejected with a FigureError. A
 * cancelled job is rejected at once; a worker that goes on with it is replaced, its other jobs begun anew, and what
 * it held is read again from the files when it is asked for.
 */
export class FigureWorker {
  readonly #start: () => WorkerLike;
  #worker: WorkerLike | null = null;
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();
  /** Jobs that were cancelled and have not said that they stopped. */
  readonly #cancelling = new Set<number>();
  /** What each open figure was opened by. */
  readonly #asks = new Map<string, HeldAsk>();

  constructor(start: () => WorkerLike) {
    this.#start = start;
  }

  /** Starts the worker and loads the parser, so that the first file does not wait for them. */
  warm(): void {
    this.#post({ kind: 'warm' });
  }

  /** Opens a figure from the files that were given together, and holds it until it is released. */
  async open(
    files: readonly NamedFile[],
    hooks: OpenHooks = {},
    wish: OpeningWish = plainWish,
  ): Promise<Opened> {
    const opened = await this.#run({ kind: 'open', id: ++this.#lastId, files, wish }, hooks);
    this.#asks.set(opened.key, { key: opened.key, files, wish, isSettled: false });
    return opened;
  }

  /**
   * Has something done with an open figure: `pose` it, `examine` its mesh, find its `landmarks`, `measure` it, `pick` a
   * point, `save` it, `validate` its file.
   */
  async ask<Kind extends HeldKind>(
    kind: Kind,
    key: string,
    more: Omit<Jobs[Kind]['ask'], keyof HeldAsk>,
    hooks: Pick<OpenHooks, 'signal' | 'onProgress'> = {},
  ): Promise<Jobs[Kind]['answer']> {
    const held = this.#asks.get(key);
    if (!held) throw figureError('unexpected', { message: `No figure is open under ${key}` });
    const message = { kind, id: ++this.#lastId, ...held, ...more } as unknown as Extract<
      JobMessage,
      { readonly kind: Kind }
    >;
    const answer = await this.#run(message, hooks);
    if (kind === 'settle' && this.#asks.has(key)) this.#asks.set(key, { ...held, isSettled: true });
    return answer;
  }

  /** Lets go of an opened figure. */
  release(key: string): void {
    this.#asks.delete(key);
    if (this.#worker) this.#post({ kind: 'release', key });
  }

  #run<Kind extends JobKind>(
    message: Extract<JobMessage, { readonly kind: Kind }>,
    hooks: OpenHooks,
  ): Promise<Jobs[Kind]['answer']> {
    const { signal } = hooks;
    return new Promise<Jobs[Kind]['answer']>((resolve, reject) => {
      if (signal?.aborted) {
        reject(figureError('cancelled', {}));
        return;
      }
      const settle = resolve as Pending['resolve'];
      this.#pending.set(message.id, { message, hooks, resolve: settle, reject, isChecked: false });
      signal?.addEventListener('abort', () => this.#cancel(message.id), { once: true });
      this.#post(message);
    });
  }

  #post(request: Request): void {
    this.#worker ??= this.#startWorker();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
    this.#worker.postMessage(request);
  }

  #startWorker(): WorkerLike {
    const worker = this.#start();
    worker.addEventListener('message', (event) => {
      if (this.#worker === worker) this.#receive((event as MessageEvent<Response>).data);
    });
    worker.addEventListener('error', (event) => {
      if (this.#worker === worker) this.#failAll((event as ErrorEvent).message);
    });
    return worker;
  }

  #receive(response: Response): void {
    const { id } = response;
    const pending = this.#pending.get(id);
    if (response.kind === 'done' || response.kind === 'failed') {
      this.#cancelling.delete(id);
      this.#pending.delete(id);
    }
    switch (response.kind) {
      case 'progress':
        pending?.hooks.onProgress?.(response.progress);
        break;
      case 'checked':
        // A job that was begun anew says it again.
        if (pending && !pending.isChecked) pending.hooks.onChecked?.(response.checked);
        if (pending) pending.isChecked = true;
        break;
      case 'done':
        if (pending) pending.resolve(response.answer);
        else if (response.answer !== null && 'key' in response.answer)
          this.#releaseUnknown(response.answer.key);
        break;
      case 'failed':
        pending?.reject(new FigureError(response.failure));
        break;
    }
  }

  /** Lets the worker forget a figure whose opening was cancelled when it was ready already. */
  #releaseUnknown(key: string): void {
    if (!this.#asks.has(key)) this.#post({ kind: 'release', key });
  }

  #cancel(id: number): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    pending.reject(figureError('cancelled', {}));
    this.#cancelling.add(id);
    this.#post({ kind: 'cancel', id });
    setTimeout(() => {
      if (this.#cancelling.has(id)) this.#restart();
    }, cancelRest);
  }

  #restart(): void {
    this.#stop();
    for (const { message } of this.#pending.values()) this.#post(message);
  }

  #failAll(message: string): void {
    this.#stop();
    const failed = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of failed) reject(figureError('worker-lost', { message }));
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#cancelling.clear();
  }
}

/** The page's one worker. */
export const figureWorker = new FigureWorker(
  () => new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' }),
);
