import { judgeFigure } from '../core/comparison/judgeFigure.ts';
import { findProfile, profiles } from '../core/comparison/profiles/index.ts';
import { arrowsOf, expectedLevelsOf, shownDeviationsOf } from '../core/comparison/showOnFigure.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { usualJudging } from '../core/project/judging.ts';
import type { JudgeSettings } from '../core/project/project.ts';
import type { MeasuredFigure } from '../core/project/foundFigure.ts';
import { derivedStore } from '../state/derivedStore.ts';
import { derivedById, derivedFigure } from '../state/figures.ts';
import { judgementStore, type ShownJudgement } from '../state/judgementStore.ts';
import { landmarkStore, measuredOf } from '../state/landmarkStore.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';

/** What a figure was judged from, so that it is judged again only when that changes. */
interface Memo {
  readonly from: readonly unknown[];
  readonly shown: ShownJudgement | null;
}

const memos = new Map<string, Memo>();

/** Judges figures whenever they are measured anew, or anything changes that they are judged by. Gives back how to stop. */
export function startJudging(): () => void {
  const stops = [landmarkStore, projectStore, derivedStore].map((store) => store.subscribe(judgeMeasured));
  judgeMeasured();
  return () => stops.forEach((stop) => stop());
}

function judgeMeasured(): void {
  const { figures, judging } = currentProject();
  const before = judgementStore.getState().judged;
  const entries = figures.flatMap((figure) => {
    const derived = derivedFigure(figure);
    const measured = derived && measuredOf(derived);
    return derived && measured ? [[figure.id, judge(derived, measured, judging)] as const] : [];
  });
  for (const id of memos.keys()) if (!figures.some((figure) => figure.id === id)) memos.delete(id);
  const isSame =
    Object.keys(before).length === entries.length && entries.every(([id, shown]) => before[id] === shown);
  if (!isSame) judgementStore.setState({ judged: Object.fromEntries(entries) });
}

function judge(
  derived: DerivedFigure,
  { measures }: MeasuredFigure,
  judging: JudgeSettings,
): ShownJudgement | null {
  const { sizes, canon, figure } = derived;
  if (!sizes) return null;
  const other = otherOf(judging, figure.id);
  const from = [measures, sizes.statureMm, sizes.modelScale, sizes.targetScale, canon, judging, other];
  const memo = memos.get(figure.id);
  if (memo && memo.from.every((each, i) => each === from[i])) return memo.shown;
  const judgement = judgeFigure({
    measures,
    statureMm: sizes.statureMm,
    modelScale: sizes.modelScale,
    targetScale: sizes.targetScale,
    canon,
    // A figure that is gone, or is this one, is held against people.
    against:
      judging.against.kind === 'figure' && other === undefined ? usualJudging.against : judging.against,
    other: other ?? null,
    profile: (findProfile(judging.profile) ?? profiles[0]).id,
    viewingMm: judging.viewingMm,
    ownLimits: judging.ownLimits,
  });
  const deviations = judgement ? shownDeviationsOf(judgement, measures, sizes.targetScale) : {};
  const shown = judgement && {
    judgement,
    levels: expectedLevelsOf(judgement, sizes.statureMm),
    deviations,
    arrows: arrowsOf(judgement, deviations),
  };
  memos.set(figure.id, { from, shown });
  return shown;
}

/** The measures of the figure that others are held against: null until they are taken, undefined where there is none. */
function otherOf({ against }: JudgeSettings, ownId: string): MeasuredFigure['measures'] | null | undefined {
  if (against.kind !== 'figure' || against.figure === ownId) return undefined;
  const isThere = currentProject().figures.some(({ id }) => id === against.figure);
  const derived = derivedById(against.figure);
  return isThere ? ((derived && measuredOf(derived)?.measures) ?? null) : undefined;
}
