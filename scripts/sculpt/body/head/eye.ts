import { smoothMaximum } from '../../blend.ts';
import { smoothStep } from '../../../../src/core/geometry/smoothStep.ts';
import type { Part } from '../../part.ts';
import type { Solid } from '../../solids.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { turnedAxes } from '../../vector.ts';
import type { HeadPlan } from './plan.ts';

/** An eyeball with its lids: angles in radians, lengths in mm. */
interface EyeShape {
  readonly center: Vec3;
  readonly ball: number;
  /** How much the lids are longer than the ball is round, towards the nose and away from it. */
  readonly stretch: readonly [inner: number, outer: number];
  /** Degrees by which the lids look outwards. */
  readonly turn: number;
  /** Half the opening: across, above and below the corners' line; how much the outer corner lies higher. */
  readonly corner: number;
  readonly above: number;
  readonly below: number;
  readonly tilt: number;
  readonly upperLid: number;
  readonly lowerLid: number;
  /** Hollow of the crease above the upper lid. */
  readonly crease: number;
  /** How deep the iris and the pupil are cut. */
  readonly iris: number;
}

/** Middle of the eyeball. */
export const eyeMiddle = ({ pick, at }: HeadPlan): Vec3 =>
  at(pick(32, 32.4, 30.9), 115, pick(71, 71.6, 74.4));

/** Ball and lids in their socket. */
export function joinEye(plan: HeadPlan, head: Part): void {
  const { pick, size } = plan;
  head.join(
    eyeSolid({
      center: eyeMiddle(plan),
      ball: 12.3 * size(115) * pick(1.04, 1.09, 1.15),
      stretch: [1.44, 1.12],
      turn: 11,
      corner: 1.22,
      above: pick(0.5, 0.55, 0.56),
      below: pick(0.42, 0.43, 0.42),
      tilt: pick(0.05, 0.07, 0.03),
      upperLid: pick(2.4, 2.2, 1.8),
      lowerLid: pick(1.2, 1.1, 0.8),
      crease: pick(0.9, 0.9, 0.2),
      iris: pick(1, 1, 1),
    }),
    pick(3.5, 3.5, 5),
  );
}

function eyeSolid(eye: EyeShape): Solid {
  const { x: across, z: ahead } = turnedAxes([0, eye.turn, 0]);
  const [cx, cy, cz] = eye.center;
  const reach = eye.ball * 1.6;
  return {
    bounds: [cx - reach, cy - reach, cz - reach, cx + reach, cy + reach, cz + reach],
    distance: (px, py, pz) => {
      const x = px - cx,
        y = py - cy,
        z = pz - cz;
      const aside = x * across[0] + z * across[2];
      const u = aside / (aside < 0 ? eye.stretch[0] : eye.stretch[1]);
      const w = x * ahead[0] + z * ahead[2];
      const away = Math.sqrt(u * u + y * y + w * w) + 1e-6;
      return (
        away -
        radiusOfEye(eye, Math.atan2(u, Math.max(w, 0.01)), Math.asin(y / away), Math.hypot(x, y) / eye.ball)
      );
    },
  };
}

/** Distance of ball or lid from the eye's centre in a direction. */
function radiusOfEye(eye: EyeShape, azimuth: number, elevation: number, gaze: number): number {
  const t = Math.max(-1.5, Math.min(1.5, azimuth / eye.corner));
  const rest = Math.max(0, 1 - t * t);
  // The upper lid is highest nearer to the nose, the lower one lowest farther out; beyond the corners they cross.
  const upper = eye.tilt * t + eye.above * (1 - Math.abs(t + 0.14 * rest) ** 2.3);
  const lower = eye.tilt * t - eye.below * (1 - Math.abs(t - 0.16 * rest) ** 2.3);
  const aboveEdge = elevation - upper;
  const edge = smoothMaximum(aboveEdge, lower - elevation, 0.12);
  const isUpper = smoothStep(-0.15, 0.15, elevation - eye.tilt * t);
  const lid = eye.lowerLid + (eye.upperLid - eye.lowerLid) * isUpper;
  const crease =
    eye.crease * isUpper * smoothStep(0.2, 0.36, aboveEdge) * (1 - smoothStep(0.4, 0.62, aboveEdge));
  const bowl = eye.iris * smoothStep(0.52, 0.26, gaze);
  const sunk = (6 - 2 * isUpper) * smoothStep(0.22, 0.85, edge);
  return (
    eye.ball + lid * smoothStep(-0.08, 0.11, edge) - crease - sunk + -bowl * smoothStep(0.02, -0.1, edge)
  );
}
