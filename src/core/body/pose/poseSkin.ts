import { bones } from '../bones.ts';
import { rotate, type Motion } from './boneMotions.ts';

/**
 * How far skin goes straight instead of round between a bone and others. At the hip a round way would blow the buttock
 * up to a ball, where flesh is stretched flat over the seat.
 */
const straightShares = bones.map(({ id }) => (id === 'hips' ? 1 : 0));

/**
 * Skin moved with its bones by blending dual quaternions (Kavan, Collins, Žára, O'Sullivan: Skinning with dual
 * quaternions, 2007), so that a bent joint keeps its girth; about the hips mixed with the mean of where the bones alone
 * would take a point.
 * @param positions 3 per vertex, mm
 * @param boneIndices 4 per vertex, places in `motions` and `bones`; `boneWeights` likewise, sum 1
 * @param vertices which ones are moved; the others stay as they are
 */
export function poseSkin(
  positions: Float32Array,
  boneIndices: Uint8Array,
  boneWeights: Float32Array,
  motions: readonly Motion[],
  vertices: ArrayLike<number>,
): Float32Array {
  const duals = dualQuaternions(motions);
  const matrices = rigidMatrices(motions);
  const isStill = motions.map(({ turn, move }) => turn[3] === 1 && move.every((mm) => mm === 0));
  const posed = positions.slice();
  const blend = new Float64Array(8);
  for (let i = 0; i < vertices.length; i++) {
    const v = vertices[i]!;
    if (staysPut(boneIndices, boneWeights, v * 4, isStill)) continue;
    blendDuals(blend, duals, boneIndices, boneWeights, v * 4);
    moveByDual(posed, v * 3, blend);
    let straight = 0;
    for (let k = v * 4; k < v * 4 + 4; k++) straight += boneWeights[k]! * straightShares[boneIndices[k]!]!;
    if (straight > 0) pullStraight(posed, positions, matrices, boneIndices, boneWeights, v, straight);
  }
  return posed;
}

function staysPut(
  boneIndices: Uint8Array,
  boneWeights: Float32Array,
  first: number,
  isStill: readonly boolean[],
): boolean {
  for (let k = first; k < first + 4; k++) if (boneWeights[k]! > 0 && !isStill[boneIndices[k]!]) return false;
  return true;
}

/** The weighted sum of a vertex' dual quaternions, made of length one. */
function blendDuals(
  blend: Float64Array,
  duals: Float64Array,
  boneIndices: Uint8Array,
  boneWeights: Float32Array,
  first: number,
): void {
  blend.fill(0);
  const lead = boneIndices[first]! * 8;
  for (let k = first; k < first + 4; k++) {
    const weight = boneWeights[k]!;
    if (weight === 0) continue;
    const d = boneIndices[k]! * 8;
    // Of the two quaternions of one turn the one on the first bone's side.
    let side = 0;
    for (let i = 0; i < 4; i++) side += duals[d + i]! * duals[lead + i]!;
    const share = side < 0 ? -weight : weight;
    for (let i = 0; i < 8; i++) blend[i]! += share * duals[d + i]!;
  }
  const size = 1 / Math.sqrt(blend[0]! ** 2 + blend[1]! ** 2 + blend[2]! ** 2 + blend[3]! ** 2);
  for (let i = 0; i < 8; i++) blend[i]! *= size;
}

function moveByDual(points: Float32Array, at: number, dual: Float64Array): void {
  const [ax, ay, az, aw] = [dual[0]!, dual[1]!, dual[2]!, dual[3]!];
  const [bx, by, bz, bw] = [dual[4]!, dual[5]!, dual[6]!, dual[7]!];
  const [x, y, z] = [points[at]!, points[at + 1]!, points[at + 2]!];
  const tx = 2 * (ay * z - az * y),
    ty = 2 * (az * x - ax * z),
    tz = 2 * (ax * y - ay * x);
  points[at] = x + aw * tx + ay * tz - az * ty + 2 * (aw * bx - bw * ax + ay * bz - az * by);
  points[at + 1] = y + aw * ty + az * tx - ax * tz + 2 * (aw * by - bw * ay + az * bx - ax * bz);
  points[at + 2] = z + aw * tz + ax * ty - ay * tx + 2 * (aw * bz - bw * az + ax * by - ay * bx);
}

/** Moves a posed vertex by a share of the way to the mean of where its bones alone would take it. */
function pullStraight(
  posed: Float32Array,
  positions: Float32Array,
  matrices: Float64Array,
  boneIndices: Uint8Array,
  boneWeights: Float32Array,
  vertex: number,
  share: number,
): void {
  const at = vertex * 3;
  for (let axis = 0; axis < 3; axis++) {
    let mean = 0;
    for (let k = vertex * 4; k < vertex * 4 + 4; k++) {
      const m = boneIndices[k]! * 12 + axis * 4;
      mean +=
        boneWeights[k]! *
        (matrices[m]! * positions[at]! +
          matrices[m + 1]! * positions[at + 1]! +
          matrices[m + 2]! * positions[at + 2]! +
          matrices[m + 3]!);
    }
    posed[at + axis]! += share * (mean - posed[at + axis]!);
  }
}

/** Three rows of four of each motion: 12 numbers. */
function rigidMatrices(motions: readonly Motion[]): Float64Array {
  const matrices = new Float64Array(motions.length * 12);
  motions.forEach(({ turn, move }, i) => {
    const columns = [rotate(turn, [1, 0, 0]), rotate(turn, [0, 1, 0]), rotate(turn, [0, 0, 1]), move];
    columns.forEach((column, c) => column.forEach((part, row) => (matrices[i * 12 + row * 4 + c] = part)));
  });
  return matrices;
}

/** Real part, then dual part of each motion: 8 numbers. */
function dualQuaternions(motions: readonly Motion[]): Float64Array {
  const duals = new Float64Array(motions.length * 8);
  motions.forEach(({ turn: [x, y, z, w], move: [mx, my, mz] }, i) => {
    duals.set(
      [
        x,
        y,
        z,
        w,
        0.5 * (mx * w + my * z - mz * y),
        0.5 * (my * w + mz * x - mx * z),
        0.5 * (mz * w + mx * y - my * x),
        0.5 * (-mx * x - my * y - mz * z),
      ],
      i * 8,
    );
  });
  return duals;
}
