import { triangulateLoops } from '../geometry/triangulateLoops.ts';
import { linkLoops } from './linkLoops.ts';
import { joinVertices } from './joinVertices.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** What vertices were made of: each lies on the line between two others, at a share of it from the first, 0 to 1. */
export interface VertexOrigins {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly share: Float32Array;
}

/** What of a mesh lies above a level, and what closes it there. */
export interface CutMesh extends TriangleMesh {
  /** The triangle that each is of, ascending; those that close the cut come last and have none. */
  readonly triangleOf: Uint32Array;
  /** What the vertices behind the mesh's own, which keep their numbers, were made of. */
  readonly crossings: VertexOrigins;
}

/** Vertices this near to the level, as a share of the mesh's largest coordinate, lie on it. */
const levelShare = 1e-6;

/**
 * The part of a mesh above a level of its +Y: triangles below and on it are left out, those that cross it are
 * clipped (Sutherland and Hodgman, Reentrant polygon clipping, 1974), and the cut is closed by faces that look down,
 * with vertices of their own. Where the mesh is closed so is what is left of it; where it is open at the level it
 * stays open. Vertices need not be joined: those at one place count as one. Vertices that are not needed stay.
 * @param level in the mesh's frame and unit
 */
export function cutMesh(mesh: TriangleMesh, level: number): CutMesh {
  const cut = beginCut(mesh, Math.fround(level));
  for (let i = 0, crossing = 0; i < mesh.indices.length; i += 3) {
    const count = aboveCount(mesh.indices, cut.sides, i);
    if (count === 3) addTriangle(cut, mesh.indices[i]!, mesh.indices[i + 1]!, mesh.indices[i + 2]!, i / 3);
    else if (count > 0) clipTriangle(cut, i, crossing++, count);
  }
  const closing = closeCut(cut);
  const indices = new Uint32Array(cut.count * 3 + closing.length);
  indices.set(cut.indices.subarray(0, cut.count * 3));
  indices.set(closing, cut.count * 3);
  const positions = new Float32Array(cut.positions.length + cut.places.length);
  positions.set(cut.positions);
  positions.set(cut.places, cut.positions.length);
  return {
    positions,
    indices,
    triangleOf: cut.triangleOf.slice(0, cut.count),
    crossings: {
      from: Uint32Array.from(cut.from),
      to: Uint32Array.from(cut.to),
      share: Float32Array.from(cut.share),
    },
  };
}

/** A cut while it is made. */
interface Cut {
  readonly mesh: TriangleMesh;
  readonly level: number;
  /** On which side of the level each vertex is. */
  readonly sides: Uint8Array;
  /** The mesh's own, those on the level moved onto it. */
  readonly positions: Float32Array;
  /** For each corner of each triangle that crosses: which place it is at. */
  readonly placeOf: Uint32Array;
  readonly indices: Uint32Array;
  readonly triangleOf: Uint32Array;
  count: number;
  /** Of the vertices behind the mesh's own. */
  readonly places: number[];
  readonly from: number[];
  readonly to: number[];
  readonly share: number[];
  /** New vertices by the mesh's vertices that they are between. */
  readonly crossings: Map<number, number>;
  /** A vertex at each place of the cut, by the places that it is between, with its number among them. */
  readonly cutPoints: Map<number, number>;
  readonly cutVertices: number[];
  /** Two numbers of cut points for each step along the edge of the cut, with what is above on its left. */
  readonly steps: number[];
}

const below = 0;
const on = 1;
const above = 2;

function beginCut(mesh: TriangleMesh, level: number): Cut {
  const { positions, sides } = takeSides(mesh.positions, level);
  const crossing = crossingCorners(mesh.indices, sides);
  const room = mesh.indices.length + crossing.length;
  return {
    mesh,
    level,
    sides,
    positions,
    placeOf: placesOf(positions, crossing),
    indices: new Uint32Array(room),
    triangleOf: new Uint32Array(room / 3),
    count: 0,
    places: [],
    from: [],
    to: [],
    share: [],
    crossings: new Map(),
    cutPoints: new Map(),
    cutVertices: [],
    steps: [],
  };
}

function takeSides(
  given: Float32Array,
  level: number,
): { readonly positions: Float32Array; readonly sides: Uint8Array } {
  let largest = 0;
  for (let i = 0; i < given.length; i++) {
    const size = Math.abs(given[i]!);
    if (size > largest) largest = size;
  }
  const positions = given.slice();
  const sides = new Uint8Array(given.length / 3);
  for (let vertex = 0, at = 1; vertex < sides.length; vertex++, at += 3) {
    const height = positions[at]! - level;
    sides[vertex] = height > largest * levelShare ? above : height < -largest * levelShare ? below : on;
    if (sides[vertex] === on) positions[at] = level;
  }
  return { positions, sides };
}

const aboveCount = (indices: Uint32Array, sides: Uint8Array, at: number): number =>
  (sides[indices[at]!] === above ? 1 : 0) +
  (sides[indices[at + 1]!] === above ? 1 : 0) +
  (sides[indices[at + 2]!] === above ? 1 : 0);

/** Vertices of the triangles that have corners both above and not. */
function crossingCorners(indices: Uint32Array, sides: Uint8Array): Uint32Array {
  const corners: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const count = aboveCount(indices, sides, i);
    if (count === 1 || count === 2) corners.push(indices[i]!, indices[i + 1]!, indices[i + 2]!);
  }
  return Uint32Array.from(corners);
}

