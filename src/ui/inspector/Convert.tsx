import { lazy, Suspense } from 'react';
import { findPopulation } from '../../core/populations/index.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { formatRatio } from '../../core/scales/describeScale.ts';
import { impliedScale } from '../../core/scales/impliedScale.ts';
import { Fold } from '../controls/Section.tsx';
import { messages } from '../messages/en.ts';

const text = messages.convert;

const ConvertDetails = lazy(async () => ({
  default: (await import('./ConvertDetails.tsx')).ConvertDetails,
}));

/** This figure at other scales, and the scale that its height as modelled speaks for. */
export function Convert({ derived }: { readonly derived: DerivedFigure }) {
  const { sizes, canon } = derived;
  if (!sizes) return null;
  const population = findPopulation(canon.population)!;
  const isLifeSize = sizes.statureFrom === 'model';
  const implied = isLifeSize ? null : impliedScale(sizes.heightModelledMm, population, canon.eyeFraction);
  return (
    <Fold title={text.title} summary={implied ? text.implied(formatRatio(implied.n)) : undefined}>
      <Suspense fallback={null}>
        <ConvertDetails {...{ derived, sizes, population, implied }} />
      </Suspense>
    </Fold>
  );
}
