import { inFrame } from '../loft.ts';
import { ArmSpace, wristMm } from '../body/arm.ts';
import { armAxis, armInward, armFrame } from '../body/armFrame.ts';
import type { Build } from '../body/build.ts';
import { bodyLandmarks } from '../body/landmarks.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { warpThrough } from './warp.ts';

export type Carry = (x: number, y: number, z: number) => Vec3;

/** How each part's space goes from the man to another build: in the order trunk, leg, foot, arm, hand, head. */
export function carriesTo(
  man: Build,
  build: Build,
  landmarks: (build: Build) => Readonly<Record<'foot' | 'hand' | 'head', Readonly<Record<string, Vec3>>>>,
): Carry[] {
  const [from, to] = [landmarks(man), landmarks(build)];
  const trunk = trunkCarry(man, build);
  const [foot, hand, head] = (['foot', 'hand', 'head'] as const).map((part) => {
    const names = Object.keys(from[part]).filter((name) => to[part][name]);
    return warpThrough(
      names.map((name) => from[part][name]!),
      names.map((name) => to[part][name]!),
    );
  }) as [Carry, Carry, Carry];
  return [trunk, trunk, foot, armCarry(man, build), hand, head];
}

function armCarry(man: Build, build: Build): Carry {
  const origin = armFrame(man).origin;
  const space = new ArmSpace(build);
  return (x, y, z) => {
    const [dx, dy] = [x - origin[0], y - origin[1]];
    const along = dx * armAxis[0] + dy * armAxis[1];
    const inward = dx * armInward[0] + dy * armInward[1];
    const ratio = along < 0 ? space.girth : space.along(along) / Math.max(1e-6, along);
    const t =
      along < 0
        ? along * ratio
        : along > wristMm
          ? space.along(wristMm) + (along - wristMm) * space.girth
          : space.along(along);
    return inFrame(space.frame, t, inward * space.girth, (z - origin[2]) * space.girth);
  };
}

/** By levels and girths, then so that landmarks come to landmarks: a breast's point is not where the man's nipple is. */
function trunkCarry(man: Build, build: Build): Carry {
  const [from, to] = [bodyLandmarks(man).skin, bodyLandmarks(build).skin];
  const both = ([x, y, z]: Vec3): Vec3[] =>
    x === 0
      ? [[x, y, z]]
      : [
          [x, y, z],
          [-x, y, z],
        ];
  const carried = Object.values(from).flatMap((place) => both(build.at(...place)));
  const warp = warpThrough(carried, Object.values(to).flatMap(both));
  return (x, y, z) => warp(...build.at(x, y, z));
}
