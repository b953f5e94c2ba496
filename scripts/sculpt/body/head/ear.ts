import { smoothMaximum } from '../../blend.ts';
import { boundsOfBalls } from '../../bounds.ts';
import { distanceOfSteps, Part, placeSteps } from '../../part.ts';
import { ellipsoid, tube, type Solid } from '../../solids.ts';
import { add, scaleVector, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { turnedAxes, type Axes } from '../../vector.ts';
import { bendingCurve } from './spline.ts';
import type { HeadPlan } from './plan.ts';

/** Outline of a man's ear 64 mm long about its middle: forward, up; from the front round the top to the lobe. */
const outline: readonly (readonly [number, number])[] = [
  [12, 0],
  [13.5, 10],
  [12, 21],
  [5, 30],
  [-5, 32.3],
  [-14, 27.5],
  [-18.6, 16],
  [-18.4, 3],
  [-15.5, -9],
  [-10.6, -19.5],
  [-5.4, -28],
  [0.4, -31.8],
  [5.6, -29.5],
  [8.2, -22],
  [9.4, -12],
];

/** The ear in its own frame: x out of the head, y up, z forward. */
function modelEar(relief: number): Part {
  const ear = new Part('ear', 0, 0);
  ear
    .join(discSolid(), 1)
    .raise(dish(), -2.2)
    // Helix from its root in the concha round the rim to the lobe.
    .stroke(
      [
        [3, 0, 1, 3.4],
        [3, 4.5, 7, 4],
        [3, 13, 10.4, 4.6],
        [3, 22.5, 7.8, 4.8],
        [3, 28.5, -3, 5],
        [2, 25.5, -11.5, 5],
        [2, 15, -15.6, 5],
        [2, 2, -15.4, 4.8],
        [2, -9, -12.6, 4.4],
        [2, -19, -8, 4.4],
      ],
      4.2 * relief,
      0.12,
    )
    // Antihelix and its two legs.
    .stroke(
      [
        [2, -15, -1, 4.6],
        [2, -10, -6, 5],
        [2, 0, -9, 5.6],
        [2, 9, -8.4, 5.6],
        [2, 17, -4.5, 5.4],
        [2, 23, 0, 4.6],
      ],
      5 * relief,
      0.2,
    )
    .stroke(
      [
        [2, 8, -8, 4.4],
        [2, 12.5, -2, 4.4],
        [2, 14, 5, 4],
      ],
      2.8 * relief,
      0.35,
    )
    .cut(ellipsoid([8.5, -3, 1], [11.5, 10.5, 8], [0, 0, 0]), 3)
    .join(ellipsoid([1, -5.5, 10.5], [3.6, 5.6, 3.6], [0, -25, 0]), 4)
    .touch([2, -15.5, 2.5], [6.5, 5.5, 6], 1.6 * relief)
    .touch([2, -24, 1], [8, 8.5, 7.5], 2);
  return ear;
}

/** A plate with the ear's outline. */
function discSolid(): Solid {
  const [upMiddle, forwardMiddle] = [2, -3];
  const turns = outline.map(([z, y]) => Math.atan2(y - upMiddle, z - forwardMiddle));
  const reaches = outline.map(([z, y]) => Math.hypot(y - upMiddle, z - forwardMiddle));
  const around = turns.map((turn, i) => (i > 0 && turn < turns[0]! ? turn + 2 * Math.PI : turn));
  const whole = 2 * Math.PI;
  const reach = bendingCurve(
    [
      ...around.slice(-3).map((turn) => turn - whole),
      ...around,
      ...around.slice(0, 3).map((turn) => turn + whole),
    ],
    [...reaches.slice(-3), ...reaches, ...reaches.slice(0, 3)],
  );
  return {
    bounds: [-6, -36, -24, 6, 36, 18],
    distance: (x, y, z) => {
      const [up, ahead] = [y - upMiddle, z - forwardMiddle];
      let turn = Math.atan2(up, ahead);
      if (turn < around[0]!) turn += whole;
      return smoothMaximum(Math.hypot(up, ahead) - reach(turn), Math.abs(x + 0.5) - 3.5, 4.5);
    },
  };
}

/** Weight of the hollow inside the rim. */
function dish() {
  return {
    bounds: [-1, -18, -18, 8, 30, 10] as const,
    strength: (x: number, y: number, z: number): number => {
      if (x < -1) return 0;
      const rest = 1 - ((y - 6) / 22) ** 2 - ((z + 4) / 13) ** 2;
      return rest > 0 ? rest * rest * (3 - 2 * rest) : 0;
    },
  };
}

/** Where the ear is put: its middle, its axes (tilted back, its hind edge standing off a little) and its size. */
function earFrame({ pick, at }: HeadPlan): { middle: Vec3; axes: Axes; length: number } {
  return {
    middle: at(pick(73.2, 73.2, 72), 98, pick(-12, -11.5, -10)),
    axes: turnedAxes([-12, -17, -4]),
    length: pick(1.06, 0.985, 0.89),
  };
}

/** Highest and lowest point of the ear's rim. */
export function earEnds(plan: HeadPlan): { top: Vec3; bottom: Vec3 } {
  const { middle, axes, length } = earFrame(plan);
  const place = (x: number, y: number, z: number): Vec3 =>
    add(
      middle,
      scaleVector(add(add(scaleVector(axes.x, x), scaleVector(axes.y, y)), scaleVector(axes.z, z)), length),
    );
  return { top: place(2, 33.5, -4), bottom: place(1, -32, 0) };
}

/** Flesh behind the ear, where it would else stand off, and before it, where it grows out of the cheek. */
function modelRoot(): Part {
  return new Part('root of the ear', 0, 0)
    .join(
      tube([
        [-7, 22, -3, 6],
        [-7, 8, -6, 7],
        [-7, -8, -4, 6],
        [-6, -20, 2, 4],
      ]),
      1,
    )
    .join(
      tube([
        [-8, 20, 9, 4.6],
        [-7, 8, 12, 5.4],
        [-7, -6, 11, 5],
        [-7, -17, 8, 4.4],
      ]),
      6,
    );
}

/** The ear beside the head. */
export function joinEar(plan: HeadPlan, head: Part): void {
  const { middle, axes, length } = earFrame(plan);
  const bounds = boundsOfBalls([[...middle, 42 * length]]);
  const placed = (part: Part): Solid => {
    const steps = placeSteps(part.steps, middle, axes, length);
    return { bounds, distance: (x, y, z) => distanceOfSteps(steps, x, y, z) };
  };
  head.join(placed(modelRoot()), 8 * plan.size(97)).join(placed(modelEar(plan.pick(1, 0.9, 0.6))), 3.5);
}
