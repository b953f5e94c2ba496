/** Points with normals, among which the nearest is sought that looks the same way. */
export interface NormalPoints {
  /** 3 per point. */
  readonly positions: Float64Array;
  /** Unit normals, 3 per point. */
  readonly normals: Float64Array;
  readonly count: number;
}

/** For places on a grid round points, which of them is near; by the six directions that normals may look in. */
export interface NearestPoints {
  readonly points: NormalPoints;
  readonly origin: readonly [number, number, number];
  readonly cellSize: number;
  readonly cells: readonly [number, number, number];
  /** For each direction (−x, +x, −y and so on) and each cell the number of a point, −1 where none looks that way. */
  readonly nearest: readonly Int16Array[];
}

/** Cells along the longest side. */
const longestSide = 28;

/** A point looks in a direction when its normal has this much of it: at least in one, at most in three. */
const leastShare = 0.4;

/** Finds for every cell of a grid round the points the nearest of them; not more than 32767 points. */
export function findNearestPoints(points: NormalPoints): NearestPoints {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.count * 3; i++) {
    low[i % 3] = Math.min(low[i % 3]!, points.positions[i]!);
    high[i % 3] = Math.max(high[i % 3]!, points.positions[i]!);
  }
  const longest = Math.max(high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!);
  const cellSize = longest / longestSide;
  const cells = low.map((from, axis) => Math.max(1, Math.ceil((high[axis]! - from) / cellSize)));
  const grid = {
    points,
    origin: [low[0]!, low[1]!, low[2]!] as const,
    cellSize,
    cells: [cells[0]!, cells[1]!, cells[2]!] as const,
  };
  return { ...grid, nearest: [0, 1, 2, 3, 4, 5].map((direction) => spreadPoints(grid, direction)) };
}

function spreadPoints(
  { points, origin, cellSize, cells }: Omit<NearestPoints, 'nearest'>,
  direction: number,
): Int16Array {
  const [width, height, depth] = cells;
  const nearest = new Int16Array(width * height * depth).fill(-1);
  const [axis, sign] = [direction >> 1, direction & 1 ? 1 : -1];
  const { positions, normals } = points;
  const awayFrom = (point: number, x: number, y: number, z: number): number => {
    const dx = origin[0] + (x + 0.5) * cellSize - positions[point * 3]!;
    const dy = origin[1] + (y + 0.5) * cellSize - positions[point * 3 + 1]!;
    const dz = origin[2] + (z + 0.5) * cellSize - positions[point * 3 + 2]!;
    return dx * dx + dy * dy + dz * dz;
  };
  const offer = (point: number, x: number, y: number, z: number): void => {
    if (point === -1) return;
    const cell = x + width * (y + height * z);
    const known = nearest[cell]!;
    if (known === -1 || awayFrom(point, x, y, z) < awayFrom(known, x, y, z)) nearest[cell] = point;
  };
  for (let point = 0; point < points.count; point++) {
    if (sign * normals[point * 3 + axis]! < leastShare) continue;
    const [x, y, z] = [0, 1, 2].map((i) =>
      Math.min(cells[i]! - 1, Math.floor((positions[point * 3 + i]! - origin[i]!) / cellSize)),
    );
    offer(point, x!, y!, z!);
  }
  // Twice over the grid each way hands every point on to the cells round it (Danielsson, 1980).
  for (let pass = 0; pass < 2; pass++) {
    for (let z = 0; z < depth; z++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const cell = x + width * (y + height * z);
          if (x > 0) offer(nearest[cell - 1]!, x, y, z);
          if (y > 0) offer(nearest[cell - width]!, x, y, z);
          if (z > 0) offer(nearest[cell - width * height]!, x, y, z);
        }
    for (let z = depth - 1; z >= 0; z--)
      for (let y = height - 1; y >= 0; y--)
        for (let x = width - 1; x >= 0; x--) {
          const cell = x + width * (y + height * z);
          if (x < width - 1) offer(nearest[cell + 1]!, x, y, z);
          if (y < height - 1) offer(nearest[cell + width]!, x, y, z);
          if (z < depth - 1) offer(nearest[cell + width * height]!, x, y, z);
        }
  }
  return nearest;
}

/** The number of a point near a place that looks about the way of a normal; −1 where none does. */
export function nearestPoint(
  { origin, cellSize, cells, nearest }: NearestPoints,
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const [ax, ay, az] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)];
  const direction = ax >= ay && ax >= az ? (nx > 0 ? 1 : 0) : ay >= az ? (ny > 0 ? 3 : 2) : nz > 0 ? 5 : 4;
  const cx = clampCell((x - origin[0]) / cellSize, cells[0]);
  const cy = clampCell((y - origin[1]) / cellSize, cells[1]);
  const cz = clampCell((z - origin[2]) / cellSize, cells[2]);
  return nearest[direction]![cx + cells[0] * (cy + cells[1] * cz)]!;
}

const clampCell = (value: number, count: number): number =>
  value < 0 ? 0 : value >= count ? count - 1 : Math.floor(value);
