import { bones, parentPlaces } from '../../body/bones.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import { stepLayout } from './bodyState.ts';
import { freedoms, type JointTurn } from './freedoms.ts';
import { addRow, type NormalEquations } from './normalEquations.ts';
import { jointPointsOf, type PlacedBody } from './placeBody.ts';

/** The turns of each bone's joint, with the step's number that each belongs to. */
const turnsOfBone: readonly (readonly {
  readonly column: number;
  readonly turn: JointTurn;
  readonly at: number;
}[])[] = (() => {
  const all = freedoms.flatMap(({ turns }, i) =>
    turns.map((turn) => ({ column: stepLayout.freedoms + i, turn })),
  );
  return bones.map((_, bone) =>
    all.flatMap((each, at) => (each.turn.bone === bone ? [{ ...each, at }] : [])),
  );
})();

const allTurns = freedoms.flatMap(({ turns }) => turns);

/** What of a space decides how its points move, made ready once. */
export interface PointPaths {
  readonly space: ShapeSpace;
  /** Where in the lists each point's bones begin, one more than there are points. */
  readonly starts: Uint32Array;
  /** Bones that move a point, themselves or by what hangs on them, and how much of the point goes with each. */
  readonly bones: Uint8Array;
  readonly weights: Float64Array;
  /** For each point the steps that move it, ascending; those of the shape, which move all, come last. */
  readonly columns: readonly Uint16Array[];
}

const known = new WeakMap<ShapeSpace, PointPaths>();

function pointPaths(space: ShapeSpace): PointPaths {
  const ready = known.get(space);
  if (ready) return ready;
  const made = makePaths(space);
  known.set(space, made);
  return made;
}

function makePaths(space: ShapeSpace): PointPaths {
  const { boneIndices, boneWeights } = space;
  const count = boneIndices.length / 4;
  const starts = new Uint32Array(count + 1);
  const boneList: number[] = [];
  const weightList: number[] = [];
  const columns: Uint16Array[] = [];
  const shapeColumns = space.directions.map((_, k) => stepLayout.shares + k);
  for (let point = 0; point < count; point++) {
    const shares = new Map<number, number>();
    for (let k = point * 4; k < point * 4 + 4; k++)
      for (let bone = boneWeights[k]! > 0 ? boneIndices[k]! : -1; bone >= 0; bone = parentPlaces[bone]!)
        shares.set(bone, (shares.get(bone) ?? 0) + boneWeights[k]!);
    for (const [bone, share] of shares) {
      boneList.push(bone);
      weightList.push(share);
    }
    starts[point + 1] = boneList.length;
    const own = new Set([...shares.keys()].flatMap((bone) => turnsOfBone[bone]!.map(({ column }) => column)));
    columns.push(Uint16Array.from([0, 1, 2, 3, ...[...own].toSorted((a, b) => a - b), ...shapeColumns]));
  }
  return {
    space,
    starts,
    bones: Uint8Array.from(boneList),
    weights: Float64Array.from(weightList),
    columns,
  };
}

/** How a placed body answers to steps, made ready for adding rows. */
export interface Answers {
  readonly paths: PointPaths;
  readonly placed: PlacedBody;
  /** The axis of each joint's turn in the world, 3 each. */
  readonly axes: Float64Array;
  /** By bone, then direction of shape: how the bone's joint moves less how its own skin does; 3 each; null where the shape stays. */
  readonly jointAnswers: Float64Array | null;
  readonly row: Float64Array;
  /** The row's values by step's number. */
  readonly values: Float64Array;
}

export function answersOf(space: ShapeSpace, placed: PlacedBody, isShaped: boolean): Answers {
  const { rotations } = placed;
  const axes = new Float64Array(allTurns.length * 3);
  allTurns.forEach(({ bone, axis, isBefore, share }, i) => {
    const frame = isBefore ? parentPlaces[bone]! : bone;
    for (let row = 0; row < 3; row++)
      axes[i * 3 + row] =
        frame < 0
          ? share * axis[row]!
          : share *
            (rotations[frame * 9 + row * 3]! * axis[0] +
              rotations[frame * 9 + row * 3 + 1]! * axis[1] +
              rotations[frame * 9 + row * 3 + 2]! * axis[2]);
  });
  const size = stepLayout.shares + space.directions.length;
  return {
    paths: pointPaths(space),
    placed,
    axes,
    jointAnswers: isShaped ? answersOfJoints(space, rotations) : null,
    row: new Float64Array(size),
    values: new Float64Array(size),
  };
}

