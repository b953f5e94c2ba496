import { distanceTo, ontoSurface, type Part } from '../../part.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { FootSpace } from './footSpace.ts';
import { toesOf } from './toes.ts';

/** Landmarks of the foot of the side x > 0, in the body; those of the skin drawn onto the placed foot. */
export function landmarksOfFoot(space: FootSpace, foot: Part): Readonly<Record<string, Vec3>> {
  const [big] = toesOf(space);
  const [heelX, heelY, heelZ] = ontoSurface([foot], [...space.inBody(space.point(0, 26, -4)), 0]);
  return {
    pternion: [heelX, heelY, heelZ],
    akropodion: space.inBody(big!.digit.point(big!.tip, 0, 0)),
    ankle: space.inBody(space.point(0, 78, 57)),
    toes: space.inBody(space.point(-4, 18, 192)),
    sole: space.inBody(space.point(0, 0, 38)),
    footBreadthInner: widest(space, foot, -1, 180, 212),
    footBreadthOuter: widest(space, foot, 1, 150, 196),
    heelBreadthInner: widest(space, foot, -1, 24, 52),
    heelBreadthOuter: widest(space, foot, 1, 24, 52),
  };
}

/** The point that stands out farthest to one side between two places along the foot, below the ankle. */
function widest(space: FootSpace, foot: Part, side: 1 | -1, from: number, to: number): Vec3 {
  let best: Vec3 = [0, 0, 0];
  for (let z = from; z <= to; z += 2)
    for (let y = 6; y <= 40; y += 2) {
      const [, high, long] = space.point(0, y, z);
      let [inside, outside] = [0, 75 * space.wide];
      while (outside - inside > 0.05) {
        const middle = (inside + outside) / 2;
        if (distanceTo([foot], ...space.inBody([side * middle, high, long])) < 0) inside = middle;
        else outside = middle;
      }
      if (inside > Math.abs(best[0])) best = [side * inside, high, long];
    }
  return space.inBody(best);
}
