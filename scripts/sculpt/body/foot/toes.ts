import { digit, nail, squareTo, type Digit, type DigitSection } from '../../digit.ts';
import type { Part } from '../../part.ts';
import { tube, type Ball } from '../../solids.ts';
import { midpoint, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { FootSpace } from './footSpace.ts';

/** A toe of a build with the places of its joints and its tip along its middle line. */
export interface Toe {
  readonly digit: Digit;
  readonly joints: readonly number[];
  readonly tip: number;
  readonly halfWidth: number;
}

interface ToeRow {
  /** Joint of the ball of the foot. */
  readonly ball: Vec3;
  /** Lengths of its bones, the last with the pad of the tip. */
  readonly bones: readonly number[];
  /** Degrees outward (the big toe of a small foot stands off a little more, lest it meet the next one), downward, about its own axis; of bending at the joints beyond the ball. */
  readonly outward: number;
  readonly down: number;
  readonly roll: number;
  readonly curl: readonly number[];
  readonly stout: number;
}

const rows: readonly ToeRow[] = [
  { ball: [-32.6, 19, 200], bones: [38, 33], outward: 0.8, down: 2, roll: 4, curl: [8], stout: 1 },
  { ball: [-7, 21, 200], bones: [33, 18, 17], outward: 3, down: 0, roll: 0, curl: [24, 12], stout: 1.1 },
  { ball: [9.2, 20, 194], bones: [30, 16, 16.5], outward: 3, down: 0, roll: -3, curl: [26, 14], stout: 1.07 },
  {
    ball: [24.6, 18.5, 186],
    bones: [28, 14.5, 16],
    outward: 2,
    down: 0,
    roll: -8,
    curl: [27, 15],
    stout: 1.01,
  },
  { ball: [39, 16, 175], bones: [26, 13, 15.5], outward: 1, down: 0, roll: -14, curl: [25, 14], stout: 1.03 },
];

/** Shares of the bones (1 the first joint beyond the ball …); half breadth, back, sole, mm; roundness. */
const bigProfile: readonly DigitSection[] = [
  [-0.4, 13, 12, 12, 2],
  [0, 15.5, 15, 15, 2],
  [0.6, 14.2, 12.2, 12.6, 2.1],
  [1, 14.6, 11.8, 12, 2.2],
  [1.4, 14.8, 9.6, 13.4, 2.2],
  [1.64, 13.4, 8.6, 12.4, 2.1],
];

const smallProfile: readonly DigitSection[] = [
  [-0.6, 6, 6, 6, 2],
  [0, 9, 10, 9, 2],
  [0.6, 7.6, 8.2, 7.6, 2.1],
  [1, 8.2, 8.6, 7, 2.1],
  [1.5, 7.8, 7.2, 7.2, 2.1],
  [2, 8.2, 6.8, 7.6, 2.15],
  [2.35, 8.6, 5.8, 8, 2.2],
  [2.6, 8, 5.2, 7.4, 2.1],
];

/** Place along the middle line of a share of the bones. */
const placeOf = (bones: readonly number[], share: number): number =>
  share < 0
    ? share * bones[0]!
    : bones.reduce((sum, bone, i) => sum + bone * Math.max(0, Math.min(1, share - i)), 0);

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function toesOf(space: FootSpace): Toe[] {
  return rows.map((row, index) => {
    const bones = row.bones.map((bone) => bone * space.long);
    const stout = row.stout * space.wide;
    const turnedIn = index === 0 ? space.build.pick(0, 0.8, 2.4) : 0;
    const [outward, down, roll] = [radians(row.outward - turnedIn), radians(row.down), radians(row.roll)];
    const along: Vec3 = [
      Math.sin(outward) * Math.cos(down),
      -Math.sin(down),
      Math.cos(outward) * Math.cos(down),
    ];
    const joints = bones.slice(0, -1).map((_, i) => placeOf(bones, i + 1));
    const tip = placeOf(bones, bones.length);
    const sections = (index === 0 ? bigProfile : smallProfile).map(
      ([share, side, back, sole, roundness]): DigitSection => [
        placeOf(bones, share),
        side * stout,
        back * stout,
        sole * stout,
        roundness,
      ],
    );
    return {
      joints,
      tip,
      halfWidth: sections.at(-2)![1],
      digit: digit({
        origin: space.point(...row.ball),
        along,
        palmward: squareTo(along, [Math.sin(roll), -Math.cos(roll), 0]),
        bends: joints.map((joint, i) => [joint, row.curl[i]!] as const),
        bendReachMm: 7 * space.long,
        sections,
        startReach: 8 * stout,
        endReach: tip - sections.at(-1)![0],
      }),
    };
  });
}

/** Toes flow into the foot at their roots, which are drawn in a little, and are joined to one another by mere furrows. */
export function joinToes(space: FootSpace, foot: Part, toes: readonly Toe[]): void {
  const { wide } = space;
  toes.forEach(({ digit: of, halfWidth: w }, i) => {
    const reach = (i === 0 ? 32 : 30) * space.long;
    foot.join(
      digit({
        origin: of.point(0, 0, 0),
        along: [0, 0, 1],
        palmward: [0, -1, 0],
        bends: [],
        bendReachMm: 1,
        sections: [
          [-12, 0.8 * w, 0.8 * w, 0.8 * w, 2],
          [0, w, w, w, 2],
          [reach, 0.7 * w, 0.6 * w, 0.6 * w, 2],
        ],
        startReach: 6 * wide,
        endReach: 5 * wide,
      }),
      10 * wide,
    );
  });
  for (const { digit: of } of toes) foot.join(of, 2.4 * wide);
  joinFurrows(space, foot, toes);
}

/** The floor of the furrows between the four small toes, without which slits might open between them. */
function joinFurrows(space: FootSpace, foot: Part, toes: readonly Toe[]): void {
  toes.slice(2).forEach((toe, i) => {
    const other = toes[i + 1]!;
    const between = [0.3, 0.5, 0.66, 0.8].map((share): Ball => {
      const own = toe.digit.point(share * toe.tip, 0, 0);
      const [along, palmward] = other.digit.locate(...own);
      const beside = other.digit.point(along, palmward, 0);
      return [...midpoint(own, beside), 3.4 * space.wide];
    });
    foot.join(tube(between), 3 * space.wide);
  });
}

/** Plates on the backs of the last bones. */
export function joinToenails(space: FootSpace, foot: Part, toes: readonly Toe[]): void {
  const height = space.build.pick(0.7, 0.6, -0.5);
  toes.forEach(({ digit: of, tip, halfWidth }, i) => {
    const length = (i === 0 ? 15 : 7.5) * space.long;
    const end = tip - (i === 0 ? 3 : 2) * space.long;
    foot.join(nail(of, end - length, end, halfWidth * 0.68, height), 0.4);
  });
}
