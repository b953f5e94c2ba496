import { monotoneCurve, tabulate } from '../../geometry/monotoneCurve.ts';
import type { Ground, PointMap } from './ground.ts';
import type { RestShape } from './restShape.ts';
import { cornerShare, type TrunkSections } from './sections.ts';
import { smoothStep } from '../../geometry/smoothStep.ts';

/** Shares of the trunk by level, from the crotch up to the top of the neck. */
type ByLevel = readonly [
  crotch: number,
  buttock: number,
  flank: number,
  waist: number,
  chest: number,
  shoulders: number,
  neck: number,
  nape: number,
];

/** Sections of the trunk widened, deepened and filled out by level; the shoulder girdle moved. */
export function trunkMap({ shape, proportions: p, size, tall }: Ground, sections: TrunkSections): PointMap {
  const levels = levelsOf(shape);
  const top = shape.landmarks['vertex']![1];
  const curve = (values: ByLevel): ((y: number) => number) =>
    tabulate(monotoneCurve(levels, values), 0, top + 20, 4);
  const mean = (a: number, b: number): number => (a + b) / 2;
  const wide = curve([
    p.hipWide,
    p.hipWide,
    mean(p.hipWide, p.waistWide),
    p.waistWide,
    p.chestWide,
    mean(p.chestWide, p.neckWide),
    p.neckWide,
    p.neckWide,
  ]);
  const deep = curve([
    p.hipDeep,
    p.buttockDeep,
    mean(p.buttockDeep, p.waistDeep),
    p.waistDeep,
    p.chestDeep,
    mean(p.chestDeep, p.neckWide),
    p.neckWide,
    p.neckWide,
  ]);
  const corner = curve([
    p.hipCorner,
    p.hipCorner,
    mean(p.hipCorner, p.waistCorner),
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

/** Heights of the levels in the rest shape, mm. */
function levelsOf({ landmarks }: RestShape): ByLevel {
  const height = (landmark: string): number => landmarks[landmark]![1];
  const [gluteal, omphalion, throat] = [height('gluteal'), height('omphalion'), height('infrathyroid')];
  return [
    height('crotch'),
    gluteal,
    0.45 * gluteal + 0.55 * omphalion,
    omphalion,
    height('thelion'),
    height('suprasternale'),
    throat,
    throat + 0.3 * (height('vertex') - throat),
  ];
}
