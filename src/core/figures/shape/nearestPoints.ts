/** Points with normals, among which the nearest is sought that looks the same way. */
export interface NormalPoints {
  /** 3 per point. */
  readonly positions: Float64Array;
  /** Unit normals, 3 per point. */
  readonly normals: Float64Array;
  readonly count: number;
}

/** For places on a grid round points, which of them is near; by the six directions that normals may look in. */
export interface NearestPoints extends NormalPoints {
  /** Where the grid begins: x, y and z. */
  readonly origin: Float64Array;
  readonly cellSize: number;
  /** How many cells there are along x, y and z. */
  readonly cells: Int32Array;
  /** How far the next cell along x, y and z is in `nearest`, and where the first is. */
  readonly strides: Int32Array;
  readonly start: number;
  /** Where in `nearest` the cells of each direction begin: −x, +x, −y, +y, −z, +z. */
  readonly directions: Int32Array;
  /** For each cell the number of a point, −1 where none looks that way. */
  readonly nearest: Int16Array;
}

/** Cells along the longest side. */
const longestSide = 28;

/** A point looks in a direction when its normal has this much of it: in one at least, in three at most. */
const leastShare = 0.4;

/** Finds for every cell of a grid round the points the nearest of them; not more than 32767 points. */
export function findNearestPoints({ positions, normals, count }: NormalPoints): NearestPoints {
  const low = new Float64Array(3).fill(Infinity);
  const high = new Float64Array(3).fill(-Infinity);
  for (let i = 0; i < count * 3; i++) {
    low[i % 3] = Math.min(low[i % 3]!, positions[i]!);
    high[i % 3] = Math.max(high[i % 3]!, positions[i]!);
  }
  const sides = low.map((from, axis) => high[axis]! - from);
  const cellSize = Math.max(...sides) / longestSide;
  const cells = Int32Array.from(sides, (side) => Math.max(1, Math.ceil(side / cellSize)));
  const [width, height, depth] = [cells[0]!, cells[1]!, cells[2]!];
  const size = width * height * depth;
  const grid = {
    positions,
    normals,
    count,
    origin: low,
    cellSize,
    cells,
    strides: Int32Array.of(1, width, width * height),
    start: 0,
    directions: Int32Array.from({ length: 6 }, (_, direction) => direction * size),
    nearest: new Int16Array(6 * size).fill(-1),
  };
  for (let direction = 0; direction < 6; direction++) spreadPoints(grid, direction);
  return grid;
}

/** Hands every point that looks in a direction on to the cells round it, over the grid and back (Danielsson, 1980). */
function spreadPoints(grid: NearestPoints, direction: number): void {
  const [width, height, depth] = [grid.cells[0]!, grid.cells[1]!, grid.cells[2]!];
  const from = grid.directions[direction]!;
  plantPoints(grid, direction);
  const { nearest } = grid;
  for (let pass = 0; pass < 2; pass++) {
    for (let z = 0; z < depth; z++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const cell = from + x + width * (y + height * z);
          if (x > 0) offerPoint(grid, cell, nearest[cell - 1]!, x, y, z);
          if (y > 0) offerPoint(grid, cell, nearest[cell - width]!, x, y, z);
          if (z > 0) offerPoint(grid, cell, nearest[cell - width * height]!, x, y, z);
        }
    for (let z = depth - 1; z >= 0; z--)
      for (let y = height - 1; y >= 0; y--)
        for (let x = width - 1; x >= 0; x--) {
          const cell = from + x + width * (y + height * z);
          if (x < width - 1) offerPoint(grid, cell, nearest[cell + 1]!, x, y, z);
          if (y < height - 1) offerPoint(grid, cell, nearest[cell + width]!, x, y, z);
          if (z < depth - 1) offerPoint(grid, cell, nearest[cell + width * height]!, x, y, z);
        }
  }
}

function plantPoints(grid: NearestPoints, direction: number): void {
  const { positions, normals, count, origin, cellSize, cells } = grid;
  const axis = direction >> 1;
  const sign = direction & 1 ? 1 : -1;
  for (let point = 0; point < count; point++) {
    const at = point * 3;
    if (sign * normals[at + axis]! < leastShare) continue;
    const x = Math.min(cells[0]! - 1, Math.floor((positions[at]! - origin[0]!) / cellSize));
    const y = Math.min(cells[1]! - 1, Math.floor((positions[at + 1]! - origin[1]!) / cellSize));
    const z = Math.min(cells[2]! - 1, Math.floor((positions[at + 2]! - origin[2]!) / cellSize));
    const cell = grid.directions[direction]! + x + cells[0]! * (y + cells[1]! * z);
    offerPoint(grid, cell, point, x, y, z);
  }
}

