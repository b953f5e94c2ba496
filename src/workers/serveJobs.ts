import { buffersOf } from '../core/figures/drawnModel.ts';
import { figureError, failureOf } from '../core/figures/figureError.ts';
import { defaultChoice } from '../core/figures/openBody.ts';
import { createSpecimenGlb } from '../core/figures/specimenGlb.ts';
import { createSpecimenStl } from '../core/figures/specimenStl.ts';
import type { Decoders } from '../formats/decoders.ts';
import { openFigure, plainWish, poseFigure, settleFigure, type HeldFigure } from './jobs.ts';
import { findOnFigure, measureOnFigure } from './findFigure.ts';
import { figureSurface } from './figureSurface.ts';
import { nearestPoint, pickPoint } from './pickPoint.ts';
import { examineFigure } from './examineFigure.ts';
import type { Progress } from './progress.ts';
import type { HeldAsk, JobKind, JobMessage, Jobs, Request, Response } from './protocol.ts';
import { cutForRuler, pressRuler } from './ruleFigure.ts';
import { saveHeldFigure } from './saveHeldFigure.ts';
import { validateFiles } from './validateFiles.ts';

/** Milliseconds between two messages of progress: no more than thirty a second. */
const progressRest = 1000 / 30;

type Post = (response: Response, handedOver: readonly ArrayBuffer[]) => void;

type JobOf<Kind extends JobKind> = Extract<JobMessage, { readonly kind: Kind }>;

/** What a job is done with. */
interface Desk {
  readonly decoders: Decoders;
  /** The figure that a job is about: the one that is held, or read anew from its files. */
  readonly hold: (ask: HeldAsk, signal: AbortSignal) => Promise<HeldFigure>;
  readonly keep: (figure: HeldFigure) => void;
  /** Holds a figure instead of what it was before, unless that was released meanwhile. */
  readonly replace: (figure: HeldFigure) => void;
  readonly post: Post;
}

type Workers = {
  readonly [Kind in JobKind]: (
    job: JobOf<Kind>,
    desk: Desk,
    signal: AbortSignal,
  ) => Promise<Jobs[Kind]['answer']>;
};

const workers: Workers = {
  open: async ({ id, files, wish }, { decoders, keep, post }, signal) => {
    const { posed, drawn, ...figure } = await openFigure(files, decoders, wish, {
      signal,
      onChecked: (checked) => post({ id, kind: 'checked', checked }, []),
      onProgress: seldom((progress) => post({ id, kind: 'progress', progress }, [])),
    });
    keep(figure);
    const { key, report, isRough } = figure;
    return { key, report, posed, drawn, isRough };
  },
  settle: async ({ choice, ...ask }, { hold, replace }, signal) => {
    const { figure, settlement } = settleFigure(await hold(ask, signal), choice);
    replace(figure);
    return settlement;
  },
  pose: async ({ choice, ...ask }, { hold }, signal) => poseFigure(await hold(ask, signal), choice),
  examine: async ({ choice, ...ask }, { hold }, signal) => examineFigure(await hold(ask, signal), choice),
  validate: ({ files, wish }) => validateFiles(files, wish),
  pick: async ({ choice, ray, near, draw, ...ask }, { hold }, signal) =>
    pickPoint(await hold(ask, signal), choice, ray, near, draw),
  nearest: async ({ choice, place, ...ask }, { hold }, signal) =>
    nearestPoint(await hold(ask, signal), choice, place),
  landmarks: async ({ id, choice, stand, ...ask }, { hold, post }, signal) =>
    findOnFigure(await hold(ask, signal), choice, stand, restful(id, post, signal)),
  measure: async ({ id, choice, stand, toBody, placed, ...ask }, { hold, post }, signal) =>
    measureOnFigure(await hold(ask, signal), choice, stand, toBody, placed, restful(id, post, signal)),
  surface: async ({ choice, stand, toLife, ...ask }, { hold }, signal) =>
    figureSurface(await hold(ask, signal), choice, stand, toLife),
  rule: async ({ choice, ray, reach, ...ask }, { hold }, signal) =>
    pressRuler(await hold(ask, signal), choice, ray, reach),
  cut: async ({ choice, point, normal, ...ask }, { hold }, signal) =>
    cutForRuler(await hold(ask, signal), choice, point, normal),
  save: async ({ choice, save, ...ask }, { hold, decoders }, signal) =>
    saveHeldFigure(await hold(ask, signal), ask, choice, save, decoders),
};

/**
 * Serves the page's requests: gives a function to call with each, and answers through `post`, which is told what
 * it may hand over. Opened figures are held until they are released.
 */
export function serveJobs(decoders: Decoders, post: Post): (request: Request) => void {
  const held = new Map<string, HeldFigure>();
  const running = new Map<number, AbortController>();
  const keep = (figure: HeldFigure): void => void held.set(figure.key, figure);
  const replace = (figure: HeldFigure): void => {
    if (held.has(figure.key)) keep(figure);
  };
  const hold: Desk['hold'] = async ({ key, files, wish, isSettled }, signal) => {
    const known = held.get(key);
    if (known) return known;
    const opened = await openFigure(files, decoders, wish, { signal });
    const figure = isSettled ? settleFigure(opened, defaultChoice(opened.report)).figure : opened;
    keep(figure);
    return figure;
  };

  async function run(job: JobMessage): Promise<void> {
    const { id } = job;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const work = workers[job.kind] as (
        job: JobMessage,
        desk: Desk,
        signal: AbortSignal,
      ) => Promise<Jobs[JobKind]['answer']>;
      const answer = await work(job, { decoders, hold, keep, replace, post }, controller.signal);
      if (controller.signal.aborted) throw figureError('cancelled', {});
      post({ id, kind: 'done', answer }, handedOver(answer));
    } catch (error) {
      post({ id, kind: 'failed', failure: failureOf(error) }, []);
    } finally {
      running.delete(id);
    }
  }

  return (request) => {
    if (request.kind === 'cancel') running.get(request.id)?.abort();
    else if (request.kind === 'release') held.delete(request.key);
    else if (request.kind === 'warm') void warm(decoders);
    else void run(request);
  };
}

/** Reads and settles a figure of each kind once, for the code to be there and compiled when the first one comes. */
async function warm(decoders: Decoders): Promise<void> {
  for (const [path, bytes] of [
    ['specimen.glb', createSpecimenGlb()],
    ['specimen.stl', createSpecimenStl()],
  ] as const) {
    const opened = await openFigure([{ path, blob: new Blob([bytes]) }], decoders, plainWish);
    settleFigure(opened, defaultChoice(opened.report));
  }
}

/** The buffers that an answer is the only one to use from now on. */
function handedOver(answer: Jobs[JobKind]['answer']): readonly ArrayBuffer[] {
  if (answer !== null && 'normals' in answer) {
    const { positions, normals, indices } = answer;
    return [positions.buffer, normals.buffer, indices.buffer];
  }
  if (answer === null || !('drawn' in answer) || !answer.drawn) return [];
  return buffersOf(answer.drawn);
}

/** The longest that a job works before it looks whether something else is asked for, ms. */
const longestWork = 40;

/** Tells how far a job is, and now and then lets other jobs and a cancel come between. */
function restful(id: number, post: Post, signal: AbortSignal): (share: number) => Promise<void> {
  const tell = seldom((progress) => post({ id, kind: 'progress', progress }, []));
  let since = performance.now();
  return async (fraction) => {
    tell({ stage: 'find', fraction });
    if (performance.now() - since < longestWork) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    if (signal.aborted) throw figureError('cancelled', {});
    since = performance.now();
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
