import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FigureFailure } from '../core/figures/figureError.ts';
import type { TriangleMesh } from '../core/meshes/triangleMesh.ts';
import type { SectionOutline } from '../core/sections/sectionOutlines.ts';
import type { MappedSurface } from './mapStore.ts';

/** What a plane cuts of a figure; life-size mm in the figure's body frame. */
export interface FigureSection {
  readonly figure: string;
  readonly name: string;
  readonly outline: SectionOutline;
  /** What closes the cut, facing up. */
  readonly cap: TriangleMesh;
  readonly surface: MappedSurface;
}

export interface SectionState {
  readonly sections: readonly FigureSection[];
  /** Figures that lack the landmark, or are not found yet. */
  readonly without: readonly string[];
  readonly failure: FigureFailure | null;
}

export const noSections: SectionState = { sections: [], without: [], failure: null };

export const sectionStore = createStore<SectionState>()(() => noSections);

export const useSections = <T>(select: (state: SectionState) => T): T => useStore(sectionStore, select);

/** What is cut of a figure; null where nothing is. */
export const sectionOf = (
  figure: string,
  { sections }: SectionState = sectionStore.getState(),
): FigureSection | null => sections.find((each) => each.figure === figure) ?? null;
