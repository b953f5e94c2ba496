import type { FigurePoints } from '../body/follow/figurePoints.ts';
import type { Likeness } from '../body/follow/likeness.ts';
import type { StandingShares } from '../body/pose/backToStanding.ts';
import type { MarkedLandmark } from '../guides/landmarks.ts';

/** What a body that takes a figure's pose is made from besides its settings. */
export interface FollowAsk {
  /** Of the figure. */
  readonly marks: readonly MarkedLandmark[];
  /** Of the figure, which uncertainties are shares of. */
  readonly statureMm: number;
  readonly likeness: Likeness;
  readonly standing: StandingShares;
}

/** How a body stands: the id of a preset, or as the figure that it follows. */
export type BodyPose = string | FollowAsk;

/** The figure's landmarks as they are followed. */
export const pointsToFollow = ({ marks, statureMm }: FollowAsk): FigurePoints =>
  Object.fromEntries(
    marks.map(({ id, at, uncertaintyShare }) => [id, { at, uncertainty: uncertaintyShare * statureMm }]),
  );
