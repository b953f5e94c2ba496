import type { BodySettings } from './bodySettings.ts';
import { checkLevels } from './checkLevels.ts';
import { checkSections } from './checkSections.ts';
import { checkShares } from './checkShares.ts';
import { checkValues } from './checkValues.ts';
import type { SettingsRefusal } from './settingsRefusal.ts';
import { targetsOf } from './targetsOf.ts';

/**
 * Why no body can have these settings, before one is made: values that nobody has, names that there are not, and, where
 * each is possible by itself, lengths that cannot be met together on one skin. Empty where a body can be made.
 */
export function checkSettings(settings: BodySettings): readonly SettingsRefusal[] {
  const refusals = checkValues(settings);
  if (refusals.length > 0) return refusals;
  const targets = targetsOf(settings);
  return [...checkShares(targets), ...checkLevels(targets), ...checkSections(settings, targets)];
}
