import type { BodyChoice } from '../figures/figureReport.ts';
import type { PlacedLandmarks } from '../landmarks/placedLandmarks.ts';
import type { Ruler } from '../rulers/ruler.ts';
import type { DerivedFigure } from './derivedFigure.ts';
import { changeFigure, type ProjectEdit } from './edits.ts';

/** What a person has set on a body in one of its poses; places in file coordinates, which another pose would leave. */
export interface FigureMarks {
  readonly landmarks: PlacedLandmarks;
  readonly rulers: readonly Ruler[];
}

const noMarks: FigureMarks = { landmarks: {}, rulers: [] };

const keyOf = ({ scene, body, pose }: BodyChoice): string =>
  [scene, body, pose.kind, ...(pose.kind === 'clip' ? [pose.clip, pose.timeS] : [])].join('/');

/** The marks on a figure's body in the pose that is shown. */
export const ownMarks = ({ figure, posed }: Pick<DerivedFigure, 'figure' | 'posed'>): FigureMarks =>
  figure.marks[keyOf(posed.choice)] ?? noMarks;

/** Changes marks of the pose that is shown; those of others stay until it is shown again. */
export const changeOwnMarks =
  (
    { figure: { id }, posed }: Pick<DerivedFigure, 'figure' | 'posed'>,
    change: Partial<FigureMarks>,
  ): ProjectEdit =>
  (project) => {
    const figure = project.figures.find((each) => each.id === id);
    if (!figure) return project;
    const marks = { ...figure.marks, [keyOf(posed.choice)]: { ...ownMarks({ figure, posed }), ...change } };
    return changeFigure(id, { marks })(project);
  };
