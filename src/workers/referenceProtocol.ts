import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import type { BodyLevel } from '../core/body/template/bodyTemplate.ts';
import type { BodyPose, FollowAsk } from '../core/project/followAsk.ts';
import type { ReferenceFailure, ReferenceMeasure, ReferenceModel } from '../core/project/derivedReference.ts';

/** What is asked of the worker that makes reference bodies, and what it answers. */
export interface ReferenceJobs {
  readonly make: {
    readonly ask: { readonly settings: BodySettings; readonly pose: BodyPose; readonly level: BodyLevel };
    readonly answer: ReferenceModel;
  };
  /** The body's lengths, taken from its surface; as it was changed to be like the figure that it follows. */
  readonly measure: {
    readonly ask: { readonly settings: BodySettings; readonly follow?: FollowAsk | null };
    readonly answer: readonly ReferenceMeasure[];
  };
}

export type ReferenceJobKind = keyof ReferenceJobs;

/** From the page to the worker: a job with its number. */
export type ReferenceRequest = {
  readonly [Kind in ReferenceJobKind]: {
    readonly kind: Kind;
    readonly id: number;
  } & ReferenceJobs[Kind]['ask'];
}[ReferenceJobKind];

/** From the worker to the page, about the job of that number. */
export type ReferenceResponse = { readonly id: number } & (
  | { readonly kind: 'done'; readonly answer: ReferenceJobs[ReferenceJobKind]['answer'] }
  | { readonly kind: 'failed'; readonly failure: ReferenceFailure }
);
