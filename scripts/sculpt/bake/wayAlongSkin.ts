import type { SkinGraph } from './skinGraph.ts';

/**
 * How far along edges each vertex lies from the nearest of some (Dijkstra 1959), mm; Infinity beyond the reach. Skin that
 * lies close through the air, as arm and flank do, is far apart so.
 */
export function wayAlongSkin(
  { positions, starts, list }: SkinGraph,
  sources: readonly number[],
  reachMm: number,
): Float32Array {
  const ways = new Float32Array(starts.length - 1).fill(Infinity);
  for (const vertex of sources) ways[vertex] = 0;
  // Vertices wait in bins of a millimetre, since the ways are short and needed roughly.
  const bins: number[][] = Array.from({ length: Math.ceil(reachMm) + 1 }, () => []);
  bins[0]!.push(...sources);
  for (let bin = 0; bin < bins.length; bin++)
    for (let next = bins[bin]!.pop(); next !== undefined; next = bins[bin]!.pop())
      for (let n = starts[next]!; n < starts[next + 1]!; n++) {
        const other = list[n]!;
        const way = ways[next]! + edgeMm(positions, next, other);
        if (way >= ways[other]! || way > reachMm) continue;
        ways[other] = way;
        bins[Math.floor(way)]!.push(other);
      }
  return ways;
}

const edgeMm = (positions: Float32Array, a: number, b: number): number =>
  Math.hypot(
    positions[a * 3]! - positions[b * 3]!,
    positions[a * 3 + 1]! - positions[b * 3 + 1]!,
    positions[a * 3 + 2]! - positions[b * 3 + 2]!,
  );
