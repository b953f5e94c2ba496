import { useStore } from 'zustand';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { deriveFigure } from '../core/project/deriveFigure.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { chosenBody, derivedStore, poseKey, type DerivedState } from './derivedStore.ts';
import { currentProject, projectStore } from './projectStore.ts';
import { viewStore } from './viewStore.ts';

interface Memo {
  readonly posed: unknown;
  readonly derived: DerivedFigure;
}

const memos = new WeakMap<ProjectFigure, Memo>();
/** The last that was derived for a figure's id: shown while a new pose is under way, so that nothing jumps. */
const latest = new Map<string, DerivedFigure>();

/** What follows from a figure, or null while its file is not read. Equal arguments give the same object. */
export function derivedFigure(
  figure: ProjectFigure,
  { reports, posed }: DerivedState = derivedStore.getState(),
): DerivedFigure | null {
  const report = reports[figure.file.sha256];
  if (!report) return null;
  const body = posed[poseKey(figure.file.sha256, chosenBody(figure, report))];
  if (!body) return latest.get(figure.id) ?? null;
  const memo = memos.get(figure);
  if (memo?.posed === body) return memo.derived;
  const derived = deriveFigure(figure, report, body);
  memos.set(figure, { posed: body, derived });
  latest.set(figure.id, derived);
  return derived;
}

/** The active figure: the one selected, else the first. */
export const activeFigure = (): ProjectFigure | null => {
  const { figures } = currentProject();
  const { activeFigure: id } = viewStore.getState();
  return figures.find((figure) => figure.id === id) ?? figures[0] ?? null;
};

/** The figures that are shown, derived, in the project's order. */
export const shownFigures = (): readonly DerivedFigure[] =>
  currentProject()
    .figures.filter((figure) => !figure.isHidden)
    .flatMap((figure) => derivedFigure(figure) ?? []);

export function useDerivedFigure(figure: ProjectFigure | null): DerivedFigure | null {
  return useStore(derivedStore, (derived) => (figure ? derivedFigure(figure, derived) : null));
}

export function useActiveFigure(): ProjectFigure | null {
  useStore(projectStore, (state) => state.history.present.figures);
  useStore(viewStore, (view) => view.activeFigure);
  return activeFigure();
}
