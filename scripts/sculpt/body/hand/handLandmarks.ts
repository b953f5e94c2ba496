import { ontoSurface, type Part } from '../../part.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { fingerBaseShare, fingersOf, type Finger } from './fingers.ts';
import type { HandSpace } from './handSpace.ts';
import { thumbOf } from './thumb.ts';

const jointNames = {
  thumb: ['Metacarpal', 'Proximal', 'Distal'],
  finger: ['Proximal', 'Intermediate', 'Distal'],
} as const;

/** Landmarks of the hand of the side x > 0, in the body; those of the skin drawn onto the placed hand. */
export function landmarksOfHand(space: HandSpace, hand: Part): Readonly<Record<string, Vec3>> {
  const inBody = (point: Vec3): Vec3 => space.inBody(point);
  const onSkin = (point: Vec3): Vec3 => {
    const [x, y, z] = ontoSurface([hand], [...inBody(point), 0]);
    return [x, y, z];
  };
  const fingers = fingersOf(space);
  const [index, middle, , little] = fingers as [Finger, Finger, Finger, Finger];
  const knuckleSide = 14 * space.wide;
  return {
    wrist: inBody([0, 0, 0]),
    stylion: onSkin(space.point(2, 0, 31)),
    palmCrease: onSkin(space.point(20, 0, 0)),
    metacarpale2: onSkin(outward(index, knuckleSide)),
    metacarpale5: onSkin(outward(little, -knuckleSide)),
    fingerBase: onSkin(middle.digit.point(middle.joints[1] * fingerBaseShare, 10 * space.wide, 0)),
    dactylion: inBody(middle.digit.point(middle.tip, 0, 0)),
    ...Object.fromEntries(
      Object.entries(digitLandmarks([thumbOf(space), ...fingers])).map(([name, point]) => [
        name,
        inBody(point),
      ]),
    ),
  };
}

const outward = ({ digit }: Finger, aside: number): Vec3 => {
  const [x, y, z] = digit.point(0, 0, 0);
  return [x, y, z + aside];
};

function digitLandmarks(digits: readonly Finger[]): Record<string, Vec3> {
  const found: Record<string, Vec3> = {};
  for (const { id, digit, joints, tip } of digits) {
    jointNames[id === 'thumb' ? 'thumb' : 'finger'].forEach((name, i) => {
      found[`${id}${name}`] = digit.point(joints[i]!, 0, 0);
    });
    found[`${id}Tip`] = digit.point(tip, 0, 0);
  }
  return found;
}
