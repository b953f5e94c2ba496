import type { Part } from '../../part.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { digit, nail, squareTo, type Digit, type DigitSection } from '../../digit.ts';
import type { HandSpace } from './handSpace.ts';

export type DigitId = 'thumb' | 'index' | 'middle' | 'ring' | 'little';

/** A digit of a build with the places of its joints and its tip along its middle line. */
export interface Finger {
  readonly id: DigitId;
  readonly digit: Digit;
  readonly joints: readonly [number, number, number];
  readonly tip: number;
  readonly halfWidth: number;
}

/** Where the crease at the foot of a finger lies, as a share of its first bone. */
export const fingerBaseShare = 0.59;

interface FingerRow {
  readonly id: DigitId;
  /** Knuckle: centre of the joint between hand and finger. */
  readonly knuckle: Vec3;
  /** Lengths of the three bones, the last with the pad of the tip. */
  readonly bones: readonly [number, number, number];
  /** Degrees outward from the hand's axis to the thumb's side, and about the finger's own axis to that side. */
  readonly spread: number;
  readonly roll: number;
  /** Degrees of bending at the three joints. */
  readonly curl: readonly [number, number, number];
  /** Breadth as a share of the middle finger's. */
  readonly stout: number;
}

const rows: readonly FingerRow[] = [
  {
    id: 'index',
    knuckle: [-1.5, 89, 30],
    bones: [43, 26, 24.5],
    spread: 7,
    roll: -6,
    curl: [9, 16, 9],
    stout: 0.98,
  },
  {
    id: 'middle',
    knuckle: [-2.5, 91.4, 9.2],
    bones: [45, 29.2, 25.1],
    spread: 1,
    roll: 0,
    curl: [12, 19, 11],
    stout: 1,
  },
  {
    id: 'ring',
    knuckle: [-1.8, 87.5, -11],
    bones: [43, 28, 25.5],
    spread: -6.5,
    roll: 4,
    curl: [15, 22, 12],
    stout: 0.95,
  },
  {
    id: 'little',
    knuckle: [0.5, 78, -29.5],
    bones: [36, 22.5, 23.5],
    spread: -14,
    roll: 12,
    curl: [17, 24, 13],
    stout: 0.84,
  },
];

/** Shares of the bones (0–1 the first …, up to 3 the tip); half breadth, back, palm of the middle finger, mm; roundness. */
const profile: readonly DigitSection[] = [
  [-1.2, 6.5, 5.5, 7, 2.1],
  [-0.5, 8.4, 8, 9, 2.1],
  [0, 10, 9.8, 10.8, 2.1],
  [0.3, 10, 9.2, 11, 2.1],
  [0.62, 9.8, 8.6, 10.6, 2.1],
  [1, 10.4, 9.2, 9.2, 2.15],
  [1.5, 9.6, 8.1, 9.8, 2.15],
  [2, 9.2, 7.4, 8.2, 2.2],
  [2.32, 8.9, 6.2, 9, 2.3],
  [2.55, 8.2, 5.3, 8.6, 2.2],
  [2.72, 7.4, 4.8, 7.6, 2.1],
];

/** Place along the middle line of a share of the bones. */
const placeOf = (bones: readonly number[], share: number): number =>
  share < 0
    ? share * bones[0]!
    : bones.reduce((sum, bone, i) => sum + bone * Math.max(0, Math.min(1, share - i)), 0);

export function fingersOf(space: HandSpace): Finger[] {
  return rows.map((row) => {
    const bones = row.bones.map((bone) => bone * space.digitLong);
    const stout = row.stout * space.wide;
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const spread = radians(row.spread * space.spread);
    const along: Vec3 = [0, Math.cos(spread), Math.sin(spread)];
    const palmward = squareTo(along, [Math.cos(radians(row.roll)), 0, Math.sin(radians(row.roll))]);
    const joints = [0, bones[0]!, bones[0]! + bones[1]!] as const;
    const tip = joints[2] + bones[2]!;
    const sections = profile.map(([share, side, back, palm, roundness]): DigitSection => [
      placeOf(bones, share),
      side * stout,
      back * stout,
      palm * stout,
      roundness,
    ]);
    return {
      id: row.id,
      joints,
      tip,
      halfWidth: profile[7]![1] * stout,
      digit: digit({
        origin: space.point(...row.knuckle),
        along,
        palmward,
        bends: joints.map((joint, i) => [joint, row.curl[i]!] as const),
        bendReachMm: 9 * space.long,
        sections,
        startReach: 6 * stout,
        endReach: tip - sections.at(-1)![0],
      }),
    };
  });
}

/** Fingers keep clear of one another: only their roots, drawn in a little, flow into the hand. */
export function joinFingers(space: HandSpace, hand: Part, fingers: readonly Finger[]): void {
  for (const root of rootsOf(space)) hand.join(root, 8 * space.wide);
  for (const finger of fingers) hand.join(finger.digit, 1.2 * space.wide);
}

/** The roots of the fingers: from the knuckle to a little beyond the web. */
function rootsOf(space: HandSpace): Digit[] {
  return rows.map((row) => {
    const stout = row.stout * space.wide;
    const spread = (row.spread * space.spread * Math.PI) / 180;
    const along: Vec3 = [0, Math.cos(spread), Math.sin(spread)];
    const length = row.bones[0] * space.digitLong;
    return digit({
      origin: space.point(...row.knuckle),
      along,
      palmward: squareTo(along, [1, 0, 0]),
      bends: [[0, row.curl[0]]],
      bendReachMm: 8 * space.long,
      sections: [
        [-0.5 * length, 8 * stout, 7 * stout, 9 * stout, 2.1],
        [0, 11.3 * stout, 9.4 * stout, 10.4 * stout, 2.1],
        [0.32 * length, 9.8 * stout, 7.6 * stout, 10 * stout, 2.1],
        [0.58 * length, 7.6 * stout, 5.2 * stout, 7.8 * stout, 2.1],
      ],
      startReach: 6 * stout,
      endReach: 5 * stout,
    });
  });
}

/** Plates on the backs of the last bones. */
export function joinNails(space: HandSpace, hand: Part, fingers: readonly Finger[]): void {
  const height = space.build.pick(0.7, 0.6, -0.5);
  for (const { digit: of, tip, halfWidth, id } of fingers) {
    const length = (id === 'thumb' ? 14.5 : 12) * (halfWidth / 8.8);
    hand.join(nail(of, tip - 1.6 - length, tip - 1.6, halfWidth * 0.68, height), 0.4);
  }
}
