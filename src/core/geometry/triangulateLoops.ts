import { ShapeUtils, Vector2 } from 'three';

/** Points of a plane: 2 numbers each. */
type Points = ArrayLike<number>;

/** Numbers of the points round an area, in order; the last is joined to the first. */
type Loop = readonly number[];

interface OuterLoop {
  readonly loop: Loop;
  readonly area: number;
  readonly holes: Loop[];
}

/** Points of a hole that are asked whether they lie in a loop. */
const mostSamples = 16;

/**
 * Parts the areas that loops enclose into triangles: numbers of points, 3 per triangle. Loops that run
 * counter-clockwise enclose an area, those that run clockwise are its holes, and triangles run counter-clockwise. Each
 * step of a loop is an edge of just one triangle and all other edges are shared by two, however crooked the loops
 * are, so that a surface cut along the loops is closed by the triangles. A hole in no area is filled the other way
 * round. By earcut (three); where loops cross themselves and it fails, they are filled as fans.
 * @param points 2 per point, in any unit
 */
export function triangulateLoops(points: Points, loops: readonly Loop[]): readonly number[] {
  const measured = loops
    .filter(({ length }) => length > 2)
    .map((loop): OuterLoop => ({ loop, area: areaOf(points, loop), holes: [] }));
  const outers = measured.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area);
  const strays: Loop[] = [];
  for (const { loop, area } of measured) {
    if (area > 0) continue;
    const outer = outers.find(
      (candidate) => candidate.area > -area && isWithin(points, loop, candidate.loop),
    );
    if (outer) outer.holes.push(loop);
    else strays.push(loop);
  }
  return [
    ...outers.flatMap(({ loop, holes }) => fillArea(points, loop, holes)),
    ...strays.flatMap((loop) => fillArea(points, loop.toReversed(), []).toReversed()),
  ];
}

/** Area within a loop, negative where it runs clockwise (the shoelace formula). */
function areaOf(points: Points, loop: Loop): number {
  // From the first point, so that far from the origin no digits are lost.
  const [u, v] = [points[loop[0]! * 2]!, points[loop[0]! * 2 + 1]!];
  let sum = 0;
  for (let i = 1; i + 1 < loop.length; i++) {
    const [a, b] = [loop[i]! * 2, loop[i + 1]! * 2];
    sum += (points[a]! - u) * (points[b + 1]! - v) - (points[b]! - u) * (points[a + 1]! - v);
  }
  return sum / 2;
}

/** Whether most of a loop lies in another; some of it may lie on it. */
function isWithin(points: Points, loop: Loop, outer: Loop): boolean {
  const step = Math.max(1, Math.floor(loop.length / mostSamples));
  let [inside, asked] = [0, 0];
  for (let i = 0; i < loop.length; i += step, asked++) if (isPointIn(points, loop[i]!, outer)) inside++;
  return inside * 2 > asked;
}

/** Whether a ray from the point crosses the loop an odd number of times. */
function isPointIn(points: Points, point: number, loop: Loop): boolean {
  const [u, v] = [points[point * 2]!, points[point * 2 + 1]!];
  let isIn = false;
  for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
    const [a, b] = [loop[i]! * 2, loop[j]! * 2];
    const [aV, bV] = [points[a + 1]!, points[b + 1]!];
    if (aV > v !== bV > v && u < ((points[b]! - points[a]!) * (v - aV)) / (bV - aV) + points[a]!)
      isIn = !isIn;
  }
  return isIn;
}

/** Triangles of one area. `outer` runs counter-clockwise. */
function fillArea(points: Points, outer: Loop, holes: readonly Loop[]): readonly number[] {
  const rings = ringsOf([outer, ...holes]);
  const cut = restoreCorners(clipEars(points, rings), rings);
  const corners = isClosedBy(cut, rings) ? cut : rings.starts.slice(0, -1).flatMap((_, i) => fanOf(rings, i));
  return corners.map((corner) => rings.points[corner]!);
}

