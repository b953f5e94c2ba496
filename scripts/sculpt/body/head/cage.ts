import type { Solid } from '../../solids.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { bendingCurve } from './spline.ts';

/** Points round half the head, from the middle of the face (x = 0) over the side to the middle of the back (x = 0). */
export type Ring = readonly Vec3[];

/** Rings from the crown down, seen from a centre inside; the crown itself lies above the centre. */
export interface Cage {
  readonly center: Vec3;
  readonly crown: number;
  /** Slope of the crown towards the face, mm per radian: above zero it rises forwards. */
  readonly crownSlope: number;
  /** How far the hidden end in the neck lies below the centre. */
  readonly foot: number;
  readonly rings: readonly Ring[];
}

const stepsPerRadian = 120;
const columns = Math.ceil(Math.PI * stepsPerRadian) + 1;

/**
 * The mass that bending curves through the rings' points enclose: every point is seen from the centre at an azimuth
 * (0 the face) and an elevation, and its distance is what the surface has there.
 */
export function cageSolid(cage: Cage): Solid {
  const [cx, cy, cz] = cage.center;
  const reach = tabulate(cage);
  const steepness = steepnessOf(reach);
  const points = cage.rings.flat();
  const widest = Math.max(...points.map(([x]) => x)) + 4;
  const zs = points.map((point) => point[2]);
  return {
    bounds: [-widest, cy - cage.foot, Math.min(...zs) - 4, widest, cage.crown + 4, Math.max(...zs) + 4],
    distance: (px, py, pz) => {
      const x = px - cx,
        y = py - cy,
        z = pz - cz;
      const away = Math.sqrt(x * x + y * y + z * z);
      if (away < 1) return -cage.foot;
      const column = Math.abs(Math.atan2(x, z)) * stepsPerRadian;
      const row = Math.acos(y / away) * stepsPerRadian;
      const c = Math.min(columns - 2, Math.floor(column)),
        r = Math.min(columns - 2, Math.floor(row));
      const u = column - c,
        v = row - r;
      const at = r * columns + c;
      const blend = (table: Float64Array): number =>
        (table[at]! * (1 - u) + table[at + 1]! * u) * (1 - v) +
        (table[at + columns]! * (1 - u) + table[at + columns + 1]! * u) * v;
      return (away - blend(reach)) * blend(steepness);
    },
  };
}

/** Distance of the surface from the centre: a row per angle from the crown down, a column per azimuth. */
function tabulate({ center: [cx, cy, cz], crown, crownSlope, foot, rings }: Cage): Float64Array {
  const curves = rings.map((ring) => {
    const azimuths = ring.map(([x, , z]) => Math.atan2(x - cx, z - cz));
    const across = ring.map(([x, , z]) => Math.hypot(x - cx, z - cz));
    return {
      across: bendingCurve(azimuths, across, 0, 0),
      height: bendingCurve(
        azimuths,
        ring.map((point) => point[1] - cy),
        0,
        0,
      ),
    };
  });
  const table = new Float64Array(columns * columns);
  for (let column = 0; column < columns; column++) {
    const azimuth = column / stepsPerRadian;
    const profile = curves.map(({ across, height }) => [across(azimuth), height(azimuth)] as const);
    const curve = bendingCurve(
      [0, ...profile.map(([across, height]) => Math.atan2(across, height)), Math.PI],
      [crown - cy, ...profile.map((point) => Math.hypot(...point)), foot],
      crownSlope * Math.cos(azimuth),
    );
    for (let row = 0; row < columns; row++) table[row * columns + column] = curve(row / stepsPerRadian);
  }
  return table;
}

/** By how much the way to the surface is shorter than the way along the ray, where the surface slopes. */
function steepnessOf(reach: Float64Array): Float64Array {
  return reach.map((here, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const [up, down] = [Math.max(0, row - 2), Math.min(columns - 1, row + 2)];
    const [left, right] = [Math.max(0, column - 2), Math.min(columns - 1, column + 2)];
    const fall =
      ((reach[down * columns + column]! - reach[up * columns + column]!) * stepsPerRadian) / (down - up);
    const turn =
      ((reach[row * columns + right]! - reach[row * columns + left]!) * stepsPerRadian) /
      ((right - left) * Math.max(0.15, Math.sin(row / stepsPerRadian)));
    return here / Math.sqrt(here * here + fall * fall + turn * turn);
  });
}
