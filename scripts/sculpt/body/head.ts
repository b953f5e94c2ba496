import { Part, placeSteps } from '../part.ts';
import { add, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Build } from './build.ts';
import { joinEar } from './head/ear.ts';
import { joinEye } from './head/eye.ts';
import { shapeFace } from './head/face.ts';
import { seekLandmarks } from './head/landmarks.ts';
import { shapeMouth } from './head/mouth.ts';
import { joinNose } from './head/nose.ts';
import { headPlan, type HeadPlan } from './head/plan.ts';
import { joinSkull } from './head/skull.ts';

const upright = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] } as const;

/** The head: chin to crown 228, 216 and 196 mm, made in its own frame (y up from the chin, z forward from the tragus). */
export function modelHead(build: Build): Part {
  const placed = new Part('head', 10, 0.8);
  placed.steps.push(...placeSteps(sculptHead(headPlan(build)).steps, originOf(build), upright, 1));
  return placed;
}

/** Points on the head (headBase within it) in the body, mm. */
export function headLandmarks(build: Build): Readonly<Record<string, Vec3>> {
  const plan = headPlan(build);
  const origin = originOf(build);
  return Object.fromEntries(
    Object.entries(seekLandmarks(plan, sculptHead(plan))).map(([name, point]) => [name, add(point, origin)]),
  );
}

function sculptHead(plan: HeadPlan): Part {
  const head = new Part('head', 10, 0.8);
  joinSkull(plan, head);
  joinEye(plan, head);
  joinNose(plan, head);
  shapeMouth(plan, head);
  shapeFace(plan, head);
  joinEar(plan, head);
  return head;
}

/** The head's frame in the body: level of the chin, depth of the tragus. */
const originOf = (build: Build): Vec3 => [
  0,
  build.tall(1755) - build.pick(228, 216, 196),
  build.pick(12, 10, 8),
];
