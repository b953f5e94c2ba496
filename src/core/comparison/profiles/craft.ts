import { groupOfMeasure } from '../../measures/groupOfMeasure.ts';
import type { Measure } from '../../measures/measure.ts';
import { widened } from '../limits.ts';
import type { Profile } from './profile.ts';

/** Beyond the human band by more is notable, and outside; mm at scale. */
const notableMm = 1;
const outsideMm = 2;

/** At which scales a millimetre is one that is seen and can be carved. */
const scales = { from: 4, to: 12 } as const;

/** Face, hands and feet, where a millimetre or two breaks the likeness. */
const isFine = (measure: Measure): boolean =>
  measure.kind !== 'ratio' &&
  (groupOfMeasure(measure) === 'head' || /^(hand|palm|foot|heel|bimalleolar)/.test(measure.id));

export const craft = {
  id: 'craft',
  label: 'Craft, 1 and 2 mm',
  description:
    'Face, hands and feet at 1:4 to 1:12: notable more than 1 mm at scale beyond what people differ, outside more than 2 mm.',
  limitsOf: (measure, { band }, { targetScale }) =>
    band && isFine(measure) && targetScale >= scales.from && targetScale <= scales.to
      ? {
          notable: widened(band, notableMm * targetScale),
          outside: widened(band, outsideMm * targetScale),
        }
      : null,
} as const satisfies Profile;
