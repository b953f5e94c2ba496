import { smoothMaximum, smoothMinimum } from './blend.ts';
import { boundsOfBalls, type Bounds } from './bounds.ts';
import { dab, ridge, type Bump } from './bumps.ts';
import { smoothCurve } from './curve.ts';
import type { Ball, Solid } from './solids.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import type { Axes } from './vector.ts';

/**
 * One step in the making of a part: a solid joined or cut away with a rounded seam, or the surface raised (or, below
 * zero, lowered) by so many millimetres.
 */
export type Step =
  | { readonly kind: 'join' | 'cut'; readonly solid: Solid; readonly seamMm: number }
  | { readonly kind: 'raise'; readonly bump: Bump; readonly heightMm: number };

/**
 * A part of the body (trunk, leg, hand …), made of steps in their order and joined to the parts before it with a seam.
 * Only the side of positive x is made; the other is its mirror image.
 */
export class Part {
  readonly steps: Step[] = [];

  /**
   * `middleMm`: within this distance of the middle plane both sides flow into one another. `seamShare`: what seams
   * between its own masses are multiplied by.
   */
  constructor(
    readonly name: string,
    readonly seamMm: number,
    readonly middleMm: number,
    private readonly seamShare = 1,
  ) {}

  join(solid: Solid, seamMm: number): this {
    this.steps.push({ kind: 'join', solid, seamMm: seamMm * this.seamShare });
    return this;
  }

  cut(solid: Solid, seamMm: number): this {
    this.steps.push({ kind: 'cut', solid, seamMm: seamMm * this.seamShare });
    return this;
  }

  raise(bump: Bump, heightMm: number): this {
    this.steps.push({ kind: 'raise', bump, heightMm });
    return this;
  }

  /** A ridge (or furrow, below zero) that follows the surface made so far: its points are drawn onto it first. */
  stroke(balls: readonly Ball[], heightMm: number, fade = 0.3, surface: readonly Part[] = [this]): this {
    const line = smoothCurve(balls, 5).map((ball) => ontoSurface(surface, ball));
    return this.raise(ridge(line, fade, 1), heightMm);
  }

  /** A bump (or hollow) whose centre is drawn onto the surface made so far. */
  touch(center: Vec3, radii: Vec3, heightMm: number, turn?: Vec3, surface: readonly Part[] = [this]): this {
    const [x, y, z] = ontoSurface(surface, [...center, 0]);
    return this.raise(dab([x, y, z], radii, turn), heightMm);
  }
}

/** Distance to what the parts make together, mm. */
export function distanceTo(parts: readonly Part[], x: number, y: number, z: number): number {
  let whole = Infinity;
  for (const part of parts) {
    const own = distanceOfSteps(part.steps, besideMiddle(x, part.middleMm), y, z);
    whole = whole === Infinity ? own : smoothMinimum(whole, own, part.seamMm);
  }
  return whole;
}

/** |x|, but level in the middle plane: a surface that depends on it crosses the plane without a crease. */
export function besideMiddle(x: number, middleMm: number): number {
  const beside = Math.abs(x);
  return beside < middleMm ? (beside * beside) / (2 * middleMm) + middleMm / 2 : beside;
}

/** Distance to what the steps make in their order; Infinity where none of them joins anything. */
export function distanceOfSteps(steps: readonly Step[], x: number, y: number, z: number): number {
  let distance = Infinity;
  for (const step of steps) {
    if (step.kind === 'raise') {
      if (distance !== Infinity) distance -= step.heightMm * step.bump.strength(x, y, z);
      continue;
    }
    const own = step.solid.distance(x, y, z);
    if (step.kind === 'cut')
      distance = distance === Infinity ? Infinity : smoothMaximum(distance, -own, step.seamMm);
    else distance = distance === Infinity ? own : smoothMinimum(distance, own, step.seamMm);
  }
  return distance;
}

/** The point moved along the slope onto the surface of the parts, its radius kept; it stays where there is no way. */
export function ontoSurface(parts: readonly Part[], [startX, startY, startZ, radius]: Ball): Ball {
  let [x, y, z] = [startX, startY, startZ];
  const probe = 1.5;
  for (let step = 0; step < 8; step++) {
    const distance = distanceTo(parts, x, y, z);
    if (Math.abs(distance) < 0.1) break;
    const gx = distanceTo(parts, x + probe, y, z) - distance;
    const gy = distanceTo(parts, x, y + probe, z) - distance;
    const gz = distanceTo(parts, x, y, z + probe) - distance;
    const steepness = Math.hypot(gx, gy, gz) || 1;
    const way = (0.9 * Math.max(-20, Math.min(20, distance))) / Math.max(0.6, steepness / probe);
    x -= (gx / steepness) * way;
    y -= (gy / steepness) * way;
    z -= (gz / steepness) * way;
  }
  return [x, y, z, radius];
}

/** The steps of a part made in its own coordinates, put at a place of the body: turned by axes, then enlarged. */
export function placeSteps(steps: readonly Step[], at: Vec3, axes: Axes, size: number): Step[] {
  const [ox, oy, oz] = at;
  const [[ax, ay, az], [bx, by, bz], [gx, gy, gz]] = [axes.x, axes.y, axes.z];
  const carry =
    <Result>(inner: (x: number, y: number, z: number) => Result) =>
    (px: number, py: number, pz: number): Result => {
      const x = (px - ox) / size,
        y = (py - oy) / size,
        z = (pz - oz) / size;
      return inner(x * ax + y * ay + z * az, x * bx + y * by + z * bz, x * gx + y * gy + z * gz);
    };
  const box = ([x0, y0, z0, x1, y1, z1]: Bounds): Bounds =>
    boundsOfBalls(
      [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
        const x = corner & 1 ? x1 : x0,
          y = corner & 2 ? y1 : y0,
          z = corner & 4 ? z1 : z0;
        return [
          ox + size * (ax * x + bx * y + gx * z),
          oy + size * (ay * x + by * y + gy * z),
          oz + size * (az * x + bz * y + gz * z),
          0,
        ];
      }),
    );
  return steps.map((step) => {
    if (step.kind === 'raise')
      return {
        ...step,
        heightMm: step.heightMm * size,
        bump: { bounds: box(step.bump.bounds), strength: carry(step.bump.strength) },
      };
    const distance = carry(step.solid.distance);
    return {
      ...step,
      seamMm: step.seamMm * size,
      solid: { bounds: box(step.solid.bounds), distance: (x, y, z) => size * distance(x, y, z) },
    };
  });
}
