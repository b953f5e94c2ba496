import { useStore } from 'zustand';
import { arrangeFigures, type ArrangedSize, type Placement } from '../core/project/arrange.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { derivedStore, type DerivedState } from './derivedStore.ts';
import { headHeightOf, landmarkStore } from './landmarkStore.ts';
import { activeFigure, derivedFigure } from './figures.ts';
import { currentProject, projectStore } from './projectStore.ts';
import { referenceStore } from './referenceStore.ts';
import {
  companyOf,
  reachOfFigure,
  stageCompany,
  type Company,
  type StagedReference,
} from './stagedReferences.ts';
import { viewStore, type ViewState } from './viewStore.ts';
import type { Project } from '../core/project/project.ts';

export type { StagedReference } from './stagedReferences.ts';

/** A figure with its place on the stage. */
export interface StagedFigure {
  readonly derived: DerivedFigure;
  readonly placement: Placement;
}

/** A pane with all that stands in it. Its guides are those of the lead: the active figure, else its first. */
export interface StagedPane {
  readonly index: number;
  readonly figures: readonly StagedFigure[];
  readonly references: readonly StagedReference[];
  readonly lead: StagedFigure;
}

/** Sizes for a body without height, so that a skeleton alone still has a place: as if it were life-size. */
const withoutSizes = { statureMm: 1000, targetScale: 1, headHeightLifeMm: 130 };

function arrangedSize({ figure: derived, rightMm }: Company): ArrangedSize {
  const { figure, sizes, extent } = derived;
  const { statureMm, targetScale, headHeightLifeMm } = sizes ?? withoutSizes;
  return {
    id: figure.id,
    statureMm,
    scaleN: targetScale,
    headMm: headHeightOf(derived) ?? headHeightLifeMm,
    leftMm: extent ? Math.max(extent.max[0], 0) : 0,
    rightMm,
  };
}

/** Figures that are shown, each with the references that stand with it; in Overlay beside all of the figures. */
function companies(project: Project, derived: DerivedState, layout: ViewState['layout']): readonly Company[] {
  const active = activeFigure();
  const shown = project.figures.flatMap((figure) => {
    const isShown = !figure.isHidden || (layout === 'single' && figure === active);
    return isShown ? (derivedFigure(figure, derived) ?? []) : [];
  });
  const lead = shown.find(({ figure }) => figure === active) ?? shown[0];
  const widestMm = Math.max(0, ...shown.map((figure) => reachOfFigure(figure, layout)));
  return shown.map((figure) =>
    companyOf(
      figure,
      project,
      layout === 'pair' || figure === lead,
      layout === 'overlay' ? widestMm : reachOfFigure(figure, layout),
    ),
  );
}

function computePanes(project: Project, derived: DerivedState, layout: ViewState['layout']): StagedPane[] {
  const active = activeFigure();
  const shown = companies(project, derived, layout);
  const placements = arrangeFigures(shown.map(arrangedSize), active?.id ?? '', layout, project.alignment);
  const staged = placements.map((placement) => {
    const company = shown.find(({ figure }) => figure.figure.id === placement.id)!;
    return { placement, derived: company.figure, references: stageCompany(company, placement, layout) };
  });
  const indices = [...new Set(placements.map(({ pane }) => pane))].sort((a, b) => a - b);
  return indices.map((index) => {
    const here = staged.filter(({ placement }) => placement.pane === index);
    const lead = here.find(({ placement }) => placement.id === active?.id) ?? here[0]!;
    return { index, figures: here, references: here.flatMap(({ references }) => references), lead };
  });
}

let memo: { readonly parts: readonly unknown[]; readonly panes: readonly StagedPane[] } | null = null;

/** What stands on the stage, by panes; the same array while nothing that it depends on has changed. */
export function stagePanes(): readonly StagedPane[] {
  const project = currentProject();
  const derived = derivedStore.getState();
  const { layout, activeFigure: active } = viewStore.getState();
  const { found } = landmarkStore.getState();
  const parts = [project, derived, layout, active, found, referenceStore.getState().models];
  if (memo && parts.every((part, i) => part === memo!.parts[i])) return memo.panes;
  memo = { parts, panes: computePanes(project, derived, layout) };
  return memo.panes;
}

export function useStagePanes(): readonly StagedPane[] {
  useStore(projectStore, (state) => state.history.present);
  useStore(derivedStore);
  useStore(landmarkStore, ({ found }) => found);
  useStore(referenceStore, ({ models }) => models);
  useStore(viewStore, (view) => view.layout);
  useStore(viewStore, (view) => view.activeFigure);
  return stagePanes();
}

/** Whether all references that stand on the stage are made, or cannot be. */
export function areReferencesMade(): boolean {
  const { models, failures } = referenceStore.getState();
  return stagePanes().every(({ references }) =>
    references.every(({ key }) => key in models || key in failures),
  );
}

/** The pane of the active figure, where commands without a pane of their own go. */
export function activePane(): number {
  const active = activeFigure();
  return stagePanes().find(({ lead }) => lead.derived.figure.id === active?.id)?.index ?? 0;
}
