import { figureError, failureOf } from '../core/figures/figureError.ts';
import { createSpecimenGlb } from '../core/figures/specimenGlb.ts';
import type { Decoders } from '../formats/decoders.ts';
import { openFigure, poseFigure, type HeldFigure, type Progress } from './jobs.ts';
import type { JobKind, JobMessage, Jobs, Request, Response } from './protocol.ts';

/** Milliseconds between two messages of progress: no more than thirty a second. */
const progressRest = 1000 / 30;

/**
 * Serves the page's requests: gives a function to call with each, and answers through `post`. Opened figures are
 * held until they are released.
 */
export function serveJobs(
  decoders: Decoders,
  post: (response: Response) => void,
): (request: Request) => void {
  const held = new Map<string, HeldFigure>();
  const running = new Map<number, AbortController>();

  async function open({ id, files }: JobOf<'open'>, signal: AbortSignal): Promise<Jobs['open']['answer']> {
    const { posed, ...figure } = await openFigure(files, decoders, {
      signal,
      onChecked: (checked) => post({ id, kind: 'checked', checked }),
      onProgress: seldom((progress) => post({ id, kind: 'progress', progress })),
    });
    held.set(figure.key, figure);
    return { key: figure.key, report: figure.report, posed };
  }

  async function pose(
    { key, files, choice }: JobOf<'pose'>,
    signal: AbortSignal,
  ): Promise<Jobs['pose']['answer']> {
    const figure = held.get(key) ?? (await openFigure(files, decoders, { signal }));
    held.set(key, figure);
    return poseFigure(figure, choice);
  }

  async function run(job: JobMessage): Promise<void> {
    const { id } = job;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const answer = await (job.kind === 'open'
        ? open(job, controller.signal)
        : pose(job, controller.signal));
      if (controller.signal.aborted) throw figureError('cancelled', {});
      post({ id, kind: 'done', answer });
    } catch (error) {
      post({ id, kind: 'failed', failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  }

  return (request) => {
    switch (request.kind) {
      case 'open':
      case 'pose':
        void run(request);
        break;
      case 'cancel':
        running.get(request.id)?.abort();
        break;
      case 'release':
        held.delete(request.key);
        break;
      case 'warm':
        void openFigure([{ path: 'specimen.glb', blob: new Blob([createSpecimenGlb()]) }], decoders);
        break;
    }
  };
}

/** The same function, which does nothing when it was called a moment ago. */
function seldom(tell: (progress: Progress) => void): (progress: Progress) => void {
  let lastTold = -Infinity;
  return (progress) => {
    if (performance.now() - lastTold < progressRest) return;
    lastTold = performance.now();
    tell(progress);
  };
}

type JobOf<Kind extends JobKind> = Extract<JobMessage, { readonly kind: Kind }>;
