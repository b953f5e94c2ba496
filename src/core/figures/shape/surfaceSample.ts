import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** Points spread over a surface by area, in the mesh's frame. */
export interface SurfaceSample {
  /** 3 per point. */
  readonly positions: Float64Array;
  /** Unit normals that point out of what is closed, 3 per point. */
  readonly normals: Float64Array;
  readonly count: number;
  /** The surface's whole area, in the mesh's unit squared. */
  readonly area: number;
}

/** The golden ratio's fraction: its multiples, less their whole parts, fill an interval evenly. */
const goldenStep = 0.618_033_988_749_894_9;
/** The like for a second number that shall not go along with the first (Roberts, 2018: plastic number). */
const plasticStep = 0.754_877_666_246_692_8;

/**
 * `count` points, each for an equal share of the area, always the same ones; none of a mesh without area. Triangles
 * with corners that are no numbers are passed over. Where a closed surface is inside out (its volume is negative),
 * its normals are turned.
 */
export function sampleSurface({ positions, indices }: TriangleMesh, count: number): SurfaceSample {
  const { area, volume } = measure({ positions, indices });
  const kept = area > 0 && Number.isFinite(area) ? count : 0;
  const sample = {
    positions: new Float64Array(kept * 3),
    normals: new Float64Array(kept * 3),
    count: kept,
    area,
  };
  const side = volume < 0 ? -1 : 1;
  const step = area / count;
  let passed = 0;
  for (let i = 0, point = 0; i < indices.length && point < kept; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const twice = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (!(twice > 0)) continue;
    passed += twice / 2;
    for (; point < kept && (point + 0.5) * step <= passed; point++) {
      let s = (point * goldenStep) % 1;
      let t = (point * plasticStep) % 1;
      if (s + t > 1) [s, t] = [1 - s, 1 - t];
      sample.positions[point * 3] = positions[a]! + s * ux + t * vx;
      sample.positions[point * 3 + 1] = positions[a + 1]! + s * uy + t * vy;
      sample.positions[point * 3 + 2] = positions[a + 2]! + s * uz + t * vz;
      sample.normals[point * 3] = (side * nx) / twice;
      sample.normals[point * 3 + 1] = (side * ny) / twice;
      sample.normals[point * 3 + 2] = (side * nz) / twice;
    }
  }
  return sample;
}

/** One in `stride` of the points. */
export function thinSample(
  { positions, normals, count, area }: SurfaceSample,
  stride: number,
): SurfaceSample {
  const kept = Math.floor(count / stride);
  const thin = {
    positions: new Float64Array(kept * 3),
    normals: new Float64Array(kept * 3),
    count: kept,
    area,
  };
  for (let i = 0; i < kept * 3; i++) {
    const from = (i - (i % 3)) * stride + (i % 3);
    thin.positions[i] = positions[from]!;
    thin.normals[i] = normals[from]!;
  }
  return thin;
}

/** The area, and the volume that the surface encloses, negative where it is inside out. */
function measure({ positions, indices }: TriangleMesh): { area: number; volume: number } {
  let area = 0;
  let volume = 0;
  const first = (indices[0] ?? 0) * 3;
  // Measured from a corner of its own, so that a figure far from the origin loses no digits.
  const [ox, oy, oz] = [positions[first] ?? 0, positions[first + 1] ?? 0, positions[first + 2] ?? 0];
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const twice = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (!(twice > 0)) continue;
    area += twice / 2;
    volume += ((positions[a]! - ox) * nx + (positions[a + 1]! - oy) * ny + (positions[a + 2]! - oz) * nz) / 6;
  }
  return { area, volume };
}
