import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FigureJudgement } from '../core/comparison/judgeFigure.ts';
import type { ShownDeviation } from '../core/guides/deviationArrows.ts';
import type { ExpectedLevel } from '../core/guides/expectedLines.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';

/** What was judged of a figure, with what the stage shows of it. */
export interface ShownJudgement {
  readonly judgement: FigureJudgement;
  readonly levels: readonly ExpectedLevel[];
  /** Of what is amiss, the worst first, and nothing that is not seen on the figure. */
  readonly arrows: readonly ShownDeviation[];
  /** Of every length that was seen on the figure, by its key. */
  readonly deviations: Readonly<Record<string, ShownDeviation>>;
}

/** Judgements by the figures' ids: never saved; null where nothing could be judged. */
export interface JudgementState {
  readonly judged: Readonly<Record<string, ShownJudgement | null>>;
}

export const judgementStore = createStore<JudgementState>()(() => ({ judged: {} }));

/** What was judged of a figure; null where nothing could be, undefined until it is. */
export const shownJudgement = (
  { figure }: DerivedFigure,
  { judged }: JudgementState = judgementStore.getState(),
): ShownJudgement | null | undefined => judged[figure.id];

export const useJudgement = (derived: DerivedFigure): ShownJudgement | null | undefined =>
  useStore(judgementStore, (state) => shownJudgement(derived, state));