/** The same number for corners at the same place, whichever vertices they are. */
function placesOf(positions: Float32Array, corners: Uint32Array): Uint32Array {
  const apart = new Float32Array(corners.length * 3);
  for (let i = 0; i < corners.length; i++)
    for (let axis = 0; axis < 3; axis++) apart[i * 3 + axis] = positions[corners[i]! * 3 + axis]!;
  return joinVertices({ positions: apart, indices: new Uint32Array() }).vertexOf;
}

function addTriangle(cut: Cut, a: number, b: number, c: number, triangle: number): void {
  cut.indices[cut.count * 3] = a;
  cut.indices[cut.count * 3 + 1] = b;
  cut.indices[cut.count * 3 + 2] = c;
  cut.triangleOf[cut.count++] = triangle;
}

/** @param crossing number of the triangle among those that cross */
function clipTriangle(cut: Cut, at: number, crossing: number, count: number): void {
  const { indices } = cut.mesh;
  const isAbove = (corner: number): boolean => cut.sides[indices[at + (corner % 3)]!] === above;
  // From the corner that is above behind one that is not.
  const first = [0, 1, 2].find((corner) => isAbove(corner) && !isAbove(corner + 2))!;
  const corners = [first, (first + 1) % 3, (first + 2) % 3] as const;
  const [a, b, c] = corners.map((corner) => indices[at + corner]!) as [number, number, number];
  const [placeA, placeB, placeC] = corners.map((corner) => cut.placeOf[crossing * 3 + corner]!) as [
    number,
    number,
    number,
  ];
  const leaving = count === 1 ? crossEdge(cut, a, b, placeA, placeB) : crossEdge(cut, b, c, placeB, placeC);
  const returning = crossEdge(cut, a, c, placeA, placeC);
  if (count === 1) addTriangle(cut, a, leaving.vertex, returning.vertex, at / 3);
  else {
    addTriangle(cut, a, b, leaving.vertex, at / 3);
    if (leaving.vertex !== returning.vertex) addTriangle(cut, a, leaving.vertex, returning.vertex, at / 3);
  }
  if (leaving.point !== returning.point) cut.steps.push(returning.point, leaving.point);
}

/** Where the edge from a vertex above to one that is not meets the level. */
function crossEdge(
  cut: Cut,
  high: number,
  low: number,
  highPlace: number,
  lowPlace: number,
): { readonly vertex: number; readonly point: number } {
  const isOn = cut.sides[low] === on;
  const vertex = isOn ? low : crossingVertex(cut, high, low, highPlace < lowPlace);
  // A place on the level is between itself and itself.
  const key = isOn ? pairKey(lowPlace, lowPlace) : pairKey(highPlace, lowPlace);
  let point = cut.cutPoints.get(key);
  if (point === undefined) {
    point = cut.cutVertices.push(vertex) - 1;
    cut.cutPoints.set(key, point);
  }
  return { vertex, point };
}

const pairKey = (a: number, b: number): number => Math.min(a, b) * 2 ** 26 + Math.max(a, b);

/** `isHighFirst`: edges at the same places must be reckoned the same way round, to the last bit. */
function crossingVertex(cut: Cut, high: number, low: number, isHighFirst: boolean): number {
  const key = high * 2 ** 26 + low;
  const known = cut.crossings.get(key);
  if (known !== undefined) return known;
  const [from, to] = isHighFirst ? [high, low] : [low, high];
  const { positions, level } = cut;
  const [p, q] = [from * 3, to * 3];
  const share = (level - positions[p + 1]!) / (positions[q + 1]! - positions[p + 1]!);
  const between = (axis: number): number =>
    positions[p + axis]! + share * (positions[q + axis]! - positions[p + axis]!);
  const vertex = addVertex(cut, from, to, share, [between(0), level, between(2)]);
  cut.crossings.set(key, vertex);
  return vertex;
}

function addVertex(
  { positions, places, from, to, share }: Cut,
  origin: number,
  end: number,
  atShare: number,
  place: readonly [number, number, number],
): number {
  places.push(...place.map(Math.fround));
  from.push(origin);
  to.push(end);
  return positions.length / 3 + share.push(atShare) - 1;
}

/** Triangles that close the cut, with vertices of their own. */
function closeCut(cut: Cut): readonly number[] {
  const own = cut.positions.length / 3;
  const points = new Float32Array(cut.cutVertices.length * 2);
  const copies = cut.cutVertices.map((vertex, point) => {
    const isOwn = vertex < own;
    const [list, at] = isOwn ? [cut.positions, vertex * 3] : [cut.places, (vertex - own) * 3];
    const place = [list[at]!, list[at + 1]!, list[at + 2]!] as const;
    points[point * 2] = place[0];
    points[point * 2 + 1] = place[2];
    const i = vertex - own;
    return isOwn
      ? addVertex(cut, vertex, vertex, 0, place)
      : addVertex(cut, cut.from[i]!, cut.to[i]!, cut.share[i]!, place);
  });
  // Counter-clockwise from x to z is what looks down.
  return triangulateLoops(points, linkLoops(cut.steps)).map((point) => copies[point]!);
}
