import { boneMotions, moved } from '../../src/core/body/pose/boneMotions.ts';
import { boneIndex, bones } from '../../src/core/body/bones.ts';
import type { Pose, Skeleton } from '../../src/core/body/pose/skeleton.ts';
import { poseOfAngles, type PoseAngles } from '../../src/core/body/pose/poseOfAngles.ts';
import type { Quat, Vec3 } from '../../src/core/geometry/vectors.ts';
import type { BoneClip } from '../../src/formats/save/gltf/addClip.ts';

/**
 * Bends in the sagittal plane at tenths of a stride from the left heel's strike, in degrees, rounded from the usual
 * curves of level walking: hip and knee bent are positive, so are the foot and the toes raised.
 */
const hipDeg = [28, 25, 15, 4, -6, -12, -4, 12, 24, 29];
const kneeDeg = [4, 15, 14, 7, 5, 11, 34, 58, 50, 20];
const footDeg = [2, -5, 3, 7, 10, 8, -13, -9, 0, 3];
const toesDeg = [8, 0, 0, 0, 4, 18, 16, 4, 2, 6];
const tenths = hipDeg.length;

/** The bends of one side, `phase` tenths after its heel's strike. */
function sideAngles(side: 'left' | 'right', phase: number): PoseAngles {
  const at = (curve: readonly number[]): number => curve[phase % tenths]!;
  // The arm swings with the opposite leg.
  const swing = -Math.cos((2 * Math.PI * (phase - 0.4)) / tenths);
  return {
    [`${side}UpperArm`]: { abduction: 9, flexion: 3 + 17 * swing },
    [`${side}LowerArm`]: { flexion: 9 + 7 * (1 + swing) },
    [`${side}UpperLeg`]: { flexion: at(hipDeg), abduction: -2 },
    [`${side}LowerLeg`]: { flexion: at(kneeDeg) },
    [`${side}Foot`]: { flexion: at(footDeg) },
    [`${side}Toes`]: { flexion: -at(toesDeg) },
  };
}

/** The pose at a tenth of the stride. */
function poseAt(tenth: number): Pose {
  const twist = Math.cos((2 * Math.PI * tenth) / tenths);
  const sway = Math.sin((2 * Math.PI * tenth) / tenths);
  return poseOfAngles({
    hips: { flexion: 2, rotation: -4 * twist, abduction: 2 * sway },
    spine: { flexion: 1, rotation: 3 * twist, abduction: -1.5 * sway },
    chest: { rotation: 4 * twist, abduction: -sway },
    upperChest: { rotation: 2 * twist },
    neck: { rotation: -3 * twist, abduction: 0.3 * sway },
    head: { flexion: -1, rotation: -2 * twist, abduction: 0.2 * sway },
    ...sideAngles('left', tenth),
    ...sideAngles('right', (tenth + tenths / 2) % tenths),
  });
}

/** Points of the soles at rest with the bones that carry them, of the left foot: heel, ball and tip. */
export type SolePoints = Readonly<Record<'heel' | 'ball' | 'tip', Vec3>>;

const soleBones = { heel: 'Foot', ball: 'Foot', tip: 'Toes' } as const;

/** Height of the lowest point of both soles with the hips where they rest. */
function lowestSole(skeleton: Skeleton, soles: SolePoints, pose: Pose): number {
  const motions = boneMotions(skeleton, pose);
  const heights = (['left', 'right'] as const).flatMap((side) =>
    (['heel', 'ball', 'tip'] as const).map((part) => {
      const [x, y, z] = soles[part];
      return moved(motions[boneIndex(`${side}${soleBones[part]}`)]!, [side === 'left' ? x : -x, y, z])[1];
    }),
  );
  return Math.min(...heights);
}

const still: Quat = [0, 0, 0, 1];

/** A stride on the spot in one second, the lower foot always on the ground. */
export function makeWalk(skeleton: Skeleton, soles: SolePoints): BoneClip {
  const keys = [...Array(tenths + 1).keys()];
  const poses = keys.map((key) => poseAt(key % tenths));
  const moving = bones.filter(({ id }) => poses.some((pose) => pose[id]));
  const [x, y, z] = skeleton[0]!;
  return {
    name: 'Walk',
    timesS: keys.map((key) => key / tenths),
    turns: new Map(moving.map(({ id }) => [id, poses.map((pose) => pose[id] ?? still)])),
    hipsMm: poses.map((pose): Vec3 => [x, y - lowestSole(skeleton, soles, pose), z]),
  };
}
