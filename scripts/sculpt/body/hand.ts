import { Part, placeSteps } from '../part.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Build } from './build.ts';
import { fingersOf, joinFingers, joinNails } from './hand/fingers.ts';
import { landmarksOfHand } from './hand/handLandmarks.ts';
import { HandSpace } from './hand/handSpace.ts';
import { joinPalm, joinThumbRoot } from './hand/palm.ts';
import { shapeBack, shapeJoints, shapePalm } from './hand/relief.ts';
import { thumbOf } from './hand/thumb.ts';

const seamMm = 5;

/** Palm, thumb and four fingers in a relaxed curl, which grows from the forefinger to the little one. */
export function modelHand(build: Build): Part {
  return handOf(new HandSpace(build));
}

/** Where landmarks of the hand of the side x > 0 lie in the body at rest, mm; joints of digits as VRM names them. */
export function handLandmarks(build: Build): Readonly<Record<string, Vec3>> {
  const space = new HandSpace(build);
  return landmarksOfHand(space, handOf(space));
}

/** Solids are made in the hand's own coordinates; what is drawn onto the skin waits until they are in their place. */
function handOf(space: HandSpace): Part {
  const fingers = fingersOf(space);
  const thumb = thumbOf(space);
  const digits = [thumb, ...fingers];
  const hand = new Part('hand', seamMm * space.wide, 0);
  const place = (make: (solids: Part) => void): void => {
    const solids = new Part('hand', 0, 0);
    make(solids);
    hand.steps.push(...placeSteps(solids.steps, space.origin, space.axes, 1));
  };
  place((solids) => {
    joinPalm(space, solids);
    joinThumbRoot(space, solids);
    solids.join(thumb.digit, 5 * space.wide);
    joinFingers(space, solids, fingers);
  });
  shapePalm(space, hand);
  shapeBack(space, hand, fingers);
  shapeJoints(space, hand, digits);
  place((solids) => joinNails(space, solids, digits));
  return hand;
}
