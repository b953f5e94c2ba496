import { boxOf } from '../../../src/core/geometry/boxes.ts';
import { add, scaleVector, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { smoothMax, type Solid } from './solid.ts';
import { splineThrough } from './spline.ts';

/** A cross-section: how far along the axis, then how far it reaches to either side along `across` and `deep`, mm. */
export type Section = readonly [
  at: number,
  acrossMin: number,
  acrossMax: number,
  deepMin: number,
  deepMax: number,
];

/** Where a loft stands: origin, unit axis, and the unit directions that its sections' two extents run along. */
export interface LoftFrame {
  readonly origin: Vec3;
  readonly axis: Vec3;
  readonly across: Vec3;
  readonly deep: Vec3;
}

export const upright: LoftFrame = { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], deep: [0, 0, 1] };

/**
 * A body swept through cross-sections. Each is a squircle (Fernández Guasti 1992) in its four extents: an ellipse at
 * squareness 0, a rectangle at 1; the extents run along the axis by natural splines. The ends are cut flat and
 * rounded over `endMm`.
 */
export function loft(
  frame: LoftFrame,
  sections: readonly Section[],
  { squareness = 0.3, endMm = 12 }: { squareness?: number; endMm?: number } = {},
): Solid {
  const { origin, axis, across, deep } = frame;
  const ordered = [...sections].sort((a, b) => a[0] - b[0]);
  const places = ordered.map((section) => section[0]);
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? 0];
  const sectionAt = splineThrough(
    places,
    ordered.map(([, u0, u1, v0, v1]) => [(u0 + u1) / 2, (u1 - u0) / 2, (v0 + v1) / 2, (v1 - v0) / 2]),
  );
  const scratch = new Float64Array(4);
  const q4 = 4 * squareness * squareness;
  const [ox, oy, oz] = origin;
  const [tx, ty, tz] = axis;
  const [ux, uy, uz] = across;
  const [vx, vy, vz] = deep;
  return {
    bounds: boundsOf(frame, ordered),
    distance(px, py, pz) {
      const x = px - ox;
      const y = py - oy;
      const z = pz - oz;
      const t = x * tx + y * ty + z * tz;
      sectionAt(t, scratch);
      const uHalf = scratch[1] ?? 1;
      const vHalf = scratch[3] ?? 1;
      const u = (x * ux + y * uy + z * uz - (scratch[0] ?? 0)) / uHalf;
      const v = (x * vx + y * vy + z * vz - (scratch[2] ?? 0)) / vHalf;
      const side = squircleDistance(u, v, uHalf, vHalf, q4);
      return smoothMax(side, Math.max(from - t, t - to), endMm);
    },
  };
}

/** Distance to a squircle, exact to first order near it; u and v in units of its half-widths. */
function squircleDistance(u: number, v: number, uHalf: number, vHalf: number, q4: number): number {
  const u2 = u * u;
  const v2 = v * v;
  const sum = u2 + v2;
  const root = Math.sqrt(Math.max(sum * sum - q4 * u2 * v2, 1e-12));
  const level2 = (sum + root) / 2;
  const gu = (u * (1 + (sum - (q4 / 2) * v2) / root)) / (2 * uHalf);
  const gv = (v * (1 + (sum - (q4 / 2) * u2) / root)) / (2 * vHalf);
  const slope = Math.sqrt(gu * gu + gv * gv);
  if (slope < 1e-9) return -Math.min(uHalf, vHalf);
  return (level2 - Math.sqrt(level2)) / slope;
}

function boundsOf({ origin, axis, across, deep }: LoftFrame, sections: readonly Section[]): Solid['bounds'] {
  const spare = 0.05;
  return boxOf(
    sections.flatMap(([at, u0, u1, v0, v1]) => {
      const [du, dv] = [(u1 - u0) * spare, (v1 - v0) * spare];
      return [u0 - du, u1 + du].flatMap((u) =>
        [v0 - dv, v1 + dv].map((v) =>
          add(add(origin, scaleVector(axis, at)), add(scaleVector(across, u), scaleVector(deep, v))),
        ),
      );
    }),
  );
}
