import { add, lengthOf, scaleVector, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Solid } from '../field/solid.ts';
import { growthOf, type Proportions } from '../proportions.ts';
import { armFrame } from './arm.ts';
import { toesOf } from './foot.ts';

/** A surface that cuts the body along a seam: how far a point of the left half lies from it, mm. */
interface Cut {
  readonly off: (x: number, y: number, z: number) => number;
  /** Where the seam ends: it is cut only within `reachMm` of `about`. */
  readonly about: Vec3;
  readonly reachMm: number;
}

/** 0 at and below 0, 1 at and above 1, smooth between. */
export function fade(part: number): number {
  const t = Math.min(Math.max(part, 0), 1);
  return t * t * (3 - 2 * t);
}

const ball = (centre: Vec3, radiusMm: number): Cut => ({
  off: (x, y, z) => Math.hypot(x - centre[0], y - centre[1], z - centre[2]) - radiusMm,
  about: centre,
  reachMm: 2 * radiusMm,
});

/** A plane through `at` square to `direction`. */
function plane(at: Vec3, direction: Vec3, reachMm: number): Cut {
  const [nx, ny, nz] = scaleVector(direction, 1 / lengthOf(direction));
  return { off: (x, y, z) => (x - at[0]) * nx + (y - at[1]) * ny + (z - at[2]) * nz, about: at, reachMm };
}

/** The seams of ribs, pelvis, neck, armholes, legs, wrists, ankles and toes. */
function ringsOf(p: Proportions): readonly Cut[] {
  const k = growthOf(p);
  const { seams, arm, leg } = p;
  const { downForearm, wrist } = armFrame(p);
  const { toes, toeward } = toesOf(p);
  const [legX, legY] = seams.legTop;
  const legFoot = p.crotchMm + 16 * k;
  const waist: Pick<Cut, 'about' | 'reachMm'> = { about: [0, seams.ribs.y, 0], reachMm: 260 * k };
  const { y, archMm, spreadMm } = seams.ribs;
  return [
    plane([0, seams.neck.y, seams.neck.z], [0, 1, seams.neck.rise], 170 * k),
    { ...waist, off: (x, h, z) => h - y - archMm * Math.exp(-((x / spreadMm) ** 2)) * fade(z / (60 * k)) },
    { ...waist, off: (x, h) => h - seams.pelvis.y - (seams.pelvis.flankY - seams.pelvis.y) * fade(x / legX) },
    plane([arm.shoulder[0] - seams.armholeMm, arm.shoulder[1], arm.shoulder[2]], [1, 0.16, 0], 190 * k),
    plane([legX / 2, (legY + legFoot) / 2, 0], [legY - legFoot, -legX, 0], 250 * k),
    plane(wrist, downForearm, 90 * k),
    plane(add(leg.ankle, [0, 22 * k, 0]), subtract(leg.ankle, leg.knee), 110 * k),
    plane(toes, add(toeward, [-0.25, 0, 0]), 130 * k),
  ];
}

/**
 * The seams of the joints cut into a skin as shallow round grooves. Between the two grooves of elbow and knee the
 * skin swells a little, as over a ball.
 */
export function cutSeams(p: Proportions, skin: Solid): Solid {
  const k = growthOf(p);
  const { halfWidthMm, depthMm, elbowBallMm, kneeBallMm } = p.seams;
  const rings = ringsOf(p);
  const balls = [ball(armFrame(p).elbow, elbowBallMm), ball(p.leg.knee, kneeBallMm)];
  const grooveOf = (away: number, { about, reachMm }: Cut, x: number, y: number, z: number): number => {
    const u = away / halfWidthMm;
    if (u * u >= 1) return 0;
    const far = Math.hypot(x - about[0], y - about[1], z - about[2]);
    return fade((reachMm - far) / (0.2 * reachMm)) * (1 - u * u) * (1 - u * u);
  };
  return {
    bounds: skin.bounds,
    distance(signedX, y, z) {
      const depth = skin.distance(signedX, y, z);
      // Away from the skin the grooves would only disturb the field.
      if (Math.abs(depth) > 12 * k) return depth;
      const x = Math.abs(signedX);
      let groove = 0;
      let swell = 0;
      for (const ring of rings) groove = Math.max(groove, grooveOf(ring.off(x, y, z), ring, x, y, z));
      for (const joint of balls) {
        const away = joint.off(x, y, z);
        groove = Math.max(groove, grooveOf(away, joint, x, y, z));
        swell += fade(-away / (24 * k));
      }
      return depth + depthMm * groove - 0.8 * depthMm * swell;
    },
  };
}
