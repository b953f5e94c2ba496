import { multiplyTurns, rotate } from '../body/pose/boneMotions.ts';
import type { Axis } from '../geometry/axes.ts';
import { centreOf, sizeOf, type Box } from '../geometry/boxes.ts';
import { lengthOf, scaleVector, subtract, type Quat } from '../geometry/vectors.ts';
import type { Similarity } from './similarity.ts';

/** How a surface may turn out to be turned: not at all where a person said how both stand, about the upright where that was said. */
export type MayTurn = 'not' | 'aboutUp' | 'anyhow';

/** What a person said of how a figure stands; null: found. */
export interface ToldStance {
  readonly up: Axis | null;
  readonly facing: Axis | null;
}

/** What was not said of how figures stand may be otherwise. */
export function mayTurnOf(stances: readonly ToldStance[]): MayTurn {
  if (stances.some(({ up }) => up === null)) return 'anyhow';
  return stances.some(({ facing }) => facing === null) ? 'aboutUp' : 'not';
}

const quarter = Math.SQRT1_2;
const unturned: Quat = [0, 0, 0, 1];
/** To each of the six axes upright. */
const tipped: readonly Quat[] = [
  unturned,
  [quarter, 0, 0, quarter],
  [1, 0, 0, 0],
  [-quarter, 0, 0, quarter],
  [0, 0, quarter, quarter],
  [0, 0, -quarter, quarter],
];
const aboutUp: readonly Quat[] = [
  unturned,
  [0, quarter, 0, quarter],
  [0, 1, 0, 0],
  [0, -quarter, 0, quarter],
];

/**
 * The ways to turn a box by quarter turns, 24 anyhow and 4 about the upright, middle over the middle of another, as large
 * as that where the scale is free: how a surface may lie of which the upright and the facing were guessed wrong.
 */
export function turnedStarts(
  moving: Box,
  fixed: Box,
  isScaleFree: boolean,
  mayTurn: MayTurn,
): readonly Similarity[] {
  if (mayTurn === 'not') return [];
  const ratio = lengthOf(sizeOf(fixed)) / lengthOf(sizeOf(moving));
  const scale = isScaleFree && Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
  const centre = scaleVector(centreOf(moving), scale);
  return (mayTurn === 'anyhow' ? tipped : [unturned]).flatMap((first) =>
    aboutUp.map((then) => {
      const rotation = multiplyTurns(then, first);
      return { scale, rotation, translation: subtract(centreOf(fixed), rotate(rotation, centre)) };
    }),
  );
}
