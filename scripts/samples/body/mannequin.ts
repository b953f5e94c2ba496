import { mirrored, unite, type Solid } from '../field/solid.ts';
import { growthOf, type Proportions } from '../proportions.ts';
import { sculptArm } from './arm.ts';
import { sculptFoot } from './foot.ts';
import { sculptHand } from './hand.ts';
import { sculptHead } from './head.ts';
import { sculptLeg } from './leg.ts';
import { cutSeams } from './seams.ts';
import { sculptTrunk } from './trunk.ts';

/** The skin of a mannequin, and the solids that it was made of: by these its points are given to joints. */
export interface Mannequin {
  readonly skin: Solid;
  readonly head: Solid;
  readonly trunk: Solid;
  /** Left arm and leg with hand and foot. */
  readonly arm: Solid;
  readonly leg: Solid;
}

export function sculptMannequin(p: Proportions): Mannequin {
  const k = growthOf(p);
  const head = sculptHead(p);
  const trunk = sculptTrunk(p);
  const arm = unite(12 * k, sculptArm(p), sculptHand(p));
  const leg = unite(24 * k, sculptLeg(p), sculptFoot(p));
  const upper = unite(15 * k, trunk, head);
  const standing = unite(30 * k, upper, mirrored(12 * k, leg));
  return { skin: cutSeams(p, unite(40 * k, standing, mirrored(12 * k, arm))), head, trunk, arm, leg };
}
