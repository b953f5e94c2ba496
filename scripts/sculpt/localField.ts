import { smoothMinimum } from './blend.ts';
import type { Bounds } from './bounds.ts';
import { besideMiddle, distanceOfSteps, type Part, type Step } from './part.ts';

export interface LocalPart {
  readonly steps: readonly Step[];
  readonly part: Part;
}

/** The parts that reach into a box, each with only the steps that do. `slackMm` is added on all sides. */
export function partsNear(parts: readonly Part[], box: Bounds, slackMm: number): LocalPart[] {
  const near: LocalPart[] = [];
  for (const part of parts) {
    let joins = false;
    const steps = part.steps.filter((step) => {
      const bounds = step.kind === 'raise' ? step.bump.bounds : step.solid.bounds;
      const margin = step.kind === 'raise' ? 0 : Math.max(step.seamMm, part.seamMm) + slackMm;
      for (let axis = 0; axis < 3; axis++) {
        const middleMm = axis === 0 ? part.middleMm : 0;
        if (bounds[axis]! - margin > box[axis + 3]! + middleMm || bounds[axis + 3]! + margin < box[axis]!)
          return false;
      }
      joins ||= step.kind === 'join';
      return true;
    });
    if (joins) near.push({ steps, part });
  }
  return near;
}

/** Distance to what local parts make together, mm; Infinity where there are none. */
export function distanceToLocal(local: readonly LocalPart[], x: number, y: number, z: number): number {
  let whole = Infinity;
  for (const { steps, part } of local) {
    const own = distanceOfSteps(steps, besideMiddle(x, part.middleMm), y, z);
    whole = whole === Infinity ? own : smoothMinimum(whole, own, part.seamMm);
  }
  return whole;
}

const cellMm = 16;
const slackMm = 30;

/** The field of the parts for points anywhere: what lies near a cell of space is looked up once. */
export class LocalField {
  private readonly cells = new Map<number, LocalPart[]>();

  constructor(private readonly parts: readonly Part[]) {}

  distance(x: number, y: number, z: number): number {
    return distanceToLocal(this.near(x, y, z), x, y, z);
  }

  /** Distance to each part alone, in the order of the parts; Infinity where it is far. */
  partDistances(x: number, y: number, z: number): number[] {
    const near = this.near(x, y, z);
    return this.parts.map((part) => {
      const local = near.find((candidate) => candidate.part === part);
      return local ? distanceOfSteps(local.steps, besideMiddle(x, part.middleMm), y, z) : Infinity;
    });
  }

  /** The field's slope there, of length one, by differences over 0.4 mm. */
  slope(x: number, y: number, z: number): [number, number, number] {
    const probe = 0.4;
    const gx = this.distance(x + probe, y, z) - this.distance(x - probe, y, z);
    const gy = this.distance(x, y + probe, z) - this.distance(x, y - probe, z);
    const gz = this.distance(x, y, z + probe) - this.distance(x, y, z - probe);
    const length = Math.hypot(gx, gy, gz) || 1;
    return [gx / length, gy / length, gz / length];
  }

  private near(x: number, y: number, z: number): LocalPart[] {
    const [i, j, k] = [Math.floor(Math.abs(x) / cellMm), Math.floor(y / cellMm), Math.floor(z / cellMm)];
    const key = (i * 512 + (j + 128)) * 512 + (k + 128);
    const known = this.cells.get(key);
    if (known) return known;
    const [x0, y0, z0] = [i * cellMm, j * cellMm, k * cellMm];
    const found = partsNear(this.parts, [x0, y0, z0, x0 + cellMm, y0 + cellMm, z0 + cellMm], slackMm);
    this.cells.set(key, found);
    return found;
  }
}
