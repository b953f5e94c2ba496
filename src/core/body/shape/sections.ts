import { tabulate } from '../../geometry/monotoneCurve.ts';
import type { Vec3 } from '../../geometry/vectors.ts';

/** The trunk's outline by height: half breadth, half depth and where its middle lies from front to back, mm. */
export interface TrunkSections {
  readonly halfBreadth: (heightMm: number) => number;
  readonly halfDepth: (heightMm: number) => number;
  readonly middle: (heightMm: number) => number;
}

const binMm = 12;

/** Reads the outline from the left half's vertices that go with the trunk; `isTrunk` tells which. */
export function trunkSections(
  positions: Float32Array,
  count: number,
  isTrunk: (vertex: number) => boolean,
  topMm: number,
): TrunkSections {
  const bins = Math.ceil(topMm / binMm) + 1;
  const breadth = new Float64Array(bins);
  const front = new Float64Array(bins).fill(-Infinity);
  const back = new Float64Array(bins).fill(Infinity);
  for (let v = 0; v < count; v++) {
    if (!isTrunk(v)) continue;
    const bin = Math.round(positions[v * 3 + 1]! / binMm);
    if (bin < 0 || bin >= bins) continue;
    breadth[bin] = Math.max(breadth[bin]!, positions[v * 3]!);
    front[bin] = Math.max(front[bin]!, positions[v * 3 + 2]!);
    back[bin] = Math.min(back[bin]!, positions[v * 3 + 2]!);
  }
  const depth = front.map((most, bin) => (Number.isFinite(most) ? (most - back[bin]!) / 2 : 0));
  const middle = front.map((most, bin) => (Number.isFinite(most) ? (most + back[bin]!) / 2 : 0));
  const curve = (values: Float64Array): ((heightMm: number) => number) => {
    const filled = smooth(fill(values, breadth));
    return tabulate(
      (at) => filled[Math.max(0, Math.min(bins - 1, Math.round(at / binMm)))]!,
      0,
      (bins - 1) * binMm,
      binMm,
    );
  };
  return { halfBreadth: curve(breadth), halfDepth: curve(depth), middle: curve(middle) };
}

/** Bins without skin take the next one that has some. */
function fill(values: Float64Array, present: Float64Array): Float64Array {
  const filled = values.slice();
  for (let bin = filled.length - 2; bin >= 0; bin--) if (present[bin] === 0) filled[bin] = filled[bin + 1]!;
  for (let bin = 1; bin < filled.length; bin++)
    if (present[bin] === 0 && filled[bin] === 0) filled[bin] = filled[bin - 1]!;
  return filled;
}

function smooth(values: Float64Array): Float64Array {
  let from = values;
  for (let pass = 0; pass < 4; pass++)
    from = from.map(
      (value, bin) =>
        (from[Math.max(0, bin - 1)]! + 2 * value + from[Math.min(from.length - 1, bin + 1)]!) / 4,
    );
  return from;
}

/** How far a point lies towards the corners of a section: 0 on its axes, 1 halfway between them. */
export function cornerShare(sections: TrunkSections, [x, y, z]: Vec3): number {
  const across = x / Math.max(1, sections.halfBreadth(y));
  const ahead = (z - sections.middle(y)) / Math.max(1, sections.halfDepth(y));
  const [a, b] = [across * across, ahead * ahead];
  const sum = a + b;
  return sum > 1e-6 ? (4 * a * b) / (sum * sum) : 0;
}
