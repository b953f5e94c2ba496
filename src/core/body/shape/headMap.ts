import { monotoneCurve, tabulate } from '../../geometry/monotoneCurve.ts';
import { midpoint } from '../../geometry/vectors.ts';
import type { Ground, PointMap } from './ground.ts';
import { cornerShare, type TrunkSections } from './sections.ts';
import { smoothStep } from '../../geometry/smoothStep.ts';

/** The head by its own heights, lengths and breadths; eyes and ears are moved and enlarged in their place. */
export function headMap({ shape, proportions: p, size }: Ground, sections: TrunkSections): PointMap {
  const at = shape.landmarks;
  const [chin, top] = [at['menton']![1], at['vertex']![1]];
  const crown = top * size;
  const headSize = Number.isNaN(p.headHeight) ? size : p.headHeight / (top - chin);
  const chinHeight = crown - (top - chin) * headSize;
  const tall = headHeights(shape.landmarks, p, { chin, top, crown, chinHeight, headSize });
  const [zygion, euryon, tragion] = [at['zygion']!, at['euryon']!, at['tragion']!];
  const wide = tabulate(
    monotoneCurve(
      [chin - 60, chin, zygion[1], euryon[1], top],
      [p.neckWide, p.faceWide, p.faceWide, p.cranialWide, p.cranialWide],
    ),
    chin - 80,
    top + 10,
    2,
  );
  const ear = midpoint(at['earTop']!, at['earBottom']!);
  const eye = at['pupil']!;
  return (x, y, z) => {
    const corner =
      1 +
      p.headCorner *
        smoothStep(chin + 0.25 * (top - chin), euryon[1] + 20, y) *
        cornerShare(sections, [x, y, z]);
    const nearEar =
      (1 - smoothStep(36, 66, Math.hypot(y - ear[1], z - ear[2]))) * smoothStep(0.72, 0.9, x / ear[0]);
    const nearEye =
      Math.exp(-((x - eye[0]) ** 2 + (y - eye[1]) ** 2) / (2 * 15 ** 2)) * smoothStep(40, 70, z - tragion[2]);
    const earStretch = (p.earLength - 1) * nearEar;
    return [
      x * wide(y) * corner * size + p.eyeOut * nearEye,
      tall(y) + earStretch * (y - ear[1]) * headSize,
      (tragion[2] + (z - tragion[2]) * p.headLong * corner + earStretch * 0.6 * (z - ear[2])) * size,
    ];
  };
}

function headHeights(
  at: Ground['shape']['landmarks'],
  p: Ground['proportions'],
  {
    chin,
    top,
    crown,
    chinHeight,
    headSize,
  }: Readonly<Record<'chin' | 'top' | 'crown' | 'chinHeight' | 'headSize', number>>,
): (heightMm: number) => number {
  const wished = [
    [at['sellion']![1], chinHeight + p.sellionHeight],
    [at['tragion']![1], crown - p.tragionDepth],
    [at['ectocanthus']![1], crown - p.eyeDepth],
  ] as const;
  const places = [chin - 120, chin];
  const heights = [chinHeight - 120 * headSize, chinHeight];
  for (const [place, height] of wished
    .filter(([, wish]) => !Number.isNaN(wish))
    .toSorted((a, b) => a[0] - b[0]))
    if (place - places.at(-1)! > 4 && height - heights.at(-1)! > 2) {
      places.push(place);
      heights.push(height);
    }
  return tabulate(monotoneCurve([...places, top], [...heights, crown]), chin - 160, top + 20, 1);
}
