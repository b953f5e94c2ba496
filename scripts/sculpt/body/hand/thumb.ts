import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import { normalize } from '../../vector.ts';
import { digit, squareTo, type DigitSection } from '../../digit.ts';
import type { Finger } from './fingers.ts';
import type { HandSpace } from './handSpace.ts';

/** Root of the thumb at the wrist; its direction there; where its pad looks: about 60° from where the palm looks. */
const root: Vec3 = [7, 14, 21];
const direction: Vec3 = [0.17, 0.82, 0.55];
const padwards: Vec3 = [0.5, 0, -0.87];

/** Lengths of metacarpal, first and last bone with the pad of the tip; degrees of bending at the latter two joints. */
const bones = [46, 33, 29] as const;
const curl = [8, 12] as const;

/** As with the fingers, but from the root: 1 is the knuckle, 2 the last joint. */
const profile: readonly DigitSection[] = [
  [0.2, 8, 8, 8, 2],
  [0.6, 10, 9.5, 10.5, 2],
  [1, 11.2, 10.2, 11.4, 2.1],
  [1.5, 10, 8.8, 10.4, 2.1],
  [2, 10.9, 9, 9.2, 2.15],
  [2.34, 10.6, 7.2, 9.8, 2.3],
  [2.56, 9.7, 6, 9, 2.2],
  [2.72, 8.7, 5.4, 8, 2.1],
];

export function thumbOf(space: HandSpace): Finger {
  const lengths = bones.map((bone) => bone * space.digitLong);
  const ends = [lengths[0]!, lengths[0]! + lengths[1]!, lengths[0]! + lengths[1]! + lengths[2]!] as const;
  const along = normalize(direction);
  const sections = profile.map(([share, side, back, palm, roundness]): DigitSection => {
    const whole = Math.min(2, Math.floor(share));
    const at = [0, ends[0], ends[1]][whole]! + (share - whole) * lengths[whole]!;
    return [at, side * space.wide, back * space.wide, palm * space.wide, roundness];
  });
  return {
    id: 'thumb',
    joints: [0, ends[0], ends[1]],
    tip: ends[2],
    halfWidth: 10.9 * space.wide,
    digit: digit({
      origin: space.point(...root),
      along,
      palmward: squareTo(along, padwards),
      bends: [
        [ends[0], curl[0]],
        [ends[1], curl[1]],
      ],
      bendReachMm: 8 * space.long,
      sections,
      startReach: 8 * space.wide,
      endReach: ends[2] - sections.at(-1)![0],
    }),
  };
}
