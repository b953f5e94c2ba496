import type { Bounds } from './bounds.ts';
import { distanceToLocal, partsNear } from './localField.ts';
import type { Part } from './part.ts';

/** Samples along an edge of a block. */
export const blockSize = 8;

/**
 * Distances sampled where the surface is near: blocks of 8³ over the half x ≥ −spacing/2, so that the middle plane
 * lies in the middle of the first cells. Blocks wholly inside or outside hold their sign alone.
 */
export interface SampleGrid {
  readonly spacing: number;
  readonly origin: readonly [number, number, number];
  readonly blocks: readonly [number, number, number];
  readonly values: (Float32Array | 1 | -1)[];
}

/** Samples the parts within bounds, every `spacing` mm. */
export function sampleGrid(parts: readonly Part[], bounds: Bounds, spacing: number): SampleGrid {
  const firstX = bounds[0] <= 0 ? -spacing / 2 : bounds[0];
  const origin = [firstX, bounds[1], bounds[2]] as const;
  const extent = [bounds[3] - origin[0], bounds[4] - origin[1], bounds[5] - origin[2]] as const;
  const blocks = extent.map((length) => Math.ceil(length / spacing / blockSize) + 1) as [
    number,
    number,
    number,
  ];
  const edge = blockSize * spacing;
  const values: SampleGrid['values'] = [];
  for (let k = 0; k < blocks[2]; k++)
    for (let j = 0; j < blocks[1]; j++)
      for (let i = 0; i < blocks[0]; i++)
        values.push(
          sampleBlock(parts, [origin[0] + i * edge, origin[1] + j * edge, origin[2] + k * edge], spacing),
        );
  return { spacing, origin, blocks, values };
}

function sampleBlock(
  parts: readonly Part[],
  [x0, y0, z0]: readonly [number, number, number],
  spacing: number,
): Float32Array | 1 | -1 {
  const edge = blockSize * spacing;
  const active = partsNear(parts, [x0, y0, z0, x0 + edge, y0 + edge, z0 + edge], 2 * spacing);
  if (active.length === 0) return 1;
  const half = edge / 2;
  const middle = distanceToLocal(active, x0 + half, y0 + half, z0 + half);
  // Distances are not true ones inside lofts, hence the wide margin.
  if (middle === Infinity || Math.abs(middle) > edge * 1.9 + 14) return middle > 0 ? 1 : -1;
  const samples = new Float32Array(blockSize ** 3);
  let at = 0;
  for (let k = 0; k < blockSize; k++)
    for (let j = 0; j < blockSize; j++)
      for (let i = 0; i < blockSize; i++)
        samples[at++] = Math.min(
          1e3,
          distanceToLocal(active, x0 + i * spacing, y0 + j * spacing, z0 + k * spacing),
        );
  return samples;
}
