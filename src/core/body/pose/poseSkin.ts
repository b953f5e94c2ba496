import type { Motion } from './boneMotions.ts';

/**
 * Skin moved with its bones by blending dual quaternions (Kavan, Collins, Žára, O'Sullivan: Skinning with dual
 * quaternions, 2007), so that a bent joint keeps its girth.
 * @param positions 3 per vertex, mm
 * @param boneIndices 4 per vertex, places in `motions`; `boneWeights` likewise, sum 1
 */
export function poseSkin(
  positions: Float32Array,
  boneIndices: Uint8Array,
  boneWeights: Float32Array,
  motions: readonly Motion[],
  vertices = positions.length / 3,
): Float32Array {
  const duals = dualQuaternions(motions);
  const posed = positions.slice(0, vertices * 3);
  for (let v = 0; v < vertices; v++) {
    const first = boneIndices[v * 4]! * 8;
    let ax = 0,
      ay = 0,
      az = 0,
      aw = 0,
      bx = 0,
      by = 0,
      bz = 0,
      bw = 0;
    for (let k = v * 4; k < v * 4 + 4; k++) {
      let weight = boneWeights[k]!;
      if (weight === 0) continue;
      const d = boneIndices[k]! * 8;
      // Of the two quaternions of one turn the one on the first bone's side.
      const side =
        duals[d]! * duals[first]! +
        duals[d + 1]! * duals[first + 1]! +
        duals[d + 2]! * duals[first + 2]! +
        duals[d + 3]! * duals[first + 3]!;
      if (side < 0) weight = -weight;
      ax += weight * duals[d]!;
      ay += weight * duals[d + 1]!;
      az += weight * duals[d + 2]!;
      aw += weight * duals[d + 3]!;
      bx += weight * duals[d + 4]!;
      by += weight * duals[d + 5]!;
      bz += weight * duals[d + 6]!;
      bw += weight * duals[d + 7]!;
    }
    const size = 1 / Math.sqrt(ax * ax + ay * ay + az * az + aw * aw);
    ax *= size;
    ay *= size;
    az *= size;
    aw *= size;
    bx *= size;
    by *= size;
    bz *= size;
    bw *= size;
    const x = positions[v * 3]!,
      y = positions[v * 3 + 1]!,
      z = positions[v * 3 + 2]!;
    const tx = 2 * (ay * z - az * y),
      ty = 2 * (az * x - ax * z),
      tz = 2 * (ax * y - ay * x);
    posed[v * 3] = x + aw * tx + ay * tz - az * ty + 2 * (aw * bx - bw * ax + ay * bz - az * by);
    posed[v * 3 + 1] = y + aw * ty + az * tx - ax * tz + 2 * (aw * by - bw * ay + az * bx - ax * bz);
    posed[v * 3 + 2] = z + aw * tz + ax * ty - ay * tx + 2 * (aw * bz - bw * az + ax * by - ay * bx);
  }
  return posed;
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
