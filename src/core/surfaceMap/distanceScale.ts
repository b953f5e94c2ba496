import { oneTwoFive } from '../guides/oneTwoFive.ts';

/** Red, green and blue as bytes of sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A band of the scale. What lies on its edge is in the band nearer to zero. */
export interface ScaleStep {
  /** −∞ of the lowest. */
  readonly fromMm: number;
  /** ∞ of the highest. */
  readonly toMm: number;
  readonly colour: Rgb;
}

/** The colours of a map, in bands that lie alike on both sides of zero. */
export interface DistanceScale {
  /** From the deepest hollow to the highest bulge; the one in the middle is within tolerance. */
  readonly steps: readonly ScaleStep[];
  /** Of what has no counterpart. */
  readonly without: Rgb;
}

/** No more edges a side: neighbouring bands could not be told apart. */
const mostEdges = 6;

const withinColour: Rgb = [219, 221, 223];
const withoutColour: Rgb = [105, 108, 112];

/** From the first band beyond tolerance to the last: ever darker, of the hues of the verdicts. */
const hollowColours: readonly Rgb[] = [
  [176, 211, 250],
  [64, 139, 220],
  [8, 48, 107],
];
const bulgeColours: readonly Rgb[] = [
  [255, 207, 150],
  [232, 128, 32],
  [112, 44, 0],
];

/**
 * A scale with steps at ± the tolerance and its multiples (every one, every second, fifth, tenth …, as many as can be
 * told apart) up to the limit, beyond which one colour holds. Blue and orange with different lightness for different
 * bands: colour-blind people tell them too.
 * @param toleranceMm above 0
 * @param limitMm no lower than the tolerance
 */
export function distanceScale(toleranceMm: number, limitMm: number): DistanceScale {
  const edges = edgesOf(toleranceMm, limitMm);
  const side = edges.map((fromMm, i) => ({
    fromMm,
    toMm: edges[i + 1] ?? Infinity,
    share: shareOf(i, edges),
  }));
  return {
    steps: [
      ...side
        .map(({ fromMm, toMm, share }) => ({
          fromMm: -toMm,
          toMm: -fromMm,
          colour: colourAt(hollowColours, share),
        }))
        .toReversed(),
      { fromMm: -toleranceMm, toMm: toleranceMm, colour: withinColour },
      ...side.map(({ fromMm, toMm, share }) => ({ fromMm, toMm, colour: colourAt(bulgeColours, share) })),
    ],
    without: withoutColour,
  };
}

function edgesOf(toleranceMm: number, limitMm: number): readonly number[] {
  // A little over what the limit has, so that rounding takes no edge away.
  const multiples = Math.floor((limitMm / toleranceMm) * (1 + 1e-9));
  const every = oneTwoFive(Math.max(1, multiples / mostEdges));
  const edges = [toleranceMm];
  for (let k = every > 1 ? every : 2; k <= multiples; k += every) edges.push(k * toleranceMm);
  return edges;
}

const shareOf = (i: number, edges: readonly number[]): number =>
  edges.length > 1 ? i / (edges.length - 1) : 0.5;

/** The colour at a share of the way along some that are evenly apart. */
function colourAt(colours: readonly Rgb[], share: number): Rgb {
  const along = share * (colours.length - 1);
  const before = Math.min(Math.floor(along), colours.length - 2);
  const mix = (i: 0 | 1 | 2): number => {
    const [from, to] = [colours[before]![i], colours[before + 1]![i]];
    return Math.round(from + (along - before) * (to - from));
  };
  return [mix(0), mix(1), mix(2)];
}
