import { monotoneCurve, tabulate } from '../../geometry/monotoneCurve.ts';
import type { Ground, PointMap } from './ground.ts';
import { cornerShare, type TrunkSections } from './sections.ts';
import { smoothStep } from './smoothStep.ts';

/** Sections of the trunk widened, deepened and filled out by level; the shoulder girdle moved. */
export function trunkMap({ shape, proportions: p, size, tall }: Ground, sections: TrunkSections): PointMap {
  const height = (landmark: string): number => shape.landmarks[landmark]![1];
  const top = height('vertex');
  const levels = [
    height('crotch'),
    height('gluteal'),
    0.45 * height('gluteal') + 0.55 * height('omphalion'),
    height('omphalion'),
    height('thelion'),
    height('suprasternale'),
    height('infrathyroid'),
    height('infrathyroid') + 0.3 * (top - height('infrathyroid')),
  ];
  const shoulders = (p.chestWide + p.neckWide) / 2;
  const curve = (values: readonly number[]): ((y: number) => number) =>
    tabulate(
      monotoneCurve(
        levels,
        values.map((value, i) => (i < values.length ? value : 1)),
      ),
      0,
      top + 20,
      4,
    );
  const wide = curve([
    p.hipWide,
    p.hipWide,
    (p.hipWide + p.waistWide) / 2,
    p.waistWide,
    p.chestWide,
    shoulders,
    p.neckWide,
    p.neckWide,
  ]);
  const deep = curve([
    p.hipDeep,
    p.buttockDeep,
    (p.buttockDeep + p.waistDeep) / 2,
    p.waistDeep,
    p.chestDeep,
    (p.chestDeep + p.neckWide) / 2,
    p.neckWide,
    p.neckWide,
  ]);
  const corner = curve([
    p.hipCorner,
    p.hipCorner,
    (p.hipCorner + p.waistCorner) / 2,
    p.waistCorner,
    p.chestCorner,
    0.4 * p.chestCorner,
    0,
    0,
  ]);
  const acromion = shape.landmarks['acromion']!;
  return (x, y, z) => {
    const middle = sections.middle(y);
    const swell = 1 + corner(y) * cornerShare(sections, [x, y, z]);
    const girdle =
      smoothStep(0.22 * acromion[0], 0.8 * acromion[0], x) *
      (1 - smoothStep(0.4, 1.6, Math.abs(y - acromion[1]) / (0.11 * top)));
    return [
      x * size * wide(y) * swell + p.girdleOut * girdle,
      tall(y) + p.girdleUp * girdle,
      (middle + (z - middle) * deep(y) * swell) * size,
    ];
  };
}
