import { drawingOf } from './drawing.ts';
import type { Guide } from './guide.ts';
import { headingOf } from './heading.ts';

/** The outlines themselves are of bodies that stand behind the figure (`bandReferences`); here is what they are called. */
export const bandSilhouette = {
  id: 'bandSilhouette',
  label: 'Band silhouette',
  group: 'Proportion',
  hint: 'Outlines of people of this stature of slight and of heavy build (5th and 95th percentile), in the figure’s pose once its landmarks are found. Where the inner one shows, the figure is slighter; where the outer one is hidden, heavier.',
  draw: (context) =>
    context.canon.subject === 'child'
      ? null
      : drawingOf({
          labels: [
            headingOf(context, { columnMm: 0, text: 'Build p5 to p95', anchor: 'middle', tone: 'quiet' }),
          ],
        }),
} as const satisfies Guide;
