import type { Vec3 } from '../../geometry/vectors.ts';
import type { Deformation } from './deformation.ts';
import type { RestShape } from './restShape.ts';

/** Which map carries a joint; all others go with the trunk. */
const regionOfJoint: readonly (readonly [RegExp, Exclude<keyof Deformation, 'legShare'>])[] = [
  [/^head$/, 'head'],
  [/UpperArm|LowerArm/, 'arm'],
  [/Hand|Thumb|Index|Middle|Ring|Little/, 'hand'],
  [/LowerLeg|UpperLeg/, 'leg'],
  [/Foot|Toes/, 'foot'],
];

/** Joints and landmarks of bones carried as the skin about them is. */
export function deformPoints(
  shape: RestShape,
  maps: Deformation,
): { joints: Record<string, Vec3>; bonePoints: Record<string, Vec3> } {
  const joints = Object.fromEntries(
    Object.entries(shape.joints).map(([name, [x, y, z]]) => {
      const region = regionOfJoint.find(([names]) => names.test(name))?.[1] ?? 'trunk';
      const [px, py, pz] = maps[region](x, y, z);
      return [name, [x === 0 ? 0 : px, py, pz] as Vec3];
    }),
  );
  const bonePoints = Object.fromEntries(
    ['lateralRib', 'iliocristaleBone'].map((name) => [name, maps.trunk(...shape.landmarks[name]!)]),
  );
  return { joints, bonePoints };
}
