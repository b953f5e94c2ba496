import type { Vec3 } from '../geometry/vectors.ts';
import { drawingOf } from './drawing.ts';
import type { GuideDrawing } from './guide.ts';
import { labelPriority } from './labelPriority.ts';

/** A place of a map with its distance in words. */
export interface MapPlace {
  /** Life-size mm in the body frame. */
  readonly at: Vec3;
  readonly text: string;
  readonly isBulge: boolean;
}

/** Places of a map with what is measured there, as dots and labels on the figure. */
export const drawMapPlaces = (places: readonly MapPlace[]): GuideDrawing =>
  drawingOf({
    marks: places.map(({ at, isBulge }) => ({ at, space: 'body', style: isBulge ? 'over' : 'under' })),
    labels: places.map(({ at, text, isBulge }) => ({
      at,
      space: 'body',
      text,
      anchor: 'start',
      offsetPx: [10, 8],
      tone: isBulge ? 'over' : 'under',
      priority: labelPriority.chosen,
    })),
  });
