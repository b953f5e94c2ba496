import { useStore } from 'zustand';
import type { HealthReport } from '../core/figures/health.ts';
import type { ValidationReport } from '../core/figures/validationReport.ts';
import type { PosedBody } from '../core/figures/figureReport.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { deriveFigure } from '../core/project/deriveFigure.ts';
import type { ProjectFigure } from '../core/project/project.ts';
import { chosenBody, derivedStore, poseKey, type DerivedState } from './derivedStore.ts';
import { foundStature, landmarkStore } from './landmarkStore.ts';
import { currentProject, projectStore } from './projectStore.ts';
import { viewStore } from './viewStore.ts';

interface Memo {
  readonly posed: PosedBody;
  /** Derived before landmarks are found, and the stature that they tell. */
  readonly plain: DerivedFigure;
  readonly statureInFile: number | null;
  readonly derived: DerivedFigure;
}

let memos = new WeakMap<ProjectFigure, Memo>();
/** The body last shown for a figure's id: it stands in while a new pose is under way, so that nothing jumps. */
const lastPosed = new Map<string, PosedBody>();

/** Lets go of what was derived of figures; those that are shown are derived anew. */
export function forgetDerived(): void {
  memos = new WeakMap();
  const ids = new Set(currentProject().figures.map(({ id }) => id));
  for (const id of lastPosed.keys()) if (!ids.has(id)) lastPosed.delete(id);
}

/** What follows from a figure, or null while its file is not read. Equal arguments give the same object. */
export function derivedFigure(
  figure: ProjectFigure,
  { reports, posed }: DerivedState = derivedStore.getState(),
): DerivedFigure | null {
  const report = reports[figure.file.sha256];
  if (!report) return null;
  const wanted = posed[poseKey(figure.file.sha256, chosenBody(figure, report))];
  if (wanted) lastPosed.set(figure.id, wanted);
  const body = wanted ?? lastPosed.get(figure.id);
  if (!body) return null;
  const memo = memos.get(figure);
  const plain = memo?.posed === body ? memo.plain : deriveFigure(figure, report, body);
  const statureInFile = foundStature(plain, landmarkStore.getState());
  if (memo?.plain === plain && memo.statureInFile === statureInFile) return memo.derived;
  const derived = statureInFile === null ? plain : deriveFigure(figure, report, body, statureInFile);
  memos.set(figure, { posed: body, plain, statureInFile, derived });
  return derived;
}

/** What follows from the figure of an id; null where there is none, or while its file is not read. */
export function derivedById(id: string): DerivedFigure | null {
  const figure = currentProject().figures.find((each) => each.id === id);
  return figure ? derivedFigure(figure) : null;
}

/** Whether a figure's body is known in the pose that it is to be shown in. */
export function isPosed(figure: ProjectFigure): boolean {
  const { reports, posed } = derivedStore.getState();
  const report = reports[figure.file.sha256];
  return !report || poseKey(figure.file.sha256, chosenBody(figure, report)) in posed;
}

/** The active figure: the one selected, else the first. */
export const activeFigure = (): ProjectFigure | null => {
  const { figures } = currentProject();
  const { activeFigure: id } = viewStore.getState();
  return figures.find((figure) => figure.id === id) ?? figures[0] ?? null;
};

export function useDerivedFigure(figure: ProjectFigure | null): DerivedFigure | null {
  useStore(landmarkStore, ({ found }) => found);
  return useStore(derivedStore, (derived) => (figure ? derivedFigure(figure, derived) : null));
}

/** How sound a figure's body is; null while that is not known. */
export function useHealth({ figure, posed }: DerivedFigure): HealthReport | null {
  return useStore(derivedStore, ({ health }) => health[poseKey(figure.file.sha256, posed.choice)] ?? null);
}

/** What the validator says of a figure's file; null where it has nothing to say, undefined until it was asked. */
export function useValidation({ figure }: DerivedFigure): ValidationReport | null | undefined {
  return useStore(derivedStore, ({ validations }) => validations[figure.file.sha256]);
}

export function useActiveFigure(): ProjectFigure | null {
  useStore(projectStore, (state) => state.history.present.figures);
  useStore(viewStore, (view) => view.activeFigure);
  return activeFigure();
}

/** What follows from every figure whose file is read, in their order. */
export function useDerivedFigures(): readonly DerivedFigure[] {
  useStore(landmarkStore, ({ found }) => found);
  useStore(derivedStore, ({ posed }) => posed);
  const figures = useStore(projectStore, (state) => state.history.present.figures);
  return figures.flatMap((figure) => derivedFigure(figure) ?? []);
}
