import type { Plane } from '../geometry/planes.ts';
import type { SectionLoop, SliceRoom } from './sliceMesh.ts';
import type { TriangleBlocks } from './triangleBlocks.ts';

/** Makes loops of the lines that a plane cuts from some triangles, the first `count` of `room.crossing`. */
export function linkCrossings(
  blocks: TriangleBlocks,
  room: SliceRoom,
  plane: Plane,
  count: number,
): readonly SectionLoop[] {
  makeRoom(room, count);
  const points = findPoints(blocks, room, plane, count);
  return walkLoops(room, points);
}

function makeRoom(room: SliceRoom, count: number): void {
  const points = count * 2;
  if (room.lows.length < points) {
    room.lows = new Uint32Array(points * 2);
    room.highs = new Uint32Array(points * 2);
    room.links = new Int32Array(points * 4);
    room.places = new Float64Array(points * 4);
  }
  room.links.fill(-1, 0, points * 2);
  const size = tableSize(count);
  if (room.table.length < size) room.table = new Int32Array(size);
  else room.table.fill(0, 0, size);
}

/** A power of two, at least twice the points that so many lines can have. */
const tableSize = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) + 2);

/** Finds where edges cross the plane and which points lines lead between; returns the number of points. */
function findPoints(
  { positions, indices }: TriangleBlocks,
  room: SliceRoom,
  plane: Plane,
  count: number,
): number {
  const { crossing, heights, links } = room;
  const mask = tableSize(count) - 1;
  let points = 0;
  for (let i = 0, h = 0; i < count; i++, h += 3) {
    const at = crossing[i]!;
    const a = indices[at]!;
    const b = indices[at + 1]!;
    const c = indices[at + 2]!;
    if (a === b || b === c || c === a) continue;
    const overA = heights[h]!;
    const overB = heights[h + 1]!;
    const overC = heights[h + 2]!;
    const isAboveB = overB >= 0;
    // The corner that is alone on its side is on both edges that cross.
    const alone = isAboveB === overC >= 0 ? 0 : isAboveB === overA >= 0 ? 2 : 1;
    const vertex = alone === 0 ? a : alone === 1 ? b : c;
    const over = alone === 0 ? overA : alone === 1 ? overB : overC;
    const next = alone === 0 ? b : alone === 1 ? c : a;
    const overNext = alone === 0 ? overB : alone === 1 ? overC : overA;
    const last = alone === 0 ? c : alone === 1 ? a : b;
    const overLast = alone === 0 ? overC : alone === 1 ? overA : overB;
    const from = pointOn(room, mask, points, vertex, next);
    if (from === points) placePoint(positions, room.places, points++, vertex, next, over, overNext, plane);
    const to = pointOn(room, mask, points, vertex, last);
    if (to === points) placePoint(positions, room.places, points++, vertex, last, over, overLast, plane);
    links[from * 2 + (links[from * 2] === -1 ? 0 : 1)] = to;
    links[to * 2 + (links[to * 2] === -1 ? 0 : 1)] = from;
  }
  return points;
}

/** The point on an edge; the number `points`, the next one free, where it is new. */
function pointOn(
  { lows, highs, links, table }: SliceRoom,
  mask: number,
  points: number,
  a: number,
  b: number,
): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  let mixed = Math.imul(low, 0x9e3779b1) + high;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 13)) & mask;
  for (let held = table[slot]!; held !== 0; held = table[slot]!) {
    const known = held - 1;
    // Of an edge of more than two triangles each further pair gets a point of its own.
    if (lows[known] === low && highs[known] === high && links[known * 2 + 1] === -1) return known;
    slot = (slot + 1) & mask;
  }
  table[slot] = points + 1;
  lows[points] = low;
  highs[points] = high;
  return points;
}

/** Reckoned from the lower vertex to the higher, so that both triangles at an edge find the same to the last bit. */
function placePoint(
  positions: Float32Array,
  places: Float64Array,
  point: number,
  a: number,
  b: number,
  overA: number,
  overB: number,
  { origin, right, ahead }: Plane,
): void {
  const p = (a < b ? a : b) * 3;
  const q = (a < b ? b : a) * 3;
  const share = a < b ? overA / (overA - overB) : overB / (overB - overA);
  const x = positions[p]! + share * (positions[q]! - positions[p]!) - origin[0];
  const y = positions[p + 1]! + share * (positions[q + 1]! - positions[p + 1]!) - origin[1];
  const z = positions[p + 2]! + share * (positions[q + 2]! - positions[p + 2]!) - origin[2];
  places[point * 2] = x * right[0] + y * right[1] + z * right[2];
  places[point * 2 + 1] = x * ahead[0] + y * ahead[1] + z * ahead[2];
}

/** Follows links from open ends first, then round what is closed. Used up as it goes. */
function walkLoops({ links, places, lows }: SliceRoom, points: number): readonly SectionLoop[] {
  const loops: SectionLoop[] = [];
  // The room for the edges is free now: it holds the way walked.
  const path = lows;
  const walk = (start: number, isOpen: boolean): void => {
    let length = 0;
    for (let point = start, last = -1; point !== -1;) {
      path[length++] = point;
      const next = links[point * 2] === last && last !== -1 ? links[point * 2 + 1]! : links[point * 2]!;
      links[point * 2] = walked;
      last = point;
      point = next === -1 || links[next * 2] === walked ? -1 : next;
    }
    const loop = new Float64Array(length * 2);
    for (let i = 0; i < length; i++) {
      loop[i * 2] = places[path[i]! * 2]!;
      loop[i * 2 + 1] = places[path[i]! * 2 + 1]!;
    }
    loops.push({ points: loop, isOpen });
  };
  for (let point = 0; point < points; point++)
    if (links[point * 2] !== walked && links[point * 2 + 1] === -1) walk(point, true);
  for (let point = 0; point < points; point++) if (links[point * 2] !== walked) walk(point, false);
  return loops;
}

const walked = -2;
