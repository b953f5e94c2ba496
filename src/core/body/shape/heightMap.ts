import { monotoneCurve, tabulate } from '../../geometry/monotoneCurve.ts';
import type { Proportions } from './proportions.ts';
import type { RestShape } from './restShape.ts';

/** Levels of trunk and legs that fitting sets, from below: the landmark and the knob that holds its height. */
const levels = [
  ['malleolus', 'malleolusHeight'],
  ['midpatella', 'midpatellaHeight'],
  ['crotch', 'crotchHeight'],
  ['gluteal', 'glutealHeight'],
  ['omphalion', 'omphalionHeight'],
  ['thelion', 'thelionHeight'],
  ['axilla', 'axillaHeight'],
  ['suprasternale', 'suprasternaleHeight'],
  ['cervicale', 'cervicaleHeight'],
] as const;

/** Two levels nearer than this cannot both be met without a fold, mm of the rest shape. */
const leastGapMm = 24;

/** The height in the fitted body of what lies at a height of the rest shape; rises all the way. */
export function heightMap(
  shape: RestShape,
  proportions: Proportions,
  size: number,
): (heightMm: number) => number {
  const places = [0];
  const heights = [0];
  const put = (from: number, to: number): void => {
    if (from - places.at(-1)! < leastGapMm || to <= heights.at(-1)!) return;
    places.push(from);
    heights.push(to);
  };
  for (const [landmark, knob] of levels)
    if (!Number.isNaN(proportions[knob])) put(shape.landmarks[landmark]![1], proportions[knob]);
  const top = shape.landmarks['vertex']![1];
  const chin = shape.landmarks['menton']![1];
  const headSize = Number.isNaN(proportions.headHeight) ? size : proportions.headHeight / (top - chin);
  // The neck ends where the head's own map takes over.
  const neckTop = shape.joints['head']![1];
  put(neckTop, top * size - (top - neckTop) * headSize);
  put(top, top * size);
  return tabulate(monotoneCurve(places, heights), -20, top + 20, 2);
}
