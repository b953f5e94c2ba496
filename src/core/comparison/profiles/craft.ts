import type { Measure } from '../../measures/measure.ts';
import { partOfMeasure, type FigurePart } from '../../measures/partOfMeasure.ts';
import { widened } from '../limits.ts';
import type { Profile } from './profile.ts';

/** Beyond the human band by more is notable, and outside; mm at scale. */
const notableMm = 1;
const outsideMm = 2;

/** At which scales a millimetre is one that is seen and can be carved. */
const scales = { from: 4, to: 12 } as const;

const isCarved = (targetScale: number): boolean => targetScale >= scales.from && targetScale <= scales.to;

/** Face, hands and feet, where a millimetre or two breaks the likeness. */
const fineParts: ReadonlySet<FigurePart | null> = new Set(['head', 'hands', 'feet']);

const isFine = ({ id, kind }: Measure): boolean => kind !== 'ratio' && fineParts.has(partOfMeasure(id));

export const craft = {
  id: 'craft',
  label: 'Craft',
  description:
    'Face, hands, feet and symmetry at 1:4 to 1:12: notable more than 1 mm at scale beyond what people differ, outside more than 2 mm.',
  needsBand: false,
  sideLimitsOf: (_lengthMm, targetScale) =>
    isCarved(targetScale) ? { notable: notableMm * targetScale, outside: outsideMm * targetScale } : null,
  // Beside another figure, where there is no band, the millimetre counts from what that has.
  limitsOf: (measure, { mean, band }, { targetScale }) => {
    if (!isFine(measure) || !isCarved(targetScale)) return null;
    const usual = band ?? { low: mean, high: mean };
    return {
      notable: widened(usual, notableMm * targetScale),
      outside: widened(usual, outsideMm * targetScale),
    };
  },
} as const satisfies Profile;
