import type { Targets } from '../fit/fitBody.ts';
import type { SettingsRefusal } from './settingsRefusal.ts';
import { slackMm } from './slackMm.ts';

/** Heads that a figure is tall: from toddlers and the stoutest miniatures to beyond the tallest canon of 9. */
const [leastHeads, mostHeads] = [3.5, 9.5];

/** Whether a body can be so many heads tall. */
export const canBeHeadsTall = (heads: number): boolean => heads >= leastHeads && heads <= mostHeads;

/** Of the hand that the palm is at most; people have 0.6, and fingers need room. */
const mostPalm = 0.75;

/** Of the chest's girth that the shoulders are broad at least, or the armpits fold; the stoutest women have 0.34. */
const leastShoulders = 0.315;

/** Head, palm and shoulders that are too large or small for the body that they belong to. */
export const checkShares = (targets: Targets): readonly SettingsRefusal[] => [
  ...checkHead(targets['stature']!, targets['headHeight']),
  ...checkPalm(targets['palmLength'], targets['handLength']),
  ...checkShoulders(targets['biacromialBreadth'], targets['chestCircumference']),
];

function checkHead(statureMm: number, headMm: number | undefined): readonly SettingsRefusal[] {
  if (headMm === undefined) return [];
  const headsTall = statureMm / headMm;
  if (headMm >= statureMm / mostHeads - slackMm && headMm <= statureMm / leastHeads + slackMm) return [];
  const mm = statureMm / (headsTall < leastHeads ? leastHeads : mostHeads);
  const nearest = [{ measure: 'headHeight', mm }];
  return [{ code: 'head-out-of-range', data: { headsTall, leastHeads, mostHeads, nearest } }];
}

function checkPalm(palmMm: number | undefined, handMm: number | undefined): readonly SettingsRefusal[] {
  if (palmMm === undefined || handMm === undefined || palmMm <= handMm * mostPalm + slackMm) return [];
  const nearest = [
    { measure: 'palmLength', mm: handMm * mostPalm },
    { measure: 'handLength', mm: palmMm / mostPalm },
  ];
  return [{ code: 'palm-too-long', data: { palmMm, handMm, nearest } }];
}

function checkShoulders(
  shouldersMm: number | undefined,
  chestMm: number | undefined,
): readonly SettingsRefusal[] {
  if (shouldersMm === undefined || chestMm === undefined) return [];
  if (shouldersMm >= chestMm * leastShoulders - slackMm) return [];
  const nearest = [
    { measure: 'biacromialBreadth', mm: chestMm * leastShoulders },
    { measure: 'chestCircumference', mm: shouldersMm / leastShoulders },
  ];
  return [{ code: 'shoulders-too-narrow', data: { shouldersMm, chestMm, nearest } }];
}
