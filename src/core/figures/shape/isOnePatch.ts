import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { DisjointSets } from '../disjointSets.ts';

/** Cells along the longer side, and the share of what is covered that the largest patch has at least. */
const cellsAlong = 32;
const leastShare = 0.8;

/**
 * Whether what lies wholly below a level along an axis (`sign`: the way up; `level`: a coordinate) covers the ground
 * in one patch, seen from above: a base does, two boots do not.
 */
export function isOnePatch(
  { positions, indices }: TriangleMesh,
  axis: number,
  sign: number,
  level: number,
): boolean {
  const [across, along] = [(axis + 1) % 3, (axis + 2) % 3];
  const isBelow = (corner: number): boolean => sign * (positions[indices[corner]! * 3 + axis]! - level) <= 0;
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  const below: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    if (!isBelow(i) || !isBelow(i + 1) || !isBelow(i + 2)) continue;
    below.push(i);
    for (let corner = i; corner < i + 3; corner++) {
      const at = indices[corner]! * 3;
      const [x, y] = [positions[at + across]!, positions[at + along]!];
      [low[0], low[1]] = [Math.min(low[0]!, x), Math.min(low[1]!, y)];
      [high[0], high[1]] = [Math.max(high[0]!, x), Math.max(high[1]!, y)];
    }
  }
  const cellSize = Math.max(high[0]! - low[0]!, high[1]! - low[1]!) / (cellsAlong - 1);
  if (!(cellSize > 0)) return false;
  const covered = new Uint8Array(cellsAlong * cellsAlong);
  const inCells = (corner: number): readonly [number, number] => {
    const at = indices[corner]! * 3;
    return [(positions[at + across]! - low[0]!) / cellSize, (positions[at + along]! - low[1]!) / cellSize];
  };
  for (const i of below) coverTriangle(covered, inCells(i), inCells(i + 1), inCells(i + 2));
  return shareOfLargest(covered) >= leastShare;
}

type Place = readonly [x: number, y: number];

function coverTriangle(covered: Uint8Array, [ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): void {
  const longest = Math.max(Math.hypot(bx - ax, by - ay), Math.hypot(cx - ax, cy - ay));
  const steps = Math.max(1, Math.ceil(2 * longest));
  for (let s = 0; s <= steps; s++)
    for (let t = 0; t <= steps - s; t++) {
      const x = Math.floor(ax + ((bx - ax) * s + (cx - ax) * t) / steps);
      const y = Math.floor(ay + ((by - ay) * s + (cy - ay) * t) / steps);
      covered[x + cellsAlong * y] = 1;
    }
}

/** How much of the covered cells hang together in the largest patch, side by side or at corners. */
function shareOfLargest(covered: Uint8Array): number {
  const patches = new DisjointSets(covered.length);
  for (let cell = 0; cell < covered.length; cell++) {
    if (!covered[cell]) continue;
    const isLast = cell % cellsAlong === cellsAlong - 1;
    if (!isLast && covered[cell + 1]) patches.join(cell, cell + 1);
    if (covered[cell + cellsAlong]) patches.join(cell, cell + cellsAlong);
    if (!isLast && covered[cell + cellsAlong + 1]) patches.join(cell, cell + cellsAlong + 1);
  }
  const sizes = new Uint32Array(covered.length);
  let [largest, all] = [0, 0];
  for (let cell = 0; cell < covered.length; cell++) {
    if (!covered[cell]) continue;
    all++;
    largest = Math.max(largest, ++sizes[patches.find(cell)]!);
  }
  return all > 0 ? largest / all : 0;
}