/** Puts a point into a cell when it is nearer than the one that is there. */
function offerPoint(grid: NearestPoints, cell: number, point: number, x: number, y: number, z: number): void {
  if (point === -1) return;
  const known = grid.nearest[cell]!;
  if (known === point) return;
  if (known === -1 || squareFrom(grid, point, x, y, z) < squareFrom(grid, known, x, y, z))
    grid.nearest[cell] = point;
}

function squareFrom(
  { positions, origin, cellSize }: NearestPoints,
  point: number,
  x: number,
  y: number,
  z: number,
): number {
  const dx = origin[0]! + (x + 0.5) * cellSize - positions[point * 3]!;
  const dy = origin[1]! + (y + 0.5) * cellSize - positions[point * 3 + 1]!;
  const dz = origin[2]! + (z + 0.5) * cellSize - positions[point * 3 + 2]!;
  return dx * dx + dy * dy + dz * dz;
}

/** A turn by quarters: for each new axis the old one that runs along it, and whether the same way. */
export interface QuarterTurn {
  readonly axis: readonly [number, number, number];
  readonly sign: readonly [1 | -1, 1 | -1, 1 | -1];
}

/** The same points in turned axes. */
export function turnPoints({ positions, normals, count }: NormalPoints, turn: QuarterTurn): NormalPoints {
  const turned = { positions: new Float64Array(count * 3), normals: new Float64Array(count * 3), count };
  for (let i = 0; i < count * 3; i++) {
    const from = i - (i % 3) + turn.axis[i % 3]!;
    turned.positions[i] = turn.sign[i % 3]! * positions[from]!;
    turned.normals[i] = turn.sign[i % 3]! * normals[from]!;
  }
  return turned;
}

/** The same grid in turned axes: its cells stay where they are and are read another way round. */
export function turnNearestPoints(grid: NearestPoints, turn: QuarterTurn): NearestPoints {
  const isBack = turn.sign.map((sign) => sign < 0);
  const ofOld = <T>(numbers: ArrayLike<T>): T[] => turn.axis.map((axis) => numbers[axis]!);
  const cells = Int32Array.from(ofOld(grid.cells));
  const steps = ofOld(grid.strides);
  return {
    ...turnPoints(grid, turn),
    origin: Float64Array.from(ofOld(grid.origin), (from, i) =>
      isBack[i] ? -(from + cells[i]! * grid.cellSize) : from,
    ),
    cellSize: grid.cellSize,
    cells,
    strides: Int32Array.from(steps, (step, i) => (isBack[i] ? -step : step)),
    start: steps.reduce((sum, step, i) => sum + (isBack[i] ? step * (cells[i]! - 1) : 0), grid.start),
    directions: Int32Array.from({ length: 6 }, (_, direction) => {
      const side = (direction & 1) ^ (isBack[direction >> 1] ? 1 : 0);
      return grid.directions[turn.axis[direction >> 1]! * 2 + side]!;
    }),
    nearest: grid.nearest,
  };
}

/** The number of a point near a place that looks about the way of a normal; −1 where none does. */
export function nearestPoint(
  { origin, cellSize, cells, strides, start, directions, nearest }: NearestPoints,
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const ax = nx < 0 ? -nx : nx;
  const ay = ny < 0 ? -ny : ny;
  const az = nz < 0 ? -nz : nz;
  const direction = ax >= ay && ax >= az ? (nx > 0 ? 1 : 0) : ay >= az ? (ny > 0 ? 3 : 2) : nz > 0 ? 5 : 4;
  const cx = clampCell((x - origin[0]!) / cellSize, cells[0]!);
  const cy = clampCell((y - origin[1]!) / cellSize, cells[1]!);
  const cz = clampCell((z - origin[2]!) / cellSize, cells[2]!);
  return nearest[directions[direction]! + start + cx * strides[0]! + cy * strides[1]! + cz * strides[2]!]!;
}

const clampCell = (value: number, count: number): number =>
  value < 0 ? 0 : value >= count ? count - 1 : Math.floor(value);
