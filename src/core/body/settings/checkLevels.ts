import type { Targets } from '../fit/fitBody.ts';
import type { SettingsRefusal } from './settingsRefusal.ts';
import { slackMm } from './slackMm.ts';

/** A level of the body by the measure that is its height, and how far it is above the one before at least, of stature. */
type Step = readonly [level: string, leastGap: number];

/** Levels of the head that have no height of their own: chin and ear hang from the crown, the nose's root stands on the chin. */
const [chin, ear, noseRoot] = ['headHeight', 'tragionTopOfHead', 'mentonSellionLength'];

/**
 * Levels from below, along front and middle, along the outer side, and up to the shoulder. The gaps are less than
 * people have, most a third of it; more where `npm run sweep` found that skin folds.
 */
const chains: readonly (readonly Step[])[] = [
  [
    ['lateralMalleolusHeight', 0.015],
    ['kneeHeightMidpatella', 0.08],
    ['crotchHeight', 0.172],
    ['buttockHeight', 0.005],
    ['waistHeightOmphalion', 0.065],
    ['chestHeight', 0.04],
    ['axillaHeight', 0.003],
    ['suprasternaleHeight', 0.02],
    [chin, 0.015],
    ['eyeHeight', 0.02],
    ['stature', 0.02],
  ],
  [
    ['lateralMalleolusHeight', 0.015],
    ['tibialHeight', 0.08],
    ['lateralFemoralEpicondyleHeight', 0.003],
    ['crotchHeight', 0.06],
    ['trochanterionHeight', 0.003],
    ['iliocristaleHeight', 0.02],
    ['tenthRibHeight', 0.005],
    ['chestHeight', 0.02],
    ['axillaHeight', 0.003],
    ['acromialHeight', 0.024],
    ['stature', 0.08],
  ],
  [
    ['suprasternaleHeight', 0],
    ['cervicaleHeight', 0.01],
    ['stature', 0.104],
  ],
  [
    // The nape's root is about as high as the chin.
    ['cervicaleHeight', 0],
    [chin, -0.012],
  ],
  [
    [ear, 0],
    ['eyeHeight', 0.004],
    [noseRoot, 0.0005],
    // Of a child's eyes, whose nose has no measure, the same is asked as in the first chain.
    ['stature', 0.0195],
  ],
];

/** Levels that would be upside down, or so near that skin would fold between them; those without a target are passed. */
export function checkLevels(targets: Targets): readonly SettingsRefusal[] {
  const refusals = chains.flatMap((chain) => checkChain(chain, targets));
  return refusals.filter(
    ({ data }, i) =>
      refusals.findIndex((other) => other.data.lower === data.lower && other.data.upper === data.upper) === i,
  );
}

type LevelsRefusal = Extract<SettingsRefusal, { readonly code: 'levels-out-of-order' }>;

function checkChain(chain: readonly Step[], targets: Targets): readonly LevelsRefusal[] {
  const statureMm = targets['stature']!;
  const refusals: LevelsRefusal[] = [];
  let below: { readonly level: string; readonly heightMm: number } | null = null;
  let gap = 0;
  for (const [level, leastGap] of chain) {
    const given = targets[level];
    gap += leastGap;
    if (given === undefined) continue;
    const heightMm = heightOf(level, given, targets);
    if (heightMm === undefined) continue;
    const leastGapMm = gap * statureMm;
    if (below && heightMm - below.heightMm < leastGapMm - slackMm) {
      const nearest = [
        { measure: below.level, mm: valueOf(below.level, heightMm - leastGapMm, targets) },
        // The gap grows with stature, where that is what is changed.
        level === 'stature'
          ? { measure: level, mm: below.heightMm / (1 - gap) }
          : { measure: level, mm: valueOf(level, below.heightMm + leastGapMm, targets) },
      ];
      refusals.push({
        code: 'levels-out-of-order',
        data: { lower: below.level, upper: level, lowerMm: below.heightMm, upperMm: heightMm, nearest },
      });
    }
    below = { level, heightMm };
    gap = 0;
  }
  return refusals;
}

/** The height of a level whose measure has a value; undefined where it stands on another that has none. */
function heightOf(level: string, mm: number, { stature, headHeight }: Targets): number | undefined {
  if (level === chin || level === ear) return stature! - mm;
  if (level === noseRoot) return headHeight === undefined ? undefined : stature! - headHeight + mm;
  return mm;
}

/** The value of a level's measure where the level has a height. */
function valueOf(level: string, heightMm: number, { stature, headHeight }: Targets): number {
  if (level === chin || level === ear) return stature! - heightMm;
  return level === noseRoot ? heightMm - stature! + headHeight! : heightMm;
}
