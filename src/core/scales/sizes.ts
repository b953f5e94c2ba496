import type { Canon } from '../canons/canon.ts';
import { findPopulation } from '../populations/index.ts';
import type { ScaleChoice } from './scaleChoice.ts';
import { scaleDenominator } from './scaleDenominator.ts';

/** A figure this tall as modelled is taken for a person at life-size; any other height is a miniature of somebody. */
const lifeSizeRangeMm = { min: 1200, max: 2300 } as const;

/** What is known of a figure when its sizes are asked for. */
export interface SizeQuestion {
  /** Height of the figure in its file after the unit verdict, base left out; null without triangles. */
  readonly heightModelledMm: number | null;
  /** Whether that is the stature of who is shown, by landmarks, and not the height over everything. */
  readonly isStature?: boolean;
  /** The stature that the user gave, positive; null until then. */
  readonly statureMm: number | null;
  /** The scale that the user wants; null until then. */
  readonly target: ScaleChoice | null;
  readonly canon: Canon;
}

/** What a height that was only measured over everything holds or leaves out, until landmarks say better. */
export const heightNotes = ['base-left-out', 'hair-and-headgear-included', 'in-the-pose-shown'] as const;

export type HeightNote = (typeof heightNotes)[number];

/** The three sizes of a figure, as modelled, life-size and at scale, with what follows from the canon. */
export interface FigureSizes {
  readonly heightModelledMm: number;
  readonly statureMm: number;
  /** Given by the user, read off a life-size model, or the median of the canon's population. */
  readonly statureFrom: 'given' | 'model' | 'population';
  /** N of the 1:N that the file already has; also life-size mm per mm as modelled. */
  readonly modelScale: number;
  /** N of the 1:N that is wanted; the model scale until one is chosen. */
  readonly targetScale: number;
  readonly targetFrom: 'given' | 'model';
  readonly heightAtScaleMm: number;
  /** To the eye, by the canon's eye fraction. */
  readonly eyeHeightLifeMm: number;
  readonly eyeHeightAtScaleMm: number;
  /** Stature ÷ the canon's heads. */
  readonly headHeightLifeMm: number;
  readonly headHeightAtScaleMm: number;
  readonly notes: readonly HeightNote[];
}

/** The sizes of a figure; null where it has no height, since nothing can then be said about its scale. */
export function sizesOf({
  heightModelledMm,
  statureMm: given,
  target,
  canon,
  isStature = false,
}: SizeQuestion): FigureSizes | null {
  if (heightModelledMm === null || !(heightModelledMm > 0) || !Number.isFinite(heightModelledMm)) return null;
  const { statureMm, statureFrom } = statureOf(heightModelledMm, given, canon);
  const modelScale = statureMm / heightModelledMm;
  const { eyeFraction } = canon;
  const targetScale = target ? scaleDenominator(target, { statureMm, eyeFraction }) : modelScale;
  const eyeHeightLifeMm = statureMm * eyeFraction;
  const headHeightLifeMm = statureMm / canon.heads;
  return {
    heightModelledMm,
    statureMm,
    statureFrom,
    modelScale,
    targetScale,
    targetFrom: target ? 'given' : 'model',
    heightAtScaleMm: statureMm / targetScale,
    eyeHeightLifeMm,
    eyeHeightAtScaleMm: eyeHeightLifeMm / targetScale,
    headHeightLifeMm,
    headHeightAtScaleMm: headHeightLifeMm / targetScale,
    notes: isStature ? ['base-left-out'] : heightNotes,
  };
}

function statureOf(
  heightModelledMm: number,
  given: number | null,
  canon: Canon,
): Pick<FigureSizes, 'statureMm' | 'statureFrom'> {
  if (given !== null) return { statureMm: given, statureFrom: 'given' };
  const isLifeSize = heightModelledMm >= lifeSizeRangeMm.min && heightModelledMm <= lifeSizeRangeMm.max;
  if (isLifeSize) return { statureMm: heightModelledMm, statureFrom: 'model' };
  return { statureMm: findPopulation(canon.population)!.statureMm.p50, statureFrom: 'population' };
}
