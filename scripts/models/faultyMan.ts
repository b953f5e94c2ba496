import { medianMan, type BodySettings } from '../../src/core/body/settings/bodySettings.ts';
import { targetsOf } from '../../src/core/body/settings/targetsOf.ts';

/** What is wrong with him, as shares of what it is to be. */
export const faults = { hand: 1.18, forearm: 0.85, head: 1.15 } as const;

const handMeasures = ['handLength', 'palmLength'];
const headMeasures = [
  'headHeight',
  'headLength',
  'headBreadth',
  'headCircumference',
  'bizygomaticBreadth',
  'mentonSellionLength',
  'tragionTopOfHead',
  'interpupillaryBreadth',
  'earLength',
];

/** The median man with hands too long, forearms too short and a head too large, for judging to find. */
export function faultyMan(): BodySettings {
  const right = targetsOf(medianMan);
  const measures: Record<string, number> = {};
  const change = (names: readonly string[], share: number): void => {
    for (const name of names) measures[name] = right[name]! * share;
  };
  change(handMeasures, faults.hand);
  change(['radialeStylionLength'], faults.forearm);
  change(headMeasures, faults.head);
  measures['eyeHeight'] = right['stature']! - (right['stature']! - right['eyeHeight']!) * faults.head;
  return { ...medianMan, measures };
}
