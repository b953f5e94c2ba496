import type { Part } from '../../part.ts';
import { cageSolid } from './cage.ts';
import { childRings } from './childRings.ts';
import { manRings } from './manRings.ts';
import type { HeadPlan } from './plan.ts';
import { womanRings } from './womanRings.ts';

/** Cranium, face and jaw as one mass, without eyes, nose, lips and ears. */
export function joinSkull({ id, pick, at }: HeadPlan, head: Part): void {
  head.join(
    cageSolid({
      center: at(0, 105, 0),
      crown: pick(228, 216, 196),
      crownSlope: pick(-6, -5, -3),
      foot: pick(92, 86, 72),
      rings: { man: manRings, woman: womanRings, child: childRings }[id],
    }),
    12,
  );
}
