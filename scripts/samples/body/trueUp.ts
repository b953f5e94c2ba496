import type { Proportions } from '../proportions.ts';
import { outlineExtreme, wayOut } from './extremes.ts';
import { sculptMannequin } from './mannequin.ts';
import { solve } from './solve.ts';

/** Moves the floor of the pelvis: the trunk's sections below the hip joints, most at the lowest. */
function lowerFloor(p: Proportions, byMm: number): Proportions {
  const top = p.leg.hip[1];
  const trunk = p.trunk.map(([y, ...extents]) => {
    const part = Math.max((top - y) / (top - (p.trunk[0]?.[0] ?? 0)), 0);
    return [y - byMm * part, ...extents] as const;
  });
  return { ...p, trunk };
}

function widenShoulders(p: Proportions, byMm: number): Proportions {
  const [x, y, z] = p.arm.shoulder;
  return { ...p, arm: { ...p.arm, shoulder: [x + byMm, y, z] } };
}

/**
 * The proportions altered a little so that the finished skin, blends and seams included, has its shoulder breadth
 * and its crotch where they are stated.
 */
export function trueUp(stated: Proportions): Proportions {
  const toleranceMm = 0.01;
  const breadth = solve((change) => {
    const p = widenShoulders(stated, change);
    const half = p.arm.shoulder[0] + wayOut(sculptMannequin(p).skin, p.arm.shoulder, [1, 0, 0]);
    return stated.arm.shoulderBreadthMm / 2 - half;
  }, toleranceMm);
  const broad = widenShoulders(stated, breadth);
  const floor = solve((change) => {
    const { skin } = sculptMannequin(lowerFloor(broad, change));
    const reach = 0.035 * stated.statureMm;
    return stated.crotchMm - outlineExtreme(skin, -1, stated.leg.hip[1], [-reach, reach]);
  }, toleranceMm);
  return lowerFloor(broad, floor);
}
