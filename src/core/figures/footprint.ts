import { centreOf, sizeOf, transformBox, type Box } from '../geometry/boxes.ts';
import type { Mat4 } from '../geometry/matrices.ts';
import type { Footprint } from './figureReport.ts';
import { extentOf, withoutUnused, type PosedMesh } from './posedMeshes.ts';

/** Cells along a side. */
const size = 96;

/** What is higher above the ground than this share of the height casts no contact shadow. */
const bandShare = 0.06;

/** The square is this much larger than what is near the ground, so that the shadow can fade out in it. */
const margin = 1.5;

/** Half the width of the blur, in cells; it is done twice, which makes a box a tent. */
const blurCells = 3;

/** The most steps that an edge is parted into: enough to leave no holes that the blur would not close. */
const mostSteps = 64;

/**
 * The contact shadow of meshes that stand on the ground at the lowest of their points (file coordinates; `whole`:
 * their extent; `toUpright`: quarter turns that bring their upright to +Y): for each cell, how much of it is covered
 * by triangles near the ground seen from above, each counted the less the higher it is. Null where nothing has an
 * area or a height.
 */
export function footprintOf(
  meshes: readonly PosedMesh[],
  whole: Box | null,
  toUpright: Mat4,
): Footprint | null {
  const upright = whole && transformBox(toUpright, whole);
  if (!upright || sizeOf(upright)[1] <= 0) return null;
  const ground = upright.min[1];
  const band = bandShare * sizeOf(upright)[1];
  const low = meshes.map((mesh) => lowPart(mesh, toUpright, ground + band));
  const near = extentOf(low);
  const side = near ? margin * Math.max(sizeOf(near)[0], sizeOf(near)[2]) : 0;
  if (!near || side <= 0) return null;
  const grid: Grid = {
    area: squareRound(near, side),
    cover: new Float32Array(size * size),
    cell: side / size,
    ground,
    band,
  };
  for (const mesh of low) splatTriangles(grid, mesh.positions);
  const shares = blur(blur(grid.cover));
  return {
    size,
    cover: Uint8Array.from(shares, (share) => Math.round(255 * Math.min(1, share))),
    area: grid.area,
    toUpright,
  };
}

/** The square that is filled in. */
interface Grid {
  readonly area: Box;
  /** Covered share of each cell; above 1 where triangles lie over one another. */
  readonly cover: Float32Array;
  /** Length of a cell's side. */
  readonly cell: number;
  /** Height of the ground, and of the band above it that counts. */
  readonly ground: number;
  readonly band: number;
}

const squareRound = (box: Box, side: number): Box => {
  const [x, , z] = centreOf(box);
  return { min: [x - side / 2, box.min[1], z - side / 2], max: [x + side / 2, box.max[1], z + side / 2] };
};

/** The triangles that reach below a height, set upright: three vertices each. */
function lowPart(mesh: PosedMesh, toUpright: Mat4, height: number): PosedMesh {
  const { node, positions, indices } = withoutUnused(mesh);
  const m = Float64Array.from(toUpright);
  const isLow = new Uint8Array(positions.length / 3);
  for (let vertex = 0, at = 0; vertex < isLow.length; vertex++, at += 3)
    if (m[1]! * positions[at]! + m[5]! * positions[at + 1]! + m[9]! * positions[at + 2]! < height)
      isLow[vertex] = 1;
  const count = indices?.length ?? isLow.length;
  const vertexAt = (corner: number): number => (indices ? indices[corner]! : corner);
  const isKept = (i: number): boolean =>
    isLow[vertexAt(i)] === 1 || isLow[vertexAt(i + 1)] === 1 || isLow[vertexAt(i + 2)] === 1;
  let triangles = 0;
  for (let i = 0; i + 2 < count; i += 3) if (isKept(i)) triangles++;
  const kept = new Float32Array(triangles * 9);
  for (let i = 0, at = 0; i + 2 < count; i += 3) {
    if (!isKept(i)) continue;
    for (let corner = i; corner < i + 3; corner++) {
      const from = vertexAt(corner) * 3;
      for (let row = 0; row < 3; row++)
        kept[at++] =
          m[row]! * positions[from]! +
          m[row + 4]! * positions[from + 1]! +
          m[row + 8]! * positions[from + 2]!;
    }
  }
  return { node, primitive: 0, positions: kept, indices: null };
}

/** Adds the area of triangles, seen from above, to the cells under them: in small parts of equal area. */
function splatTriangles(grid: Grid, positions: Float32Array): void {
  for (let a = 0; a < positions.length; a += 9) {
    const [b, c] = [a + 3, a + 6];
    const [ax, ay, az] = [positions[a]!, positions[a + 1]!, positions[a + 2]!];
    const [ux, uy, uz] = [positions[b]! - ax, positions[b + 1]! - ay, positions[b + 2]! - az];
    const [vx, vy, vz] = [positions[c]! - ax, positions[c + 1]! - ay, positions[c + 2]! - az];
    const share = Math.abs(ux * vz - uz * vx) / 2 / grid.cell ** 2;
    if (share === 0) continue;
    const longest = Math.max(Math.hypot(ux, uz), Math.hypot(vx, vz), Math.hypot(ux - vx, uz - vz));
    const steps = Math.min(mostSteps, Math.ceil((1.5 * longest) / grid.cell));
    // The centres of the steps² small triangles: those that point as the whole does, and those between them.
    for (let row = 0; row < steps; row++)
      for (let column = 0; column < 2 * (steps - row) - 1; column++) {
        const offset = column % 2 === 0 ? 1 / 3 : 2 / 3;
        const s = (row + offset) / steps;
        const t = (Math.floor(column / 2) + offset) / steps;
        addShare(grid, ax + s * ux + t * vx, ay + s * uy + t * vy, az + s * uz + t * vz, share / steps ** 2);
      }
  }
}

function addShare(
  { area, cover, cell, ground, band }: Grid,
  x: number,
  y: number,
  z: number,
  share: number,
): void {
  const height = (y - ground) / band;
  if (height >= 1) return;
  const column = Math.floor((x - area.min[0]) / cell);
  const row = Math.floor((z - area.min[2]) / cell);
  if (column < 0 || column >= size || row < 0 || row >= size) return;
  cover[row * size + column]! += share * (1 - height) ** 2;
}

/** Each cell's mean with those around it, first along the rows, then along the columns. */
function blur(cells: Float32Array): Float32Array {
  return blurAlong(blurAlong(cells, 1, size), size, 1);
}

function blurAlong(cells: Float32Array, step: number, stride: number): Float32Array {
  const blurred = new Float32Array(cells.length);
  for (let line = 0; line < size; line++)
    for (let at = 0; at < size; at++) {
      let sum = 0;
      for (let near = Math.max(0, at - blurCells); near <= Math.min(size - 1, at + blurCells); near++)
        sum += cells[line * stride + near * step]!;
      blurred[line * stride + at * step] = sum / (2 * blurCells + 1);
    }
  return blurred;
}
