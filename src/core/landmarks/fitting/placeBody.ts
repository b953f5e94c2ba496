import { bones, parentPlaces } from '../../body/bones.ts';
import { multiplyTurns, rotate } from '../../body/pose/boneMotions.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { Quat, Vec3 } from '../../geometry/vectors.ts';
import type { BodyState } from './bodyState.ts';

/** A state worked out: where its points and bones are. */
export interface PlacedBody {
  readonly state: BodyState;
  readonly size: number;
  /** 3 per point of the space, at rest and as placed. */
  readonly rest: Float64Array;
  readonly points: Float64Array;
  /** For each of `bones` its turn in the world, as rows of a matrix (9), and the joint it turns about, placed (3). */
  readonly rotations: Float64Array;
  readonly origins: Float64Array;
  /** The same joints at rest. */
  readonly restOrigins: Float64Array;
}

const known = new WeakMap<ShapeSpace, Uint32Array>();

/** For each of `bones` the point of the space that is its joint. */
export function jointPointsOf(space: ShapeSpace): Uint32Array {
  const ready = known.get(space);
  if (ready) return ready;
  const points = Uint32Array.from(bones, ({ id }) => {
    const [left, right] = space.joints[id.startsWith('right') ? `left${id.slice(5)}` : id]!;
    return id.startsWith('right') ? right : left;
  });
  known.set(space, points);
  return points;
}

/**
 * Places the points of a space: linear blending of the bones' rigid motions, then size and move.
 * @param wanted numbers of points to place; the others stay at 0
 */
export function placeBody(space: ShapeSpace, state: BodyState, wanted: Uint32Array): PlacedBody {
  const rest = shapeAt(space, state.shares, wanted);
  const jointPoints = jointPointsOf(space);
  const size = Math.exp(state.logSize);
  const rotations = new Float64Array(bones.length * 9);
  const origins = new Float64Array(bones.length * 3);
  const restOrigins = new Float64Array(bones.length * 3);
  const turns: Quat[] = [];
  bones.forEach((_, bone) => {
    const parent = parentPlaces[bone]!;
    const at = jointPoints[bone]! * 3;
    const own: Vec3 = [rest[at]!, rest[at + 1]!, rest[at + 2]!];
    restOrigins.set(own, bone * 3);
    turns.push(parent < 0 ? state.turns[bone]! : multiplyTurns(turns[parent]!, state.turns[bone]!));
    if (parent < 0) origins.set(own, 0);
    else {
      const way = rotate(turns[parent]!, [
        own[0] - restOrigins[parent * 3]!,
        own[1] - restOrigins[parent * 3 + 1]!,
        own[2] - restOrigins[parent * 3 + 2]!,
      ]);
      for (let axis = 0; axis < 3; axis++)
        origins[bone * 3 + axis] = origins[parent * 3 + axis]! + way[axis]!;
    }
    writeRotation(rotations, bone * 9, turns[bone]!);
  });
  const points = new Float64Array(rest.length);
  const { boneIndices, boneWeights } = space;
  const [mx, my, mz] = state.move;
  for (let i = 0; i < wanted.length; i++) {
    const point = wanted[i]!;
    let [x, y, z] = [0, 0, 0];
    for (let k = point * 4; k < point * 4 + 4; k++) {
      const weight = boneWeights[k]!;
      if (weight === 0) continue;
      const bone = boneIndices[k]!;
      const [r, o] = [bone * 9, bone * 3];
      const dx = rest[point * 3]! - restOrigins[o]!;
      const dy = rest[point * 3 + 1]! - restOrigins[o + 1]!;
      const dz = rest[point * 3 + 2]! - restOrigins[o + 2]!;
      x += weight * (rotations[r]! * dx + rotations[r + 1]! * dy + rotations[r + 2]! * dz + origins[o]!);
      y +=
        weight * (rotations[r + 3]! * dx + rotations[r + 4]! * dy + rotations[r + 5]! * dz + origins[o + 1]!);
      z +=
        weight * (rotations[r + 6]! * dx + rotations[r + 7]! * dy + rotations[r + 8]! * dz + origins[o + 2]!);
    }
    points[point * 3] = size * x + mx;
    points[point * 3 + 1] = size * y + my;
    points[point * 3 + 2] = size * z + mz;
  }
  for (let bone = 0; bone < bones.length; bone++) {
    origins[bone * 3] = size * origins[bone * 3]! + mx;
    origins[bone * 3 + 1] = size * origins[bone * 3 + 1]! + my;
    origins[bone * 3 + 2] = size * origins[bone * 3 + 2]! + mz;
  }
  return { state, size, rest, points, rotations, origins, restOrigins };
}

/** The space's points at rest with these shares; points that are not wanted stay at 0, joints excepted. */
function shapeAt(space: ShapeSpace, shares: Float64Array, wanted: Uint32Array): Float64Array {
  const shape = new Float64Array(space.mean.length);
  const add = (point: number): void => {
    for (let i = point * 3; i < point * 3 + 3; i++) {
      let value = space.mean[i]!;
      for (let k = 0; k < shares.length; k++) value += shares[k]! * space.columns[k]![i]!;
      shape[i] = value;
    }
  };
  for (const point of jointPointsOf(space)) add(point);
  for (let i = 0; i < wanted.length; i++) add(wanted[i]!);
  return shape;
}

function writeRotation(into: Float64Array, at: number, [x, y, z, w]: Quat): void {
  into[at] = 1 - 2 * (y * y + z * z);
  into[at + 1] = 2 * (x * y - w * z);
  into[at + 2] = 2 * (x * z + w * y);
  into[at + 3] = 2 * (x * y + w * z);
  into[at + 4] = 1 - 2 * (x * x + z * z);
  into[at + 5] = 2 * (y * z - w * x);
  into[at + 6] = 2 * (x * z - w * y);
  into[at + 7] = 2 * (y * z + w * x);
  into[at + 8] = 1 - 2 * (x * x + y * y);
}
