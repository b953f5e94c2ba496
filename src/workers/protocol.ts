import type { FigureFailure } from '../core/figures/figureError.ts';
import type { BodyChoice, FigureReport, PosedBody } from '../core/figures/figureReport.ts';
import type { NamedFile } from '../formats/fileSet.ts';
import type { CheckedFile } from '../formats/readFigure.ts';
import type { Progress } from './jobs.ts';

/** What an opening gives. */
export interface Opened {
  readonly key: string;
  readonly report: FigureReport;
  readonly posed: PosedBody;
}

/** What a job is asked for, and what it answers at the end. */
export interface Jobs {
  readonly open: { readonly ask: { readonly files: readonly NamedFile[] }; readonly answer: Opened };
  readonly pose: {
    /** The files are for a worker that does not hold the figure any more: it reads them again. */
    readonly ask: {
      readonly key: string;
      readonly files: readonly NamedFile[];
      readonly choice: BodyChoice;
    };
    readonly answer: PosedBody;
  };
}

export type JobKind = keyof Jobs;

/** A job with its number. */
export type JobMessage = {
  readonly [Kind in JobKind]: { readonly kind: Kind; readonly id: number } & Jobs[Kind]['ask'];
}[JobKind];

/** From the page to the worker. */
export type Request =
  | JobMessage
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'release'; readonly key: string }
  | { readonly kind: 'warm' };

/** From the worker to the page, each about the job of its number. */
export type Response = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  | { readonly kind: 'done'; readonly answer: Jobs[JobKind]['answer'] }
  | { readonly kind: 'failed'; readonly failure: FigureFailure }
);
