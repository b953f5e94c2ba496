import { humanoidJoints, parentJoint, type HumanoidJoint } from '../../rigs/humanoid.ts';
import type { LayFigure } from './layFigure.ts';
import type { JointTurn, LayPose } from './layPoses.ts';

/** Points of a figure in a pose, in its own heights: +Y up, facing +Z, lowest at y = 0, their middle on x = z = 0. */
export interface PosedPoints {
  readonly name: string;
  /** 3 per point. */
  readonly positions: Float64Array;
  /** Unit normals, 3 per point. */
  readonly normals: Float64Array;
  readonly count: number;
  /** How high it would stand straight, in the pose's heights. */
  readonly stature: number;
}

/** A turn and a place, 12 numbers: three rows of a turn's three and the place's one. */
type Frame = Float64Array;

/** How a figure differs from the sculpted one: factors of its head's size, of its legs' length, of all girths. */
export interface LayBuild {
  readonly head: number;
  readonly legs: number;
  readonly girth: number;
}

export const asSculpted: LayBuild = { head: 1, legs: 1, girth: 1 };

/** A lay figure's points when its joints are turned; every point goes with one joint. */
export function poseLayFigure(
  { joints, positions, normals, jointOf }: LayFigure,
  { name, turns }: LayPose,
  build: LayBuild = asSculpted,
): PosedPoints {
  const frames: Frame[] = [];
  for (const [number, joint] of humanoidJoints.entries()) {
    const parent = parentJoint[joint] === null ? -1 : humanoidJoints.indexOf(parentJoint[joint]);
    const above = parent === -1 ? null : frames[parent]!;
    const scale = scaleOf(parentJoint[joint] ?? joint, build);
    const offset = [0, 1, 2].map(
      (axis) =>
        scale[axis]! * (joints[number * 3 + axis]! - (parent === -1 ? 0 : joints[parent * 3 + axis]!)),
    );
    frames.push(hangFrame(above, offset, turnMatrix(turns[joint] ?? [0, 0, 0])));
  }
  const scales = humanoidJoints.map((joint) => scaleOf(joint, build));
  const posed = {
    name,
    positions: new Float64Array(positions.length),
    normals: new Float64Array(positions.length),
  };
  for (let point = 0; point < jointOf.length; point++) {
    const joint = jointOf[point]!;
    const frame = frames[joint]!;
    const scale = scales[joint]!;
    for (let row = 0; row < 3; row++) {
      let place = frame[row * 4 + 3]!;
      let normal = 0;
      for (let axis = 0; axis < 3; axis++) {
        const turn = frame[row * 4 + axis]!;
        place += turn * scale[axis]! * (positions[point * 3 + axis]! - joints[joint * 3 + axis]!);
        normal += turn * normals[point * 3 + axis]!;
      }
      posed.positions[point * 3 + row] = place;
      posed.normals[point * 3 + row] = normal;
    }
  }
  const height = standOnGround(posed.positions);
  return { ...posed, count: jointOf.length, stature: 1 / height };
}

/** What hangs at a joint at rest is scaled by this: x, y and z. */
function scaleOf(joint: HumanoidJoint, { head, legs, girth }: LayBuild): readonly [number, number, number] {
  if (joint === 'head') return [head, head, head];
  return /Leg|Foot|Toes/.test(joint) ? [girth, legs, girth] : [girth, 1, girth];
}

function hangFrame(above: Frame | null, offset: readonly number[], turn: readonly number[]): Frame {
  const frame = new Float64Array(12);
  for (let row = 0; row < 3; row++) {
    frame[row * 4 + 3] = above ? above[row * 4 + 3]! : offset[row]!;
    for (let inner = 0; inner < 3; inner++) {
      if (above) frame[row * 4 + 3]! += above[row * 4 + inner]! * offset[inner]!;
      for (let column = 0; column < 3; column++) {
        const factor = above ? above[row * 4 + inner]! : row === inner ? 1 : 0;
        frame[row * 4 + column]! += factor * turn[inner * 3 + column]!;
      }
    }
  }
  return frame;
}

/** Rows of the turn about z, then about x, then about y. */
function turnMatrix(degrees: JointTurn): readonly number[] {
  const [x, y, z] = degrees.map((each) => (each * Math.PI) / 180) as unknown as JointTurn;
  const [sx, cx, sy, cy, sz, cz] = [
    Math.sin(x),
    Math.cos(x),
    Math.sin(y),
    Math.cos(y),
    Math.sin(z),
    Math.cos(z),
  ];
  return [
    cy * cz + sy * sx * sz,
    -cy * sz + sy * sx * cz,
    sy * cx,
    cx * sz,
    cx * cz,
    -sx,
    -sy * cz + cy * sx * sz,
    sy * sz + cy * sx * cz,
    cy * cx,
  ];
}

/** Moves points to stand on y = 0 with their middle over the origin, and scales them to a height of 1; gives the height before. */
function standOnGround(positions: Float64Array): number {
  const sum = [0, 0, 0];
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < positions.length; i++) sum[i % 3]! += positions[i]!;
  for (let i = 1; i < positions.length; i += 3) {
    low = Math.min(low, positions[i]!);
    high = Math.max(high, positions[i]!);
  }
  const count = positions.length / 3;
  const origin = [sum[0]! / count, low, sum[2]! / count];
  for (let i = 0; i < positions.length; i++) positions[i] = (positions[i]! - origin[i % 3]!) / (high - low);
  return high - low;
}