function answersOfJoints(space: ShapeSpace, rotations: Float64Array): Float64Array {
  const { columns } = space;
  const jointPoints = jointPointsOf(space);
  const count = columns.length;
  const moves = new Float64Array(bones.length * count * 3);
  const answers = new Float64Array(bones.length * count * 3);
  for (let bone = 0; bone < bones.length; bone++) {
    const parent = parentPlaces[bone]!;
    const p = jointPoints[bone]! * 3;
    const r = bone * 9;
    const s = parent * 9;
    for (let k = 0; k < count; k++) {
      const column = columns[k]!;
      const at = (bone * count + k) * 3;
      const [x, y, z] = [column[p]!, column[p + 1]!, column[p + 2]!];
      if (parent < 0) moves.set([x, y, z], at);
      else {
        const q = jointPoints[parent]! * 3;
        const above = (parent * count + k) * 3;
        const [dx, dy, dz] = [x - column[q]!, y - column[q + 1]!, z - column[q + 2]!];
        for (let row = 0; row < 3; row++)
          moves[at + row] =
            moves[above + row]! +
            rotations[s + row * 3]! * dx +
            rotations[s + row * 3 + 1]! * dy +
            rotations[s + row * 3 + 2]! * dz;
      }
      for (let row = 0; row < 3; row++)
        answers[at + row] =
          moves[at + row]! -
          (rotations[r + row * 3]! * x + rotations[r + row * 3 + 1]! * y + rotations[r + row * 3 + 2]! * z);
    }
  }
  return answers;
}

/** Adds the wish that a point moves by `miss` along a direction of length one. */
export function addPointRow(
  equations: NormalEquations,
  answers: Answers,
  point: number,
  nx: number,
  ny: number,
  nz: number,
  miss: number,
  weight: number,
): void {
  const { paths, placed, axes, jointAnswers, row, values } = answers;
  const { points, origins, state } = placed;
  const { space } = paths;
  const columns = paths.columns[point]!;
  const used = jointAnswers ? columns.length : columns.length - space.columns.length;
  const x = points[point * 3]!;
  const y = points[point * 3 + 1]!;
  const z = points[point * 3 + 2]!;
  for (let i = 4; i < used; i++) values[columns[i]!] = 0;
  values[0] = nx;
  values[1] = ny;
  values[2] = nz;
  values[3] = nx * (x - state.move[0]) + ny * (y - state.move[1]) + nz * (z - state.move[2]);
  for (let i = paths.starts[point]!; i < paths.starts[point + 1]!; i++) {
    const bone = paths.bones[i]!;
    const turns = turnsOfBone[bone]!;
    if (turns.length === 0) continue;
    const share = paths.weights[i]!;
    const dx = x - origins[bone * 3]!;
    const dy = y - origins[bone * 3 + 1]!;
    const dz = z - origins[bone * 3 + 2]!;
    const mx = share * (dy * nz - dz * ny);
    const my = share * (dz * nx - dx * nz);
    const mz = share * (dx * ny - dy * nx);
    for (let t = 0; t < turns.length; t++) {
      const { column, at } = turns[t]!;
      values[column]! += axes[at * 3]! * mx + axes[at * 3 + 1]! * my + axes[at * 3 + 2]! * mz;
    }
  }
  if (jointAnswers) addShapeValues(answers, jointAnswers, point, nx, ny, nz);
  for (let i = 0; i < used; i++) row[i] = values[columns[i]!]!;
  addRow(equations, columns, row, used, miss, weight);
}

/** Along a direction as each of a point's bones sees it: what the skin's own growth does, and what its joint's does. */
function addShapeValues(
  { paths: { space }, placed: { rotations, size }, values }: Answers,
  jointAnswers: Float64Array,
  point: number,
  nx: number,
  ny: number,
  nz: number,
): void {
  let [ux, uy, uz] = [0, 0, 0];
  const count = space.columns.length;
  const first = stepLayout.shares;
  for (let k = point * 4; k < point * 4 + 4; k++) {
    const weight4 = space.boneWeights[k]! * size;
    if (weight4 === 0) continue;
    const bone = space.boneIndices[k]!;
    const r = bone * 9;
    ux += weight4 * (rotations[r]! * nx + rotations[r + 3]! * ny + rotations[r + 6]! * nz);
    uy += weight4 * (rotations[r + 1]! * nx + rotations[r + 4]! * ny + rotations[r + 7]! * nz);
    uz += weight4 * (rotations[r + 2]! * nx + rotations[r + 5]! * ny + rotations[r + 8]! * nz);
    const [wx, wy, wz] = [weight4 * nx, weight4 * ny, weight4 * nz];
    for (let d = 0, at = bone * count * 3; d < count; d++, at += 3)
      values[first + d]! += wx * jointAnswers[at]! + wy * jointAnswers[at + 1]! + wz * jointAnswers[at + 2]!;
  }
  for (let d = 0; d < count; d++) {
    const column = space.columns[d]!;
    values[first + d]! += ux * column[point * 3]! + uy * column[point * 3 + 1]! + uz * column[point * 3 + 2]!;
  }
}
