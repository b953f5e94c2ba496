import { Part, placeSteps } from '../part.ts';
import type { Vector } from '../vector.ts';
import type { Build } from './build.ts';
import { fingersOf, joinFingers, joinNails, rootsOf } from './hand/fingers.ts';
import { landmarksOfHand } from './hand/handLandmarks.ts';
import { HandSpace } from './hand/handSpace.ts';
import { joinPalm, joinThumbRoot } from './hand/palm.ts';
import { shapeBack, shapeJoints, shapePalm } from './hand/relief.ts';
import { thumbOf } from './hand/thumb.ts';

const seamMm = 5;

/** Palm, thumb and four fingers in a relaxed curl, which grows from the forefinger to the little one. */
export function modelHand(build: Build): Part {
  const space = new HandSpace(build);
  const placed = new Part('hand', seamMm, 0);
  placed.steps.push(...placeSteps(handOf(space).steps, space.origin, space.axes, 1));
  return placed;
}

/** Where landmarks of the hand of the side x > 0 lie in the body at rest, mm; joints of digits as VRM names them. */
export function handLandmarks(build: Build): Readonly<Record<string, Vector>> {
  const space = new HandSpace(build);
  return landmarksOfHand(space, handOf(space));
}

/** The hand in its own coordinates. */
function handOf(space: HandSpace): Part {
  const hand = new Part('hand', seamMm, 0);
  const fingers = fingersOf(space);
  const thumb = thumbOf(space);
  joinPalm(space, hand);
  joinThumbRoot(space, hand);
  hand.join(thumb.digit, 5 * space.wide);
  joinFingers(space, hand, fingers, rootsOf(space));
  shapePalm(space, hand);
  shapeBack(space, hand, fingers);
  shapeJoints(space, hand, [thumb, ...fingers]);
  joinNails(space, hand, [thumb, ...fingers]);
  return hand;
}
