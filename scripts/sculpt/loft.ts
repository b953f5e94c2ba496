import type { Bounds } from './bounds.ts';
import { monotoneCurve } from '../../src/core/geometry/monotoneCurve.ts';
import type { Solid } from './solids.ts';
import { cross, type Vec3 } from '../../src/core/geometry/vectors.ts';
import { normalize } from './vector.ts';
import { smoothMaximum } from './blend.ts';

/**
 * One section of a loft: how far along the axis; where its centre lies (aside, forward); its reach to each side
 * (aside, against aside, forward, back) and its roundness (2 an ellipse, more is squarer).
 */
export type Section = readonly [
  at: number,
  aside: number,
  forward: number,
  out: number,
  inward: number,
  front: number,
  back: number,
  roundness: number,
];

export interface LoftFrame {
  readonly origin: Vec3;
  readonly axis: Vec3;
  readonly aside: Vec3;
}

const stepMm = 1.5;
const columns = 7;

/** A body of superellipse sections along a straight axis; its ends are rounded by `cap` mm. */
export function loft(frame: LoftFrame, sections: readonly Section[], cap: number): Solid {
  const axis = normalize(frame.axis);
  const forward = normalize(cross(frame.aside, axis));
  const aside = normalize(cross(axis, forward));
  const sorted = sections.toSorted((a, b) => a[0] - b[0]);
  const [start, end] = [sorted[0]![0], sorted.at(-1)![0]];
  const rows = Math.ceil((end - start) / stepMm) + 1;
  const step = (end - start) / (rows - 1);
  const table = tabulate(sorted, start, step, rows);
  const [ox, oy, oz] = frame.origin;
  const [[ux, uy, uz], [ax, ay, az], [fx, fy, fz]] = [axis, aside, forward];
  return {
    bounds: loftBounds(frame.origin, { axis, aside, forward }, table, start, step),
    distance: (px, py, pz) => {
      const x = px - ox,
        y = py - oy,
        z = pz - oz;
      const along = x * ux + y * uy + z * uz;
      let row = (along - start) / step;
      row = row < 0 ? 0 : row > rows - 1.001 ? rows - 1.001 : row;
      const whole = Math.floor(row);
      const b = row - whole,
        a = 1 - b,
        at = whole * columns,
        next = at + columns;
      const across = x * ax + y * ay + z * az - (table[at]! * a + table[next]! * b);
      const ahead = x * fx + y * fy + z * fz - (table[at + 1]! * a + table[next + 1]! * b);
      const sideReach =
        across > 0 ? table[at + 2]! * a + table[next + 2]! * b : table[at + 3]! * a + table[next + 3]! * b;
      const depthReach =
        ahead > 0 ? table[at + 4]! * a + table[next + 4]! * b : table[at + 5]! * a + table[next + 5]! * b;
      const roundness = table[at + 6]! * a + table[next + 6]! * b;
      const q = Math.pow(
        Math.pow(Math.abs(across) / sideReach, roundness) + Math.pow(Math.abs(ahead) / depthReach, roundness),
        1 / roundness,
      );
      const radial =
        q < 1e-4
          ? -Math.min(sideReach, depthReach)
          : Math.sqrt(across * across + ahead * ahead) * (1 - 1 / q);
      return smoothMaximum(radial, Math.max(start - along, along - end), cap);
    },
  };
}

function tabulate(sections: readonly Section[], start: number, step: number, rows: number): Float64Array {
  const places = sections.map((section) => section[0]);
  const table = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const curve = monotoneCurve(
      places,
      sections.map((section) => section[column + 1]!),
    );
    for (let row = 0; row < rows; row++) table[row * columns + column] = curve(start + row * step);
  }
  return table;
}

function loftBounds(
  origin: Vec3,
  axes: { axis: Vec3; aside: Vec3; forward: Vec3 },
  table: Float64Array,
  start: number,
  step: number,
): Bounds {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let row = 0; row * columns < table.length; row++) {
    const [aside, forward, out, inward, front, back] = table.subarray(row * columns, row * columns + 6);
    for (const across of [-inward!, out!])
      for (const ahead of [-back!, front!])
        for (let k = 0; k < 3; k++) {
          const place =
            origin[k]! +
            axes.axis[k]! * (start + row * step) +
            axes.aside[k]! * (aside! + across) +
            axes.forward[k]! * (forward! + ahead);
          low[k] = Math.min(low[k]!, place);
          high[k] = Math.max(high[k]!, place);
        }
  }
  return [...low, ...high] as unknown as Bounds;
}

/** The point of a loft's frame at a place along its axis, beside and before it. */
export function inFrame(frame: LoftFrame, along: number, aside: number, ahead: number): Vec3 {
  const axis = normalize(frame.axis);
  const forward = normalize(cross(frame.aside, axis));
  const side = normalize(cross(axis, forward));
  return [0, 1, 2].map(
    (k) => frame.origin[k]! + axis[k]! * along + side[k]! * aside + forward[k]! * ahead,
  ) as unknown as Vec3;
}
