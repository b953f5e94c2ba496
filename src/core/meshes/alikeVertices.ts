/** Which vertices are alike. */
export interface AlikeVertices {
  /** For each vertex the number of its kind; kinds are numbered as they first appear. */
  readonly vertexOf: Uint32Array;
  /** For each kind the first vertex of it. */
  readonly firstOf: Uint32Array;
}

/**
 * The bits of 2⁻⁴⁰ as a float. A coordinate nearer to 0 is one with it, in whatever unit: a full turn's sine comes
 * out as some 10⁻¹⁶ of a radius, and the seam of every turned shape would gape. −0 is 0 by it too.
 */
const smallestWord = (127 - 40) * 2 ** 23;

const magnitudeBits = 2 ** 31 - 1;

/**
 * Which vertices are at one place and agree in what else they carry. `places` has the bits of 3 floats per vertex,
 * of which all that is next to 0 is 0; `others` has the bits of what else, the same number of words for each vertex, or
 * is empty; `expectedKinds` is a guess that spares growing. By an open-addressing table that grows with the number
 * of kinds, not of vertices: of a triangle soup each vertex is there six times over, and what is small stays near
 * the processor.
 */
export function findAlikeVertices(
  places: Int32Array,
  others: Int32Array,
  expectedKinds: number,
): AlikeVertices {
  const count = places.length / 3;
  const stride = count > 0 ? others.length / count : 0;
  const vertexOf = new Uint32Array(count);
  let kinds = emptyKinds(2 ** Math.max(14, Math.ceil(Math.log2(expectedKinds + 1))));
  let { table, placesOf, firstOf } = kinds;
  let known = 0;
  for (let vertex = 0; vertex < count; vertex++) {
    if (known === firstOf.length) ({ table, placesOf, firstOf } = kinds = growKinds(kinds, others, stride));
    const mask = table.length - 1;
    const x = placeWord(places[vertex * 3]!);
    const y = placeWord(places[vertex * 3 + 1]!);
    const z = placeWord(places[vertex * 3 + 2]!);
    let slot = hashVertex(x, y, z, others, vertex * stride, stride) & mask;
    let kind = table[slot]!;
    while (
      kind !== -1 &&
      (placesOf[kind * 3] !== x ||
        placesOf[kind * 3 + 1] !== y ||
        placesOf[kind * 3 + 2] !== z ||
        !haveSameWords(others, firstOf[kind]! * stride, vertex * stride, stride))
    ) {
      slot = (slot + 1) & mask;
      kind = table[slot]!;
    }
    if (kind === -1) {
      kind = known++;
      table[slot] = kind;
      placesOf[kind * 3] = x;
      placesOf[kind * 3 + 1] = y;
      placesOf[kind * 3 + 2] = z;
      firstOf[kind] = vertex;
    }
    vertexOf[vertex] = kind;
  }
  return { vertexOf, firstOf: firstOf.slice(0, known) };
}

/** The kinds found so far. */
interface Kinds {
  /** Numbers of kinds by the hash of what they are, or −1; twice as many as there is room for. */
  readonly table: Int32Array;
  /** 3 words per kind: copied together, since the vertices themselves lie far apart. */
  readonly placesOf: Int32Array;
  readonly firstOf: Uint32Array;
}

const emptyKinds = (room: number): Kinds => ({
  table: new Int32Array(room * 2).fill(-1),
  placesOf: new Int32Array(room * 3),
  firstOf: new Uint32Array(room),
});

/** The same kinds with room for twice as many. */
function growKinds({ placesOf, firstOf }: Kinds, others: Int32Array, stride: number): Kinds {
  const grown = emptyKinds(firstOf.length * 2);
  grown.placesOf.set(placesOf);
  grown.firstOf.set(firstOf);
  const { table } = grown;
  const mask = table.length - 1;
  for (let kind = 0, at = 0; kind < firstOf.length; kind++, at += 3) {
    const hash = hashVertex(
      placesOf[at]!,
      placesOf[at + 1]!,
      placesOf[at + 2]!,
      others,
      firstOf[kind]! * stride,
      stride,
    );
    let slot = hash & mask;
    while (table[slot] !== -1) slot = (slot + 1) & mask;
    table[slot] = kind;
  }
  return grown;
}

/** A coordinate's bits; those of 0 for −0. */
const placeWord = (word: number): number => ((word & magnitudeBits) < smallestWord ? 0 : word);

/** Mixing as in MurmurHash3 (Appleby, public domain): coordinates on a grid differ in few bits. */
function hashVertex(
  x: number,
  y: number,
  z: number,
  others: Int32Array,
  start: number,
  stride: number,
): number {
  let hash = mix(mix(mix(0, x), y), z);
  for (let i = start; i < start + stride; i++) hash = mix(hash, others[i]!);
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function haveSameWords(words: Int32Array, a: number, b: number, stride: number): boolean {
  for (let i = 0; i < stride; i++) if (words[a + i] !== words[b + i]) return false;
  return true;
}
