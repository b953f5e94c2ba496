/** Points of any dimension, ordered so that the nearest to a place is found without looking at all of them. */
export interface PointTree {
  readonly dimensions: number;
  /** The points' numbers, and their coordinates, in the tree's order. */
  readonly numbers: Uint32Array;
  readonly coordinates: Float64Array;
  /** Along which axis each node is parted, and where; nodes stand as in a heap. */
  readonly axes: Uint8Array;
  readonly cuts: Float64Array;
  readonly depth: number;
}

const leafSize = 8;

/** A k-d tree (Bentley, 1975), parted at the median of the widest axis. `points`: `dimensions` numbers each. */
export function growTree(points: Float64Array, dimensions: number): PointTree {
  const count = points.length / dimensions;
  let depth = 0;
  while (count / 2 ** depth > leafSize) depth++;
  const numbers = Uint32Array.from({ length: count }, (_, i) => i);
  const axes = new Uint8Array(2 ** depth);
  const cuts = new Float64Array(2 ** depth);
  const keys = new Float64Array(count);
  const part = (node: number, from: number, to: number, level: number): void => {
    if (level === depth) return;
    const axis = widestAxis(points, dimensions, numbers, from, to);
    for (let i = from; i < to; i++) keys[i] = points[numbers[i]! * dimensions + axis]!;
    const middle = (from + to) >> 1;
    selectMiddle(keys, numbers, from, to - 1, middle);
    axes[node] = axis;
    cuts[node] = keys[middle]!;
    part(node * 2, from, middle, level + 1);
    part(node * 2 + 1, middle, to, level + 1);
  };
  part(1, 0, count, 0);
  const coordinates = new Float64Array(points.length);
  for (let i = 0; i < count; i++)
    for (let d = 0; d < dimensions; d++)
      coordinates[i * dimensions + d] = points[numbers[i]! * dimensions + d]!;
  return { dimensions, numbers, coordinates, axes, cuts, depth };
}

function widestAxis(
  points: Float64Array,
  dimensions: number,
  numbers: Uint32Array,
  from: number,
  to: number,
): number {
  let [widest, most] = [0, -1];
  for (let axis = 0; axis < dimensions; axis++) {
    let low = Infinity;
    let high = -Infinity;
    for (let i = from; i < to; i++) {
      const value = points[numbers[i]! * dimensions + axis]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low > most) [widest, most] = [axis, high - low];
  }
  return widest;
}

/** Orders keys so that none before the middle is greater and none behind is less (Hoare's selection, 1961). */
function selectMiddle(
  keys: Float64Array,
  numbers: Uint32Array,
  first: number,
  last: number,
  middle: number,
): void {
  let [from, to] = [first, last];
  while (from < to) {
    const pivot = keys[(from + to) >> 1]!;
    let [i, j] = [from, to];
    while (i <= j) {
      while (keys[i]! < pivot) i++;
      while (keys[j]! > pivot) j--;
      if (i > j) break;
      const key = keys[i]!;
      keys[i] = keys[j]!;
      keys[j] = key;
      const number = numbers[i]!;
      numbers[i++] = numbers[j]!;
      numbers[j--] = number;
    }
    if (middle <= j) to = j;
    else if (middle >= i) from = i;
    else return;
  }
}

/** Finds nearest points one after the other without making anything. */
export interface NearestFinder {
  /** The number of the point nearest to `place`; −1 without points. */
  readonly find: (place: Float64Array) => number;
}

export function nearestFinder({
  dimensions,
  numbers,
  coordinates,
  axes,
  cuts,
  depth,
}: PointTree): NearestFinder {
  const count = numbers.length;
  let best = -1;
  let least = Infinity;
  let at: Float64Array;
  const look = (node: number, from: number, to: number, level: number): void => {
    if (level === depth) {
      for (let i = from; i < to; i++) {
        let square = 0;
        for (let d = 0, c = i * dimensions; d < dimensions; d++, c++) {
          const way = coordinates[c]! - at[d]!;
          square += way * way;
        }
        if (square < least) {
          least = square;
          best = i;
        }
      }
      return;
    }
    const middle = (from + to) >> 1;
    const over = at[axes[node]!]! - cuts[node]!;
    if (over < 0) {
      look(node * 2, from, middle, level + 1);
      if (over * over < least) look(node * 2 + 1, middle, to, level + 1);
    } else {
      look(node * 2 + 1, middle, to, level + 1);
      if (over * over < least) look(node * 2, from, middle, level + 1);
    }
  };
  return {
    find: (place) => {
      at = place;
      best = -1;
      least = Infinity;
      look(1, 0, count, 0);
      return best < 0 ? -1 : numbers[best]!;
    },
  };
}
