import { boundsOfBalls } from './bounds.ts';
import { smoothMaximum } from './blend.ts';
import { smoothStep } from '../../src/core/geometry/smoothStep.ts';
import { monotoneCurve } from '../../src/core/geometry/monotoneCurve.ts';
import type { Solid } from './solids.ts';
import { add, cross, dot, scaleVector, subtract, type Vec3 } from '../../src/core/geometry/vectors.ts';
import { mix } from './vector.ts';

/** One section of a digit: mm along its middle line; reach to either side, to the back, to the palm; roundness. */
export type DigitSection = readonly [at: number, side: number, back: number, palm: number, roundness: number];

export interface DigitShape {
  readonly origin: Vec3;
  /** Direction of the digit before it bends, and the one it bends to, at right angles. */
  readonly along: Vec3;
  readonly palmward: Vec3;
  /** Places along the middle line where it bends, and by how many degrees. */
  readonly bends: readonly (readonly [at: number, degrees: number])[];
  readonly bendReachMm: number;
  readonly sections: readonly DigitSection[];
  /** How far the rounded ends stand out beyond the first and the last section. */
  readonly startReach: number;
  readonly endReach: number;
}

/** Where a point lies in a digit: mm along the middle line (also beyond its ends), to the palm, to the side. */
export type DigitPlace = readonly [along: number, palmward: number, aside: number];

/** A finger, a thumb or a toe: a solid about a middle line that bends in one plane. */
export interface Digit extends Solid {
  readonly locate: (x: number, y: number, z: number) => DigitPlace;
  /** The point of the body at a place of the digit; beyond the ends straight on. */
  readonly point: (along: number, palmward: number, aside: number) => Vec3;
}

const stepMm = 2.5;
/** Columns of the table of the middle line: its place along and palmward, then the sections' numbers. */
const columns = 6;

export function digit(shape: DigitShape): Digit {
  const line = new MiddleLine(shape);
  return {
    bounds: digitBounds(shape, line),
    distance: (x, y, z) => line.distance(x, y, z),
    locate: (x, y, z) => line.locate(x, y, z),
    point: (along, palmward, aside) => line.point(along, palmward, aside),
  };
}

/** The middle line of a digit in its plane, with the reaches of its sections. */
class MiddleLine {
  readonly start: number;
  readonly end: number;
  private readonly rows: number;
  private readonly step: number;
  private readonly table: Float64Array;
  private readonly aside: Vec3;
  /** What was found last: the piece of the line and the share of it; beyond its end, to the palm, to the side, mm. */
  private readonly found = { row: 0, share: 0, beyond: 0, palmward: 0, aside: 0 };

  constructor(private readonly shape: DigitShape) {
    const places = shape.sections.map((section) => section[0]);
    this.start = places[0]!;
    this.end = places.at(-1)!;
    this.rows = Math.ceil((this.end - this.start) / stepMm) + 1;
    this.step = (this.end - this.start) / (this.rows - 1);
    this.aside = cross(shape.along, shape.palmward);
    const curves = [1, 2, 3, 4].map((column) =>
      monotoneCurve(
        places,
        shape.sections.map((section) => section[column]!),
      ),
    );
    this.table = new Float64Array(this.rows * columns);
    let [l, p] = [this.start, 0];
    for (let row = 0; row < this.rows; row++) {
      const along = this.start + row * this.step;
      this.table.set([l, p, ...curves.map((curve) => curve(along))], row * columns);
      const angle = this.heading(along + this.step / 2);
      l += Math.cos(angle) * this.step;
      p += Math.sin(angle) * this.step;
    }
  }

  /** Radians that the line has bent by at a place. */
  private heading(at: number): number {
    const { bends, bendReachMm } = this.shape;
    return bends.reduce(
      (sum, [place, degrees]) =>
        sum + ((degrees * Math.PI) / 180) * smoothStep(place - bendReachMm, place + bendReachMm, at),
      0,
    );
  }

