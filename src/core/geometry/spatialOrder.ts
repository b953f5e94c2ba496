const bitsPerAxis = 10;
const cells = 2 ** bitsPerAxis;
/** Keys are sorted by half of their bits at a time. */
const digitBits = (3 * bitsPerAxis) / 2;
const digits = 2 ** digitBits;

/**
 * The numbers of points (3 coordinates each) in an order in which neighbours mostly follow one another: along Morton's
 * curve (1966) through 1024 cells a side; points of one cell keep their order. The first half lies mostly on one side
 * across the longest way, as a `triangleTree` parts it, so that halves searched apart need different parts of the tree.
 * Linear in their number.
 */
export function spatialOrder(positions: Float32Array): Uint32Array {
  const keys = mortonKeys(positions);
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return sortByDigit(sortByDigit(order, keys, 0), keys, digitBits);
}

function mortonKeys(positions: Float32Array): Uint32Array {
  const { low, extents } = extentOf(positions);
  const widest = Math.max(...extents);
  const perLength = widest > 0 ? (cells - 1) / widest : 0;
  const shortestFirst = [2, 1, 0].toSorted((a, b) => extents[a]! - extents[b]!);
  const keys = new Uint32Array(positions.length / 3);
  for (const [bit, axis] of shortestFirst.entries())
    for (let i = 0, at = axis; i < keys.length; i++, at += 3)
      keys[i]! |= spread(Math.trunc((positions[at]! - low[axis]!) * perLength)) << bit;
  return keys;
}

function extentOf(positions: Float32Array): {
  readonly low: readonly number[];
  readonly extents: readonly number[];
} {
  const low = [Infinity, Infinity, Infinity];
  const extents = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let high = -Infinity;
    for (let at = axis; at < positions.length; at += 3) {
      const value = positions[at]!;
      if (value < low[axis]!) low[axis] = value;
      if (value > high) high = value;
    }
    extents[axis] = high - low[axis]!;
  }
  return { low, extents };
}

/** Ten bits with two free ones behind each. */
function spread(cell: number): number {
  let bits = cell & (cells - 1);
  bits = (bits | (bits << 16)) & 0x030000ff;
  bits = (bits | (bits << 8)) & 0x0300f00f;
  bits = (bits | (bits << 4)) & 0x030c30c3;
  return (bits | (bits << 2)) & 0x09249249;
}

/** One pass of a radix sort, which keeps the order of equals. */
function sortByDigit(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(digits + 1);
  for (let i = 0; i < keys.length; i++) starts[((keys[i]! >>> shift) & (digits - 1)) + 1]!++;
  for (let digit = 0; digit < digits; digit++) starts[digit + 1]! += starts[digit]!;
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const each = order[i]!;
    sorted[starts[(keys[each]! >>> shift) & (digits - 1)]!++] = each;
  }
  return sorted;
}
