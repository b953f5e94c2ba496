import { Part, placeSteps } from '../part.ts';
import type { Vector } from '../vector.ts';
import type { Build } from './build.ts';
import { cageSolid } from './head/cage.ts';
import { joinEar } from './head/ear.ts';
import { joinEye } from './head/eye.ts';
import { shapeMouth } from './head/mouth.ts';
import { joinNose } from './head/nose.ts';
import { shapeFace } from './head/face.ts';
import { headPlan } from './head/plan.ts';
import { manCage } from './head/skull.ts';

const upright = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] } as const;

/** The head: chin to crown 228, 216 and 196 mm, made in its own frame (y up from the chin, z forward from the tragus). */
export function modelHead(build: Build): Part {
  const plan = headPlan(build);
  const head = new Part('head', 10, 2);
  head.join(cageSolid(manCage), 12);
  joinEye(plan, head);
  joinNose(plan, head);
  shapeMouth(plan, head);
  shapeFace(plan, head);
  joinEar(plan, head);
  const placed = new Part('head', 10, 2);
  placed.steps.push(...placeSteps(head.steps, chinOf(build), upright, 1));
  return placed;
}

/** Origin of the head's frame in the body: chin level, tragus. */
function chinOf(build: Build): Vector {
  return [0, build.tall(1755) - build.pick(228, 216, 196), build.pick(12, 10, 8)];
}
