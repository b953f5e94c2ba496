import { bones } from '../../body/bones.ts';
import { anglesOfTurn, type JointAngles } from '../../body/pose/jointAngles.ts';
import { jointLimits } from '../../body/pose/jointLimits.ts';
import { stepLayout, type BodyState } from './bodyState.ts';
import { freedoms, turnedBy, type JointTurn } from './freedoms.ts';
import { addRow, type NormalEquations } from './normalEquations.ts';

type Angle = keyof Required<JointAngles>;

/** Where a joint is expected, degrees from the anatomical position, and the standard deviation about it. */
interface Expected {
  readonly at: number;
  readonly sd: number;
}

type ExpectedAngles = Readonly<Partial<Record<Angle, Expected>>>;

const about = (sd: number, at = 0): Expected => ({ at, sd });

/**
 * What poses of figures are like, by what the name of the bone ends in. Ours, by looking at poses: wide, so that the
 * surface decides where it says anything.
 */
const expectations: readonly (readonly [RegExp, ExpectedAngles])[] = [
  [/^hips$/, {}],
  [/^spine$|^chest$|^upperChest$/, { flexion: about(12), abduction: about(9), rotation: about(9) }],
  [/^neck$/, { flexion: about(15), abduction: about(12), rotation: about(20) }],
  [/^head$/, { flexion: about(15), abduction: about(12), rotation: about(20) }],
  [/Shoulder$/, { flexion: about(10), abduction: about(10, 2), rotation: about(4) }],
  [/UpperArm$/, { flexion: about(60), abduction: about(60, 40), rotation: about(40) }],
  [/LowerArm$/, { flexion: about(45, 20), rotation: about(35) }],
  [/Hand$/, { flexion: about(20), abduction: about(10), rotation: about(12) }],
  [/ThumbMetacarpal$/, { flexion: about(12), abduction: about(20, 20) }],
  [/Thumb/, { flexion: about(20, 10) }],
  [/Proximal$/, { flexion: about(25, 15) }],
  [/Intermediate$|Distal$/, { flexion: about(25, 20) }],
  [/UpperLeg$/, { flexion: about(40), abduction: about(18, 3), rotation: about(20) }],
  [/LowerLeg$/, { flexion: about(45, 5), rotation: about(8) }],
  [/Foot$/, { flexion: about(15), abduction: about(6), rotation: about(8) }],
  [/Toes$/, { flexion: about(12) }],
];

/** Beyond what joints do, the standard deviation is so many degrees. */
const beyondSd = 4;

const degree = Math.PI / 180;

interface BonePrior {
  readonly bone: number;
  readonly id: string;
  readonly expected: ExpectedAngles;
  readonly turns: readonly { readonly column: number; readonly turn: JointTurn }[];
}

const priors: readonly BonePrior[] = bones.flatMap(({ id }, bone) => {
  const expected = expectations.find(([names]) => names.test(id))![1];
  const turns = freedoms.flatMap((freedom, i) =>
    freedom.turns
      .filter((turn) => turn.bone === bone)
      .map((turn) => ({ column: stepLayout.freedoms + i, turn })),
  );
  return turns.length > 0 && Object.keys(expected).length > 0 ? [{ bone, id, expected, turns }] : [];
});

/** Radians by which a joint is turned to see how its angles answer. */
const trial = 1e-3;

/** What is wrong with an angle: how far it is from where it should be, and with which standard deviation; degrees. */
function* missesOf(angle: number, { at, sd }: Expected, [least, most]: readonly [number, number]) {
  yield { miss: at - angle, sd };
  if (angle < least) yield { miss: least - angle, sd: beyondSd };
  if (angle > most) yield { miss: most - angle, sd: beyondSd };
}

/** Adds what is expected of poses, each joint's angles and how far they may go. */
export function addPosePriors(equations: NormalEquations, state: BodyState): void {
  for (const { bone, id, expected, turns } of priors) {
    const own = state.turns[bone]!;
    const angles = anglesOfTurn(id, own);
    const answers = turns.map(({ turn }) => anglesOfTurn(id, turnedBy(turn, own, trial)));
    const columns = Uint16Array.from(turns, ({ column }) => column);
    const row = new Float64Array(turns.length);
    for (const [kind, wish] of Object.entries(expected) as [Angle, Expected][]) {
      answers.forEach((answer, i) => {
        const change = answer[kind] - angles[kind];
        // Angles leap by a whole turn at ±180.
        row[i] = ((change - 360 * Math.round(change / 360)) * degree) / trial;
      });
      for (const { miss, sd } of missesOf(angles[kind], wish, jointLimits[id]![kind]))
        addRow(equations, columns, row, turns.length, miss * degree, 1 / (sd * degree) ** 2);
    }
  }
}
