/**
 * Vertices being joined while a format that repeats them is read: an open-addressing table of numbers, which for
 * millions of points takes a fraction of the memory and time of a Map with keys of text.
 */
export interface PointJoiner {
  /** Number of a vertex + 1 where one is, else 0. */
  slots: Int32Array<ArrayBuffer>;
  /** Bits of the coordinates, 3 per vertex. */
  words: Int32Array<ArrayBuffer>;
  /** One per vertex, where there are tags. */
  tags: Int32Array<ArrayBuffer>;
  readonly hasTags: boolean;
  count: number;
}

const negativeZero = -(2 ** 31);

/** A joiner without vertices that expects so many of them; it may be given more. */
export function createPointJoiner(expectedPoints: number, hasTags: boolean): PointJoiner {
  const room = Math.max(64, expectedPoints);
  return {
    slots: new Int32Array(2 ** Math.ceil(Math.log2(room * 1.5))),
    words: new Int32Array(room * 3),
    tags: new Int32Array(hasTags ? room : 0),
    hasTags,
    count: 0,
  };
}

/**
 * Writes the vertex of each of some points to `indices` from `at` on: an old one, or a new one where none is there
 * yet. `points` has the bits of three 32-bit floats per point; −0 is 0. `pointTags`, where the joiner has tags: one
 * per point; points with different tags are different vertices.
 */
export function joinPoints(
  joiner: PointJoiner,
  points: Int32Array,
  pointTags: Int32Array | null,
  indices: Uint32Array,
  at: number,
): void {
  const count = points.length / 3;
  makeRoom(joiner, count);
  const { slots, words, tags } = joiner;
  const mask = slots.length - 1;
  let vertices = joiner.count;
  for (let point = 0; point < count; point++) {
    const x = withoutNegativeZero(points[3 * point]!);
    const y = withoutNegativeZero(points[3 * point + 1]!);
    const z = withoutNegativeZero(points[3 * point + 2]!);
    const tag = pointTags === null ? 0 : pointTags[point]!;
    let slot = hashOf(x, y, z) & mask;
    let held = slots[slot]!;
    while (held !== 0) {
      const word = 3 * held - 3;
      if (words[word] === x && words[word + 1] === y && words[word + 2] === z)
        if (pointTags === null || tags[held - 1] === tag) break;
      slot = (slot + 1) & mask;
      held = slots[slot]!;
    }
    if (held === 0) {
      words[3 * vertices] = x;
      words[3 * vertices + 1] = y;
      words[3 * vertices + 2] = z;
      if (pointTags !== null) tags[vertices] = tag;
      held = ++vertices;
      slots[slot] = held;
    }
    indices[at + point] = held - 1;
  }
  joiner.count = vertices;
}

const withoutNegativeZero = (bits: number): number => (bits === negativeZero ? 0 : bits);

/** All vertices, 3 numbers each, and their tags. The joiner is empty afterwards, so that its memory can go. */
export function takeVertices(joiner: PointJoiner): {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly tags: Int32Array<ArrayBuffer>;
} {
  const { words, tags, count } = joiner;
  joiner.slots = new Int32Array(64);
  joiner.words = new Int32Array(0);
  joiner.tags = new Int32Array(0);
  joiner.count = 0;
  const exact = words.length === count * 3 ? words : words.slice(0, count * 3);
  return { positions: new Float32Array(exact.buffer), tags: tags.slice(0, count) };
}

/** Room for so many more vertices, with a third of the table free. */
function makeRoom(joiner: PointJoiner, more: number): void {
  const needed = joiner.count + more;
  if (needed * 3 > joiner.words.length) {
    const room = Math.max(needed, Math.ceil(joiner.count * 1.25));
    joiner.words = grownTo(joiner.words, room * 3);
    if (joiner.hasTags) joiner.tags = grownTo(joiner.tags, room);
  }
  while (needed * 3 > joiner.slots.length * 2) growTable(joiner);
}

function growTable(joiner: PointJoiner): void {
  const { words, count } = joiner;
  const slots = new Int32Array(joiner.slots.length * 2);
  const mask = slots.length - 1;
  for (let i = 0; i < count; i++) {
    let slot = hashOf(words[3 * i]!, words[3 * i + 1]!, words[3 * i + 2]!) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  }
  joiner.slots = slots;
}

/**
 * Mixes three words, by the steps that MurmurHash3 ends with. One after the other: figures are symmetric, and of words
 * that are only added up the signs of two would cancel out.
 */
function hashOf(x: number, y: number, z: number): number {
  let hash = Math.imul(x, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ y, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ z, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function grownTo(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(array);
  return grown;
}
