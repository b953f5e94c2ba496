import type { Canon, CanonLevel } from '../../canons/canon.ts';
import { findCanon } from '../../canons/index.ts';
import { levelHeightMm } from '../../canons/levelHeightMm.ts';
import { measureOfLevel } from '../../canons/measureOfLevel.ts';
import type { Targets } from '../fit/fitBody.ts';

/** Heights of people that are kept where a canon says nothing: feet, for the most part. */
const keptHeights: ReadonlySet<string> = new Set(['stature', 'lateralMalleolusHeight']);

/** Wargame sculptors thicken what would else break or not be seen: shares of a true body of that stature. */
const heroicShares = { girth: 1.22, hand: 1.3, foot: 1.15 } as const;

/**
 * The measures that a canon sets on a body of that stature, over those of people: head and levels by the canon, levels
 * between them as the form has them (the people's heights are NaN, which takes them out), head's own sizes with its height.
 * Throws for a canon that there is not.
 */
export function canonTargets(id: string, statureMm: number, people: Targets): Record<string, number> {
  const canon = findCanon(id);
  if (!canon) throw new Error(`There is no canon "${id}".`);
  const headHeight = statureMm / canon.heads;
  const headShare = headHeight / people['headHeight']!;
  const eyeMm = statureMm * canon.eyeFraction;
  const targets: Record<string, number> = {};
  for (const measure of Object.keys(people)) {
    if (/Height($|[A-Z])/.test(measure) && !keptHeights.has(measure)) targets[measure] = NaN;
    if (headMeasures.has(measure)) targets[measure] = people[measure]! * headShare;
    if (canon.subject === 'miniature')
      targets[measure] = thicken(measure, targets[measure] ?? people[measure]!);
  }
  for (const level of canon.levels) put(targets, canon, level, statureMm);
  placeKnee(targets, people);
  return {
    ...targets,
    headHeight,
    eyeHeight: eyeMm,
    ...heldByEyes(people, headShare, { eyeMm, chinMm: statureMm - headHeight, crownMm: statureMm }),
  };
}

const headMeasures: ReadonlySet<string> = new Set([
  'headLength',
  'headBreadth',
  'headCircumference',
  'bizygomaticBreadth',
  'interpupillaryBreadth',
  'earLength',
]);

/** Root of the nose and ears go with the eyes as people's do, or the head would seem tilted. */
function heldByEyes(people: Targets, share: number, { eyeMm, chinMm, crownMm }: HeadLevels) {
  const [peoplesCrown, peoplesEye] = [people['stature']!, people['eyeHeight']!];
  const noseOverEye = peoplesCrown - people['headHeight']! + people['mentonSellionLength']! - peoplesEye;
  const eyeOverEar = peoplesEye - peoplesCrown + people['tragionTopOfHead']!;
  return {
    mentonSellionLength: eyeMm + noseOverEye * share - chinMm,
    tragionTopOfHead: crownMm - eyeMm + eyeOverEar * share,
  };
}

interface HeadLevels {
  readonly eyeMm: number;
  readonly chinMm: number;
  readonly crownMm: number;
}

function put(targets: Record<string, number>, canon: Canon, level: CanonLevel, statureMm: number): void {
  const measure = measureOfLevel[level.id];
  if (measure) targets[measure] = levelHeightMm(canon, level, statureMm);
}

/** The kneecap lies as far above the shin's top as people's does, so that the form follows a canon's knee. */
function placeKnee(targets: Record<string, number>, people: Targets): void {
  const [shin, knee] = [people['tibialHeight'], people['kneeHeightMidpatella']];
  if (shin === undefined || knee === undefined || Number.isNaN(targets['tibialHeight'])) return;
  targets['kneeHeightMidpatella'] = targets['tibialHeight']! + knee - shin;
}

function thicken(measure: string, mm: number): number {
  if (/^(hand|palm)/.test(measure)) return mm * heroicShares.hand;
  if (/^(foot|heel)/.test(measure)) return mm * heroicShares.foot;
  return /Circumference|Breadth|Depth/.test(measure) && !headMeasures.has(measure)
    ? mm * heroicShares.girth
    : mm;
}
