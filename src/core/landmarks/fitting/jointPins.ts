import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import type { HumanoidJoint } from '../../rigs/humanoid.ts';
import type { Pin } from './fitRound.ts';

/** How near a rig's joint is to ours, in heights, by what its name ends in: those along the spine are set as makers like. */
const deviations: readonly (readonly [RegExp, number])[] = [
  [/^spine$|^chest$|^upperChest$/, 0.05],
  [/^hips$/, 0.03],
  [/^neck$|^head$/, 0.02],
  [/Shoulder$/, 0.05],
  [/UpperArm$|UpperLeg$/, 0.012],
  [/Toes$/, 0.02],
  [/./, 0.006],
];

/** Where a skeleton says that the body's joints are. */
export const pinsOfJoints = (
  { joints }: ShapeSpace,
  places: Readonly<Partial<Record<HumanoidJoint, Vec3>>>,
): readonly Pin[] =>
  (Object.entries(places) as [HumanoidJoint, Vec3][]).map(([joint, at]) => {
    const isRight = joint.startsWith('right');
    const [left, right] = joints[isRight ? `left${joint.slice(5)}` : joint]!;
    const sd = deviations.find(([names]) => names.test(joint))![1];
    return { point: isRight ? right : left, at, sd, along: null };
  });