/** Loops one after the other. A corner is a place among them, so that a point may be touched twice. */
interface Rings {
  /** The point of each corner. */
  readonly points: readonly number[];
  /** The corner behind each. */
  readonly next: readonly number[];
  /** Where each ring begins, and behind the last where all end. */
  readonly starts: readonly number[];
}

function ringsOf(loops: readonly Loop[]): Rings {
  const starts = [0];
  const next: number[] = [];
  for (const { length } of loops) {
    const start = starts.at(-1)!;
    for (let i = 0; i < length; i++) next.push(start + ((i + 1) % length));
    starts.push(start + length);
  }
  return { points: loops.flat(), next, starts };
}

/** Corners, 3 per triangle, that run as the outer ring does. Corners on straight lines may be left out. */
function clipEars(points: Points, { points: pointOf, starts }: Rings): readonly number[] {
  const vectors = pointOf.map((point) => new Vector2(points[point * 2], points[point * 2 + 1]));
  const corners: number[] = [];
  const contours = starts.slice(0, -1).map((start, i) => {
    let end = starts[i + 1]!;
    // The library would leave these out itself, and number the rest anew.
    while (end - start > 3 && vectors[end - 1]!.equals(vectors[start]!)) end--;
    for (let corner = start; corner < end; corner++) corners.push(corner);
    return vectors.slice(start, end);
  });
  const faces = ShapeUtils.triangulateShape(contours[0]!, contours.slice(1));
  const area = faces.reduce((sum, face) => sum + ShapeUtils.area(face.map((i) => vectors[corners[i]!]!)), 0);
  return faces.flatMap((face) => (area < 0 ? face.toReversed() : face).map((i) => corners[i]!));
}

/** Two corners as one number: that of an edge from the first to the second. */
const edgeKey = (from: number, to: number): number => from * 2 ** 26 + to;

const edgesOf = (triangles: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (let i = 0; i < triangles.length; i++) {
    const key = edgeKey(triangles[i]!, triangles[i % 3 === 2 ? i - 2 : i + 1]!);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** Triangles whose outer edges pass over corners of a ring are parted at them. */
function restoreCorners(triangles: readonly number[], rings: Rings): readonly number[] {
  const edges = edgesOf(triangles);
  const isUsed = new Set(triangles);
  const restored: number[] = [];
  for (let i = 0; i < triangles.length; i += 3) {
    const polygon: number[] = [];
    for (let side = 2; side < 5; side++) {
      const from = triangles[i + (side % 3)]!;
      const to = triangles[i + ((side + 1) % 3)]!;
      polygon.push(from);
      if (!edges.has(edgeKey(to, from))) polygon.push(...passedOver(from, to, isUsed, rings));
    }
    for (let k = 1; k + 1 < polygon.length; k++) restored.push(polygon[0]!, polygon[k]!, polygon[k + 1]!);
  }
  return restored;
}

/** The corners of a ring between two, none where triangles have one of them. */
function passedOver(
  from: number,
  to: number,
  isUsed: ReadonlySet<number>,
  { next }: Rings,
): readonly number[] {
  const between: number[] = [];
  for (let corner = next[from]!; corner !== to; corner = next[corner]!) {
    if (isUsed.has(corner)) return [];
    between.push(corner);
  }
  return between;
}

/** Whether each step of the rings is an edge of one triangle, and all other edges are of two. */
function isClosedBy(triangles: readonly number[], { next }: Rings): boolean {
  const edges = edgesOf(triangles);
  let outer = 0;
  for (const [key, count] of edges) {
    if (count > 1) return false;
    const [from, to] = [Math.floor(key / 2 ** 26), key % 2 ** 26];
    if (edges.has(edgeKey(to, from))) continue;
    if (next[from] !== to) return false;
    outer++;
  }
  return outer === next.length;
}

function fanOf({ starts }: Rings, ring: number): readonly number[] {
  const [start, end] = [starts[ring]!, starts[ring + 1]!];
  const fan: number[] = [];
  for (let corner = start + 1; corner + 1 < end; corner++) fan.push(start, corner, corner + 1);
  return fan;
}
