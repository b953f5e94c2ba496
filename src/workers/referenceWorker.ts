import { failureOf, figureError } from '../core/figures/figureError.ts';
import type { ReferenceFailure } from '../core/project/derivedReference.ts';
import type {
  ReferenceJobKind,
  ReferenceJobs,
  ReferenceRequest,
  ReferenceResponse,
} from './referenceProtocol.ts';

/** What is used of a Worker, so that tests can serve without one. */
export interface ReferenceWorkerLike {
  readonly postMessage: (request: ReferenceRequest) => void;
  readonly terminate: () => void;
  readonly addEventListener: (type: 'message' | 'error', listen: (event: Event) => void) => void;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: UnmadeReference) => void;
}

/** A body that was not made, or not measured. */
class UnmadeReference extends Error {
  readonly failure: ReferenceFailure;

  constructor(failure: ReferenceFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Why there is no body, by what was thrown. */
export const referenceFailureOf = (thrown: unknown): ReferenceFailure =>
  thrown instanceof UnmadeReference ? thrown.failure : { kind: 'failed', failure: failureOf(thrown) };

/**
 * Makes reference bodies in a worker of its own, which is started when first needed: the one for figures may be busy
 * for seconds, and a slider does not wait. `referenceFailureOf` tells why a promise was rejected.
 */
export class ReferenceWorker {
  readonly #start: () => ReferenceWorkerLike;
  #worker: ReferenceWorkerLike | null = null;
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();

  constructor(start: () => ReferenceWorkerLike) {
    this.#start = start;
  }

  /** Has a body made, or measured. */
  ask<Kind extends ReferenceJobKind>(
    kind: Kind,
    ask: ReferenceJobs[Kind]['ask'],
  ): Promise<ReferenceJobs[Kind]['answer']> {
    const id = ++this.#lastId;
    return new Promise<ReferenceJobs[Kind]['answer']>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker ??= this.#startWorker();
      const request = { kind, id, ...ask } as unknown as ReferenceRequest;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
      this.#worker.postMessage(request);
    });
  }

  #startWorker(): ReferenceWorkerLike {
    const worker = this.#start();
    worker.addEventListener('message', (event) =>
      this.#receive((event as MessageEvent<ReferenceResponse>).data),
    );
    worker.addEventListener('error', (event) => {
      if (this.#worker === worker) this.#failAll((event as ErrorEvent).message);
    });
    return worker;
  }

  #receive(response: ReferenceResponse): void {
    const pending = this.#pending.get(response.id);
    this.#pending.delete(response.id);
    if (response.kind === 'done') pending?.resolve(response.answer as never);
    else pending?.reject(new UnmadeReference(response.failure));
  }

  #failAll(message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    const failed = [...this.#pending.values()];
    this.#pending.clear();
    const { failure } = figureError('worker-lost', { message });
    for (const { reject } of failed) reject(new UnmadeReference({ kind: 'failed', failure }));
  }
}

/** The page's one worker for reference bodies. */
export const referenceWorker = new ReferenceWorker(
  () => new Worker(new URL('./reference.worker.ts', import.meta.url), { type: 'module' }),
);
