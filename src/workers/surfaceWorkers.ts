import { FigureError, figureError } from '../core/figures/figureError.ts';
import type { MirrorPlane } from '../core/landmarks/mirrorPlane.ts';
import type {
  HeldSurface,
  MapPiece,
  SurfaceJobKind,
  SurfaceJobs,
  SurfaceRequest,
  SurfaceResponse,
} from './surfaceProtocol.ts';

/** What is used of a Worker, so that tests can serve without one. */
export interface SurfaceWorkerLike {
  readonly postMessage: (request: SurfaceRequest) => void;
  readonly terminate: () => void;
  readonly addEventListener: (type: 'message' | 'error', listen: (event: Event) => void) => void;
}

/** What is told of a job before it is done. */
export interface SurfaceHooks {
  readonly onShare?: (share: number) => void;
  readonly onPiece?: (piece: MapPiece) => void;
}

interface Pending {
  readonly hooks: SurfaceHooks;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: FigureError) => void;
}

/** One worker, and what it holds. */
interface Hand {
  readonly worker: SurfaceWorkerLike;
  readonly held: Set<string>;
}

/**
 * The workers that compare surfaces, started when first needed: the first one aligns, describes and cuts; all of them
 * map together. Promises are rejected with a FigureError.
 */
export class SurfaceWorkers {
  readonly #start: () => SurfaceWorkerLike;
  /** How many work together. */
  readonly count: number;
  #hands: (Hand | undefined)[] = [];
  readonly #named = new Map<string, ReadonlySet<string>>();
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();

  constructor(start: () => SurfaceWorkerLike, count: number) {
    this.#start = start;
    this.count = count;
  }

  /** Has the worker of that number do something. */
  ask<Kind extends SurfaceJobKind>(
    number: number,
    kind: Kind,
    ask: SurfaceJobs[Kind]['ask'],
    hooks: SurfaceHooks = {},
  ): Promise<SurfaceJobs[Kind]['answer']> {
    const id = ++this.#lastId;
    return new Promise<SurfaceJobs[Kind]['answer']>((resolve, reject) => {
      this.#pending.set(id, { hooks, resolve, reject });
      const request = { kind, id, ...ask } as unknown as SurfaceRequest;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
      this.#hand(number).worker.postMessage(request);
    });
  }

  /** Sees that a worker holds a surface. */
  async hold(number: number, key: string, surface: HeldSurface): Promise<void> {
    const { held } = this.#hand(number);
    if (held.has(key)) return;
    held.add(key);
    await this.ask(number, 'hold', { key, surface });
  }

  /** Has all workers let go of what nobody names any more: of each who asks the last keys count. */
  keep(who: 'map' | 'section', named: ReadonlySet<string>): void {
    this.#named.set(who, named);
    const keys = new Set([...this.#named.values()].flatMap((each) => [...each]));
    this.#hands.forEach((hand, number) => {
      for (const key of hand?.held ?? [])
        if (!keys.has(key)) {
          hand!.held.delete(key);
          void this.ask(number, 'release', { key }).catch(() => {});
        }
    });
  }

  /** Sees that a worker holds the mirror image of a surface that it holds. */
  async mirror(number: number, key: string, plane: MirrorPlane, as: string): Promise<void> {
    const { held } = this.#hand(number);
    if (held.has(as)) return;
    held.add(as);
    await this.ask(number, 'mirror', { key, plane, as });
  }

  holds(number: number, key: string): boolean {
    return this.#hands[number]?.held.has(key) ?? false;
  }

  /** Ends all work at once; what is under way is rejected as cancelled. */
  cancel(): void {
    if (this.#pending.size > 0) this.#stop(figureError('cancelled', {}));
  }

  #hand(number: number): Hand {
    const known = this.#hands[number];
    if (known) return known;
    const worker = this.#start();
    const hand = { worker, held: new Set<string>() };
    worker.addEventListener('message', (event) =>
      this.#receive((event as MessageEvent<SurfaceResponse>).data),
    );
    worker.addEventListener('error', (event) => {
      if (this.#hands[number] === hand)
        this.#stop(figureError('worker-lost', { message: (event as ErrorEvent).message }));
    });
    this.#hands[number] = hand;
    return hand;
  }

  #receive(response: SurfaceResponse): void {
    const pending = this.#pending.get(response.id);
    if (response.kind === 'progress') pending?.hooks.onShare?.(response.share);
    else if (response.kind === 'piece') pending?.hooks.onPiece?.(response.piece);
    else {
      this.#pending.delete(response.id);
      if (response.kind === 'done') pending?.resolve(response.answer as never);
      else pending?.reject(new FigureError(response.failure));
    }
  }

  #stop(error: FigureError): void {
    for (const hand of this.#hands) hand?.worker.terminate();
    this.#hands = [];
    const stopped = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of stopped) reject(error);
  }
}

/** No more workers than help, and one core left for the page where there are some. */
const mostWorkers = 4;

/** The page's own. */
export const surfaceWorkers = new SurfaceWorkers(
  () => new Worker(new URL('./surface.worker.ts', import.meta.url), { type: 'module' }),
  Math.max(1, Math.min(mostWorkers, globalThis.navigator?.hardwareConcurrency ?? 1)),
);