  private find(x: number, y: number, z: number): void {
    const { table, rows, found } = this;
    const { origin, along, palmward } = this.shape;
    const dx = x - origin[0],
      dy = y - origin[1],
      dz = z - origin[2];
    const l = dx * along[0] + dy * along[1] + dz * along[2],
      p = dx * palmward[0] + dy * palmward[1] + dz * palmward[2];
    found.aside = dx * this.aside[0] + dy * this.aside[1] + dz * this.aside[2];
    let best = Infinity;
    for (let row = 0; row < rows - 1; row++) {
      const at = row * columns;
      const al = table[at]!,
        ap = table[at + 1]!;
      const bl = table[at + columns]! - al,
        bp = table[at + columns + 1]! - ap;
      const raw = ((l - al) * bl + (p - ap) * bp) / (bl * bl + bp * bp);
      const share = raw < 0 ? 0 : raw > 1 ? 1 : raw;
      const el = l - al - bl * share,
        ep = p - ap - bp * share;
      const square = el * el + ep * ep;
      if (square >= best) continue;
      best = square;
      const isBeyond = (row === 0 && raw < 0) || (row === rows - 2 && raw > 1);
      const length = Math.sqrt(bl * bl + bp * bp);
      const offset = (ep * bl - el * bp) / length;
      found.row = row;
      found.share = share;
      found.beyond = isBeyond ? (raw - share) * length : 0;
      found.palmward = isBeyond ? offset : Math.sign(offset) * Math.sqrt(square);
    }
  }

  /** A column of the table where the last point was found. */
  private value(column: number): number {
    const from = this.found.row * columns + column;
    return this.table[from]! + (this.table[from + columns]! - this.table[from]!) * this.found.share;
  }

  locate(x: number, y: number, z: number): DigitPlace {
    this.find(x, y, z);
    const { row, share, beyond, palmward, aside } = this.found;
    return [this.start + (row + share) * this.step + beyond, palmward, aside];
  }

  distance(x: number, y: number, z: number): number {
    this.find(x, y, z);
    const { beyond, palmward, aside } = this.found;
    const roundness = this.value(5);
    const side = this.value(2),
      reach = this.value(palmward > 0 ? 4 : 3);
    const end = beyond > 0 ? this.shape.endReach : this.shape.startReach;
    const q = Math.pow(
      Math.pow(Math.abs(palmward) / reach, roundness) +
        Math.pow(Math.abs(aside) / side, roundness) +
        (beyond === 0 ? 0 : Math.pow(Math.abs(beyond) / end, roundness)),
      1 / roundness,
    );
    if (q < 1e-3) return -Math.min(reach, side);
    return Math.sqrt(palmward * palmward + aside * aside + beyond * beyond) * (1 - 1 / q);
  }

  point(along: number, palmward: number, sideways: number): Vec3 {
    const { table, shape } = this;
    const place = Math.max(0, Math.min(this.rows - 1.001, (along - this.start) / this.step));
    const row = Math.floor(place);
    const from = row * columns;
    const onLine = (column: number): number =>
      mix(table[from + column]!, table[from + columns + column]!, place - row);
    const angle = this.heading(this.start + place * this.step);
    const beyond = along - this.start - place * this.step;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const inPlane = add(
      scaleVector(shape.along, onLine(0) + c * beyond - s * palmward),
      scaleVector(shape.palmward, onLine(1) + s * beyond + c * palmward),
    );
    return add(shape.origin, add(inPlane, scaleVector(this.aside, sideways)));
  }
}

function digitBounds(shape: DigitShape, line: MiddleLine): Solid['bounds'] {
  const widest = Math.max(...shape.sections.flatMap(([, side, back, palm]) => [side, back, palm]));
  const length = line.end - line.start;
  const reach = Math.max(widest, shape.startReach, shape.endReach) + length / 24;
  return boundsOfBalls(
    Array.from(
      { length: 13 },
      (_, i) => [...line.point(line.start + (length * i) / 12, 0, 0), reach] as const,
    ),
  );
}

/**
 * A nail: the digit's own back, raised by `heightMm` between two places along it, as a plate with rounded corners.
 * Below zero it lies wholly inside.
 */
export function nail(of: Digit, from: number, to: number, halfWidth: number, heightMm: number): Solid {
  const middle = (from + to) / 2,
    half = (to - from) / 2;
  const center = of.point(middle, 0, 0);
  const reach = Math.hypot(half, halfWidth, 14);
  return {
    bounds: boundsOfBalls([[...center, reach]]),
    distance: (x, y, z) => {
      const own = of.distance(x, y, z) - heightMm;
      const [along, palmward, aside] = of.locate(x, y, z);
      const q = Math.pow(
        Math.pow(Math.abs(along - middle) / half, 3.2) + Math.pow(Math.abs(aside) / halfWidth, 3.2),
        1 / 3.2,
      );
      const plate = Math.max((q - 1) * Math.min(half, halfWidth), palmward);
      return smoothMaximum(own, plate, 0.8);
    },
  };
}

/** A direction at right angles to `along`, as near as may be to `wanted`. */
export function squareTo(along: Vec3, wanted: Vec3): Vec3 {
  const rest = subtract(wanted, scaleVector(along, dot(wanted, along)));
  return scaleVector(rest, 1 / Math.hypot(...rest));
}
