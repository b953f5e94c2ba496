import { ontoSurface, type Part } from '../../part.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { earEnds } from './ear.ts';
import { eyeMiddle } from './eye.ts';
import type { HeadPlan } from './plan.ts';

/** Where landmarks are sought: man's mm, near the surface; for the side x > 0 where there are two. */
const sought: Readonly<Record<string, Vec3>> = {
  vertex: [0, 228, -8],
  menton: [0, 0.5, 88],
  sellion: [0, 122, 95],
  glabella: [0, 136, 99],
  opisthocranion: [0, 144, -102],
  ectocanthus: [47, 114.4, 72.5],
  tragion: [73, 97.5, 1],
  euryon: [77.5, 147, -18],
  zygion: [71.5, 98.5, 14],
  subnasale: [0, 69.5, 101.5],
};

/** Landmarks in the head's own frame, drawn onto its surface; the joint with the neck lies inside. */
export function seekLandmarks(plan: HeadPlan, head: Part): Record<string, Vec3> {
  const onto = (place: Vec3): Vec3 => {
    const [x, y, z] = ontoSurface([head], [...place, 0]);
    return place[0] === 0 ? [0, y, z] : [x, y, z];
  };
  const [eyeX, eyeY, eyeZ] = eyeMiddle(plan);
  const ear = earEnds(plan);
  return {
    ...Object.fromEntries(Object.entries(sought).map(([name, place]) => [name, onto(plan.at(...place))])),
    pupil: onto([eyeX, eyeY, eyeZ + 13 * plan.size(115)]),
    earTop: onto(ear.top),
    earBottom: onto(ear.bottom),
    // Between the skull's condyles and the atlas: a little below and behind the ear's hole.
    headBase: plan.at(0, 83, -11),
  };
}
