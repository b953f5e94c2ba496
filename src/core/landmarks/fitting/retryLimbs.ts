import { bones } from '../../body/bones.ts';
import { anglesOfTurn, turnOfAngles } from '../../body/pose/jointAngles.ts';
import type { Pose } from '../../body/pose/skeleton.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import { bodySides, type BodySide } from '../landmark.ts';
import type { BodyState } from './bodyState.ts';
import type { FitStages } from './fitStages.ts';
import { handPosesOn, limbBones, limbPoses, type Limb } from './limbPoses.ts';
import { partMisfits, type PartMisfits } from './partMisfits.ts';
import { fittedParts, type FittedPart } from './parts.ts';

/** How far a part may lie off before its limb is tried otherwise; hands and feet do by their own forms. */
const astray = (part: FittedPart): number => (/Hand|Foot/.test(part) ? 0.4 : 0.3);

/** So many of the tries are followed. */
const followed = 3;

interface Held {
  readonly state: BodyState;
  readonly misfits: PartMisfits;
}

const limbs: readonly (readonly [Limb, BodySide, readonly FittedPart[]])[] = [
  ['arm', 'left', ['leftUpperArm', 'leftForearm', 'leftHand']],
  ['arm', 'right', ['rightUpperArm', 'rightForearm', 'rightHand']],
  ['leg', 'left', ['leftThigh', 'leftShank', 'leftFoot']],
  ['leg', 'right', ['rightThigh', 'rightShank', 'rightFoot']],
];

/** Holds each limb that lies off the surface as limbs are held, one after the other, and takes what fits best. */
export async function retryLimbs(
  space: ShapeSpace,
  state: BodyState,
  { tryLimb, hold, fine }: FitStages,
  checkpoint: () => Promise<void>,
): Promise<BodyState> {
  let taken: Held = { state, misfits: partMisfits(space, state, fine) };
  for (const [limb, side, parts] of limbs) {
    if (parts.every((part) => taken.misfits[part] < astray(part))) continue;
    const look = (held: BodyState): Held => ({ state: held, misfits: partMisfits(space, held, fine) });
    const from = taken.state;
    const tries: Held[] = [];
    for (const pose of limbPoses(limb, side)) {
      tries.push(look(tryLimb(withLimb(from, limb, side, pose)).state));
      await checkpoint();
    }
    for (const tried of tries.toSorted((a, b) => sumOf(a.misfits) - sumOf(b.misfits)).slice(0, followed)) {
      const found = look(hold(tried.state).state);
      if (sumOf(found.misfits) < sumOf(taken.misfits)) taken = found;
      await checkpoint();
    }
  }
  return taken.state;
}

/** A hand that lies farther off than this is turned otherwise. */
const handAstray = 0.33;

/** Turns and curls each hand that lies off the surface as hands are held, and takes what fits best. */
export async function retryHands(
  space: ShapeSpace,
  state: BodyState,
  { hold, fine }: FitStages,
  checkpoint: () => Promise<void>,
): Promise<BodyState> {
  let taken: Held = { state, misfits: partMisfits(space, state, fine) };
  for (const side of bodySides) {
    if (
      taken.misfits[`${side}Hand`] < handAstray ||
      taken.misfits[`${side}Forearm`] > astray(`${side}Forearm`)
    )
      continue;
    for (const pose of handPosesOn(side)) {
      const { state: tried } = hold(withHand(taken.state, side, pose));
      const misfits = partMisfits(space, tried, fine);
      if (misfits[`${side}Hand`] < taken.misfits[`${side}Hand`] && sumOf(misfits) < sumOf(taken.misfits))
        taken = { state: tried, misfits };
      await checkpoint();
    }
  }
  return taken.state;
}

/** The forearm bent as it is, but turned about itself, and the hand straight, as the pose has them. */
function withHand(state: BodyState, side: BodySide, pose: Pose): BodyState {
  const forearm = `${side}LowerArm`;
  return {
    ...state,
    turns: bones.map(({ id }, bone) => {
      if (!id.startsWith(side) || !handBones.test(id)) return state.turns[bone]!;
      if (id !== forearm) return pose[id] ?? [0, 0, 0, 1];
      const { flexion } = anglesOfTurn(id, state.turns[bone]!);
      const { rotation } = anglesOfTurn(id, pose[id]!);
      return turnOfAngles(id, { flexion, rotation });
    }),
  };
}

const handBones = /LowerArm$|Hand$|Thumb|Index|Middle|Ring|Little/;

const sumOf = (misfits: PartMisfits): number => fittedParts.reduce((sum, part) => sum + misfits[part], 0);

const withLimb = (state: BodyState, limb: Limb, side: BodySide, pose: Pose): BodyState => ({
  ...state,
  turns: bones.map(({ id }, bone) =>
    id.startsWith(side) && limbBones[limb].test(id) ? (pose[id] ?? [0, 0, 0, 1]) : state.turns[bone]!,
  ),
});
