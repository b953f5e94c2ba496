import { sculptedForm, type BodyForm } from '../shape/restShape.ts';
import type { BodySettings } from './bodySettings.ts';
import { muscleOf } from './muscleGirths.ts';
import { oldAge } from './oldAge.ts';

/** How much more muscles stand out for each SD of muscle; by looks. */
const perSd = 0.2;

/** The form that goes with the settings, besides lengths: muscles that stand out, a back that is round. */
export function formOf(settings: BodySettings): BodyForm {
  if (settings.population === 'children') return sculptedForm;
  return { stoopDeg: oldAge(settings).stoopDeg, relief: 1 + perSd * muscleOf(settings) };
}
