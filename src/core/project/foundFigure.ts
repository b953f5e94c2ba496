import type { FoundFigure } from '../landmarks/foundLandmarks.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import type { PostureName } from '../measures/nameOfPosture.ts';

/** A found figure as the page has it, in file coordinates: the fitted body itself stays in the worker. */
export type PageFoundFigure = Omit<FoundFigure, 'straight'>;

/** A figure's measures and how it stands. */
export interface MeasuredFigure {
  readonly measures: FigureMeasures;
  readonly posture: PostureName;
}
