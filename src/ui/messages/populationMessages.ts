import type { Population } from '../../core/populations/population.ts';
import type { ExpectationNote } from '../../core/populations/surface/expect.ts';

/** What is said of people that were measured. */
export const populationMessages = {
  whoWasMeasured: 'Who was measured',
  measured: ({ who, when, count }: Population) =>
    `${count === null ? who : `${count.toLocaleString('en')} people, ${who}`}; ${when}.`,
  cited: (citation: string) => `Source: ${citation}`,
  notes: {
    'follows-weight':
      'Breadths, depths, girths and mass follow weight more than stature, so that their band stays wide at every stature.',
    derived: 'Derived from several sources, not measured by the survey: the norm itself may be off.',
    'not-by-stature': 'No source tells how it goes with stature, so that it is the same at every stature.',
    'no-spread': 'No source tells how far people differ in it, so that nothing can be judged by it.',
    'beyond-survey': 'Hardly anybody of that stature was measured, so that this goes on from the others.',
  } satisfies Record<ExpectationNote, string>,
};
