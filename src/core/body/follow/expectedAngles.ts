import { bones } from '../bones.ts';
import { anglesOfTurn, type JointAngles } from '../pose/jointAngles.ts';
import { jointLimits, type AngleRange } from '../pose/jointLimits.ts';
import type { Pose } from '../pose/skeleton.ts';
import { standing } from '../pose/standing.ts';
import { addRow, type NormalEquations } from '../../landmarks/fitting/normalEquations.ts';
import { columnsOf, followFreedoms, withTurned } from './followFreedoms.ts';

/** Beyond what joints do, and where they do nothing, the standard deviation is so many degrees: as in fitting. */
const leastSd = 4;

/**
 * How many standard deviations wide a joint's range is. With twice as many, bodies that are posed anyhow come back three
 * times as far off, and from landmarks with errors no better.
 */
const rangeSds = 2;

/** The hips are turned anyhow. */
const anyhow: AngleRange = [-180, 180];

const degree = Math.PI / 180;

interface ExpectedAngle {
  readonly bone: string;
  readonly kind: keyof JointAngles;
  readonly at: number;
  readonly sd: number;
  readonly range: AngleRange;
  /** Freedoms that turn the bone. */
  readonly columns: Uint16Array;
}

const kinds = ['flexion', 'abduction', 'rotation'] as const;

/**
 * Where each joint is without evidence, degrees: as in a body that stands, with a spread by how far the joint goes, so
 * that of many joints that a bend may be in all take their share.
 */
const expected: readonly ExpectedAngle[] = bones.flatMap(({ id }) => {
  const columns = Uint16Array.from(columnsOf(id));
  if (columns.length === 0) return [];
  const still = anglesOfTurn(id, standing[id] ?? [0, 0, 0, 1]);
  return kinds.map((kind) => {
    const range = jointLimits[id]?.[kind] ?? anyhow;
    const sd = Math.max(leastSd, (range[1] - range[0]) / rangeSds);
    return { bone: id, kind, at: still[kind], sd, range, columns };
  });
});

/** What is wrong with an angle: how far it is from where it should be, and with which standard deviation; degrees. */
function missesOf(
  angle: number,
  { at, sd, range: [least, most] }: ExpectedAngle,
): (readonly [number, number])[] {
  const beyond = angle < least ? least - angle : angle > most ? most - angle : 0;
  return beyond === 0
    ? [[at - angle, sd]]
    : [
        [at - angle, sd],
        [beyond, leastSd],
      ];
}

/** The sum of squares of what is unexpected of a pose, in standard deviations. */
export function costOfPose(pose: Pose): number {
  let cost = 0;
  for (const each of expected)
    for (const [miss, sd] of missesOf(angleOf(pose, each), each)) cost += (miss / sd) ** 2;
  return cost;
}

const angleOf = (pose: Pose, { bone, kind }: ExpectedAngle): number =>
  anglesOfTurn(bone, pose[bone] ?? [0, 0, 0, 1])[kind];

/** Radians by which a joint is turned to see how its angles answer. */
const trial = 1e-3;

/** Adds what is expected of poses to equations of `followFreedoms`. */
export function addExpectedAngles(equations: NormalEquations, pose: Pose): void {
  for (const each of expected) {
    const { columns } = each;
    const angle = angleOf(pose, each);
    const row = Float64Array.from(columns, (column) => {
      const change = angleOf(withTurned(pose, followFreedoms[column]!, trial), each) - angle;
      // Angles leap by a whole turn at ±180.
      return ((change - 360 * Math.round(change / 360)) * degree) / trial;
    });
    for (const [miss, sd] of missesOf(angle, each))
      addRow(equations, columns, row, columns.length, miss * degree, 1 / (sd * degree) ** 2);
  }
}
