import { likeFigure, type LikeFigure } from '../core/body/follow/likeFigure.ts';
import { makeReference, type ReferenceBody } from '../core/body/referenceBody.ts';
import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import { checkSettings } from '../core/body/settings/checkSettings.ts';
import type { BodyLevel, BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { loadTemplate } from '../core/body/template/loadTemplate.ts';
import { failureOf } from '../core/figures/figureError.ts';
import type { ReferenceFailure, ReferenceModel } from '../core/project/derivedReference.ts';
import { pointsToFollow, type FollowAsk } from '../core/project/followAsk.ts';
import { makeFollowingModel, makeReferenceModel } from './makeReferenceModel.ts';
import { measureReferenceModel } from './measureReferenceModel.ts';
import type {
  ReferenceJobKind,
  ReferenceJobs,
  ReferenceRequest,
  ReferenceResponse,
} from './referenceProtocol.ts';

/** How many fitted bodies are kept, and how many that are like a figure, so that another pose, or an undo, does not wait. */
const keptBodies = 8;

type Post = (response: ReferenceResponse, handedOver: readonly ArrayBuffer[]) => void;

/** Serves requests for reference bodies: gives a function to call with each, and answers through `post`. */
export function serveReferences(post: Post): (request: ReferenceRequest) => Promise<void> {
  const bodies = new Map<string, ReferenceBody>();
  const likes = new Map<string, LikeFigure | null>();

  const fitted = (template: BodyTemplate, settings: BodySettings, level: BodyLevel): ReferenceBody =>
    keep(bodies, JSON.stringify([level, settings]), () => makeReference(template, settings, level));

  /** What stays the same whatever joints are put back to standing. */
  const likened = (template: BodyTemplate, body: ReferenceBody, follow: FollowAsk): LikeFigure | null =>
    keep(likes, JSON.stringify([body.level, body.settings, { ...follow, standing: null }]), () =>
      likeFigure(template, body, pointsToFollow(follow), follow.likeness),
    );

  async function answerTo(
    request: ReferenceRequest,
  ): Promise<ReferenceJobs[ReferenceJobKind]['answer'] | null> {
    const template = await loadTemplate();
    const { kind, settings } = request;
    const body = fitted(template, settings, kind === 'make' ? request.level : 'mid');
    if (kind === 'make') {
      const { pose } = request;
      if (typeof pose === 'string') return makeReferenceModel(template, body, pose);
      const like = likened(template, body, pose);
      return like && makeFollowingModel(template, like, pose);
    }
    const { follow = null } = request;
    if (!follow) return measureReferenceModel(template, body);
    const like = likened(template, body, follow);
    // What it was to measure it was to before it was changed.
    return like && measureReferenceModel(template, { ...like.body, targets: {} });
  }

  return async (request) => {
    const { id, settings } = request;
    const fail = (failure: ReferenceFailure): void => post({ id, kind: 'failed', failure }, []);
    try {
      const refusals = checkSettings(settings);
      const answer = refusals.length > 0 ? null : await answerTo(request);
      if (answer) post({ id, kind: 'done', answer }, 'positions' in answer ? buffersOf(answer) : []);
      else fail(refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'no-head' });
    } catch (error) {
      fail({ kind: 'failed', failure: failureOf(error) });
    }
  };
}

/** What is kept under a key, made where it is not; those used least lately are let go. */
function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const value = kept.has(key) ? kept.get(key)! : make();
  // Last in the map is used last.
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > keptBodies) kept.delete(kept.keys().next().value!);
  return value;
}

/** The buffers that the page is the only one to use from now on. */
const buffersOf = ({ positions, normals, indices }: ReferenceModel): readonly ArrayBuffer[] => [
  ...new Set([positions, normals, indices].map(({ buffer }) => buffer)),
];
