import type { TriangleMesh } from '../../meshes/triangleMesh.ts';

/** Large triangles are looked at in so many points in all: figures take thousands, and no soup may take for ever. */
const mostPoints = 5e6;

/**
 * Calls `join` with the numbers of two pieces wherever surfaces of both pass through one cell of a grid or through
 * cells side by side; not for every pair, but so that all that hang together become one. By a table of the cells that
 * the surface is in: what lies far off costs nothing. Where very many triangles are large, the cells are larger.
 */
export function touchingPieces(
  mesh: TriangleMesh,
  pieceOf: Uint32Array,
  wantedCellSize: number,
  join: (a: number, b: number) => void,
): void {
  const { positions, indices } = mesh;
  const points = countPoints(mesh, wantedCellSize);
  const cellSize = wantedCellSize * Math.max(1, Math.sqrt(points / mostPoints));
  const cells = new CellTable();
  let [lastX, lastY, lastZ, last] = [0, 0, 0, -1];
  const mark = (px: number, py: number, pz: number, piece: number): void => {
    const x = Math.floor(px / cellSize);
    const y = Math.floor(py / cellSize);
    const z = Math.floor(pz / cellSize);
    // Most triangles of a dense mesh are in the cell of the one before.
    if (x === lastX && y === lastY && z === lastZ && piece === last) return;
    [lastX, lastY, lastZ, last] = [x, y, z, piece];
    const known = cells.put(x, y, z, piece);
    if (known !== piece) join(known, piece);
  };
  for (let i = 0; i < indices.length; i += 3) {
    const piece = pieceOf[i / 3]!;
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const [ax, ay, az] = [positions[a]!, positions[a + 1]!, positions[a + 2]!];
    const [ux, uy, uz] = [positions[b]! - ax, positions[b + 1]! - ay, positions[b + 2]! - az];
    const [vx, vy, vz] = [positions[c]! - ax, positions[c + 1]! - ay, positions[c + 2]! - az];
    const steps = stepsOver(Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz), cellSize);
    if (steps === 0) {
      mark(ax, ay, az, piece);
      continue;
    }
    for (let s = 0; s <= steps; s++)
      for (let t = 0; t <= steps - s; t++) {
        const [p, q] = [s / steps, t / steps];
        mark(ax + p * ux + q * vx, ay + p * uy + q * vy, az + p * uz + q * vz, piece);
      }
  }
  cells.eachNeighbours((a, b) => {
    if (a !== b) join(a, b);
  });
}

/**
 * Into how many steps of a cell at most the sides of a triangle are parted, by the square of the longer; none of a
 * small one, whose other corners are the first ones of its neighbours, and −1 of one without a length.
 */
function stepsOver(square: number, cellSize: number): number {
  if (!Number.isFinite(square)) return -1;
  return square < cellSize * cellSize ? 0 : Math.ceil(Math.sqrt(square) / cellSize);
}

/** In how many points the triangles that are larger than a cell would be looked at. */
function countPoints({ positions, indices }: TriangleMesh, cellSize: number): number {
  let count = 0;
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
    const steps = stepsOver(Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz), cellSize);
    if (steps > 0) count += ((steps + 1) * (steps + 2)) / 2;
  }
  return count;
}

/** Which piece was first in each cell, by an open-addressing table. */
class CellTable {
  private keys = new Int32Array(3 * 2 ** 12);
  private pieces = new Int32Array(2 ** 12).fill(-1);
  private count = 0;

  /** The piece that is in the cell: the given one where it is the first. */
  put(x: number, y: number, z: number, piece: number): number {
    if (this.count * 2 > this.pieces.length) this.grow();
    const slot = this.slotOf(x, y, z);
    if (this.pieces[slot] === -1) {
      this.keys[slot * 3] = x;
      this.keys[slot * 3 + 1] = y;
      this.keys[slot * 3 + 2] = z;
      this.pieces[slot] = piece;
      this.count++;
    }
    return this.pieces[slot]!;
  }

  /** Calls with the pieces of each two cells that touch, once for each two. */
  eachNeighbours(call: (a: number, b: number) => void): void {
    for (let slot = 0; slot < this.pieces.length; slot++) {
      const piece = this.pieces[slot]!;
      if (piece === -1) continue;
      const x = this.keys[slot * 3]!;
      const y = this.keys[slot * 3 + 1]!;
      const z = this.keys[slot * 3 + 2]!;
      for (let step = 14; step < 27; step++) {
        const other = this.slotOf(
          x + (step % 3) - 1,
          y + (Math.floor(step / 3) % 3) - 1,
          z + Math.floor(step / 9) - 1,
        );
        if (this.pieces[other] !== -1) call(piece, this.pieces[other]!);
      }
    }
  }

  private slotOf(x: number, y: number, z: number): number {
    const mask = this.pieces.length - 1;
    const mixed = Math.imul(x, 0x8da6b343) ^ Math.imul(y, 0xd8163841) ^ Math.imul(z, 0xcb1ab31f);
    let slot = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) & mask;
    while (
      this.pieces[slot] !== -1 &&
      (this.keys[slot * 3] !== x || this.keys[slot * 3 + 1] !== y || this.keys[slot * 3 + 2] !== z)
    )
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, pieces } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.pieces = new Int32Array(pieces.length * 2).fill(-1);
    this.count = 0;
    for (let slot = 0; slot < pieces.length; slot++)
      if (pieces[slot] !== -1)
        this.put(keys[slot * 3]!, keys[slot * 3 + 1]!, keys[slot * 3 + 2]!, pieces[slot]!);
  }
}
