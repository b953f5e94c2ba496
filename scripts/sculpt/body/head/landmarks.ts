import { ontoSurface, type Part } from '../../part.ts';
import type { Vector } from '../../vector.ts';
import type { HeadPlan } from './plan.ts';

/** Where landmarks are sought: man's mm, near the surface; for the side x > 0 where there are two. */
const sought: Readonly<Record<string, Vector>> = {
  vertex: [0, 228, -8],
  menton: [0, 0.5, 88],
  sellion: [0, 122, 95],
  glabella: [0, 136, 99],
  opisthocranion: [0, 144, -102],
  pupil: [32, 115.5, 83],
  ectocanthus: [47, 114.4, 72.5],
  tragion: [73, 97.5, 1],
  euryon: [77.5, 147, -18],
  zygion: [71.5, 98.5, 14],
  earTop: [82, 129, -18],
  earBottom: [75, 66, -6],
  subnasale: [0, 69.5, 101.5],
};

/** Landmarks in the head's own frame, drawn onto its surface; the joint with the neck lies inside. */
export function seekLandmarks(plan: HeadPlan, head: Part): Record<string, Vector> {
  const found: Record<string, Vector> = {};
  for (const [name, place] of Object.entries(sought)) {
    const [x, y, z] = ontoSurface([head], [...plan.at(...place), 0]);
    found[name] = place[0] === 0 ? [0, y, z] : [x, y, z];
  }
  // Between the skull's condyles and the atlas: a little below and behind the ear's hole.
  found['headBase'] = plan.at(0, 83, -11);
  return found;
}
