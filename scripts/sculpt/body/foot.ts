import { Part, placeSteps } from '../part.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Build } from './build.ts';
import { landmarksOfFoot } from './foot/footLandmarks.ts';
import { shapeInstep } from './foot/footRelief.ts';
import { FootSpace } from './foot/footSpace.ts';
import { cutSole, joinInstep } from './foot/instep.ts';
import { joinToenails, joinToes, toesOf } from './foot/toes.ts';

const seamMm = 14;

/** Heel, instep, arch and five toes, pointing a little outward. */
export function modelFoot(build: Build): Part {
  return footOf(new FootSpace(build));
}

/** Where landmarks of the foot of the side x > 0 lie in the body at rest, mm. */
export function footLandmarks(build: Build): Readonly<Record<string, Vec3>> {
  const space = new FootSpace(build);
  return landmarksOfFoot(space, footOf(space));
}

/** Solids are made in the foot's own coordinates; what is drawn onto the skin waits until they are in their place. */
function footOf(space: FootSpace): Part {
  const toes = toesOf(space);
  const foot = new Part('foot', seamMm * space.wide, 0);
  const place = (make: (solids: Part) => void): void => {
    const solids = new Part('foot', 0, 0);
    make(solids);
    foot.steps.push(...placeSteps(solids.steps, space.origin, space.axes, 1));
  };
  place((solids) => {
    joinInstep(space, solids);
    joinToes(space, solids, toes);
    cutSole(space, solids);
  });
  shapeInstep(space, foot, toes);
  place((solids) => joinToenails(space, solids, toes));
  return foot;
}
