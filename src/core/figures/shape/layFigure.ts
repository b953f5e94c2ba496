import { humanoidJoints } from '../../rigs/humanoid.ts';

/** A sculpted figure at rest as some points of its skin: +Y up, facing +Z, its soles on y = 0, one stature high. */
export interface LayFigure {
  /** Where its joints are, 3 for each of `humanoidJoints`. */
  readonly joints: Float64Array;
  /** 3 per point, each for an equal share of the skin. */
  readonly positions: Float64Array;
  /** Unit normals, 3 per point. */
  readonly normals: Float64Array;
  /** The joint that moves each point, as its place in `humanoidJoints`. */
  readonly jointOf: Uint8Array;
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** Coordinates lie within this of the origin, in statures. */
const reach = 1.25;
const coordinateSteps = 64 ** 2 - 1;
const normalSteps = 63;

/** Characters for a point: three coordinates of two digits, three of a normal, the joint. */
const charactersPerPoint = 10;
const charactersPerJoint = 6;

const writeCoordinate = (value: number): string => {
  const step = Math.round(((value + reach) / (2 * reach)) * coordinateSteps);
  return digits[step >> 6]! + digits[step & 63]!;
};

const writeNormal = (value: number): string => digits[Math.round(((value + 1) / 2) * normalSteps)]!;

/** A lay figure as text of letters and digits. */
export function packLayFigure({ joints, positions, normals, jointOf }: LayFigure): string {
  const points = Array.from(jointOf, (joint, i) =>
    [
      ...Array.from(positions.subarray(i * 3, i * 3 + 3), writeCoordinate),
      ...Array.from(normals.subarray(i * 3, i * 3 + 3), writeNormal),
      digits[joint]!,
    ].join(''),
  );
  return [...Array.from(joints, writeCoordinate), ...points].join('');
}

/** What `packLayFigure` made text of, to half a thousandth of the stature. */
export function unpackLayFigure(text: string): LayFigure {
  const digit = (at: number): number => digits.indexOf(text[at]!);
  const coordinate = (at: number): number =>
    ((digit(at) * 64 + digit(at + 1)) / coordinateSteps) * 2 * reach - reach;
  const start = humanoidJoints.length * charactersPerJoint;
  const count = (text.length - start) / charactersPerPoint;
  const positions = new Float64Array(count * 3);
  const normals = new Float64Array(count * 3);
  const jointOf = new Uint8Array(count);
  for (let point = 0; point < count; point++) {
    const at = start + point * charactersPerPoint;
    for (let axis = 0; axis < 3; axis++) {
      positions[point * 3 + axis] = coordinate(at + axis * 2);
      normals[point * 3 + axis] = (digit(at + 6 + axis) / normalSteps) * 2 - 1;
    }
    jointOf[point] = digit(at + 9);
  }
  const joints = Float64Array.from({ length: humanoidJoints.length * 3 }, (_, i) => coordinate(i * 2));
  return { joints, positions, normals, jointOf };
}
