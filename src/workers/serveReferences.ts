import { makeReference, type ReferenceBody } from '../core/body/referenceBody.ts';
import type { BodySettings } from '../core/body/settings/bodySettings.ts';
import { checkSettings } from '../core/body/settings/checkSettings.ts';
import type { BodyLevel, BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { loadTemplate } from '../core/body/template/loadTemplate.ts';
import { failureOf } from '../core/figures/figureError.ts';
import type { ReferenceModel } from '../core/project/derivedReference.ts';
import { makeReferenceModel } from './makeReferenceModel.ts';
import { measureReferenceModel } from './measureReferenceModel.ts';
import type {
  ReferenceJobKind,
  ReferenceJobs,
  ReferenceRequest,
  ReferenceResponse,
} from './referenceProtocol.ts';

/** How many fitted bodies are kept, so that another pose, or an undo, does not wait for the fitting. */
const keptBodies = 8;

type Post = (response: ReferenceResponse, handedOver: readonly ArrayBuffer[]) => void;

/** Serves requests for reference bodies: gives a function to call with each, and answers through `post`. */
export function serveReferences(post: Post): (request: ReferenceRequest) => Promise<void> {
  const bodies = new Map<string, ReferenceBody>();

  function fitted(template: BodyTemplate, settings: BodySettings, level: BodyLevel): ReferenceBody {
    const key = JSON.stringify([level, settings]);
    const body = bodies.get(key) ?? makeReference(template, settings, level);
    // Last in the map is used last.
    bodies.delete(key);
    bodies.set(key, body);
    if (bodies.size > keptBodies) bodies.delete(bodies.keys().next().value!);
    return body;
  }

  async function answerTo(request: ReferenceRequest): Promise<ReferenceJobs[ReferenceJobKind]['answer']> {
    const template = await loadTemplate();
    const body = fitted(template, request.settings, request.kind === 'make' ? request.level : 'mid');
    return request.kind === 'make'
      ? makeReferenceModel(template, body, request.pose)
      : measureReferenceModel(template, body);
  }

  return async (request) => {
    const { id, settings } = request;
    try {
      const refusals = checkSettings(settings);
      if (refusals.length > 0) {
        post({ id, kind: 'failed', failure: { kind: 'refused', refusals } }, []);
        return;
      }
      const answer = await answerTo(request);
      post({ id, kind: 'done', answer }, 'positions' in answer ? buffersOf(answer) : []);
    } catch (error) {
      post({ id, kind: 'failed', failure: { kind: 'failed', failure: failureOf(error) } }, []);
    }
  };
}

/** The buffers that the page is the only one to use from now on. */
const buffersOf = ({ positions, normals, indices }: ReferenceModel): readonly ArrayBuffer[] => [
  ...new Set([positions, normals, indices].map(({ buffer }) => buffer)),
];
