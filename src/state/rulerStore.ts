import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Vec3 } from '../core/geometry/vectors.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { readRuler, type RulerReading, type RulerSection } from '../core/rulers/readRuler.ts';
import type { Ruler } from '../core/rulers/ruler.ts';
import { poseKey } from './derivedStore.ts';
import { wantFrame } from './stageStore.ts';
import { viewStore } from './viewStore.ts';

/** Points of the ruler that is being set, and the lines in which girths' planes cut figures; never saved. */
export interface RulerState {
  /** The figure that the points lie on; null before the first. */
  readonly figure: string | null;
  /** In file coordinates. */
  readonly points: readonly Vec3[];
  /** What the last press met: the surface or what it was drawn to; null before, or where it missed. */
  readonly met: string | null;
  readonly hasMissed: boolean;
  /** The last cut of each girth, by `rulerKey`. */
  readonly sections: Readonly<Record<string, CutSection>>;
}

/** Where a girth's plane cut a figure. */
export interface CutSection {
  /** The body in its pose, and the plane. */
  readonly pose: string;
  readonly plane: string;
  /** Null where the plane cuts nothing. */
  readonly section: RulerSection | null;
}

const nothingSet = { figure: null, points: [], met: null, hasMissed: false };

export const rulerStore = createStore<RulerState>()(() => ({ ...nothingSet, sections: {} }));

export const clearDraft = (): void => rulerStore.setState(nothingSet);

const rulerKey = ({ figure }: DerivedFigure, { id }: Ruler): string => `${figure.id}/${id}`;

const poseOf = ({ figure, posed }: DerivedFigure): string => poseKey(figure.file.sha256, posed.choice);

const planeOf = ({ points, normal }: Ruler): string => JSON.stringify([points[0], normal]);

/** Whether a ruler is cut as it is now, or is none that is cut. */
export function isCut(derived: DerivedFigure, ruler: Ruler): boolean {
  const last = rulerStore.getState().sections[rulerKey(derived, ruler)];
  return ruler.kind !== 'girth' || (last?.pose === poseOf(derived) && last.plane === planeOf(ruler));
}

export const noteSection = (derived: DerivedFigure, ruler: Ruler, section: RulerSection | null): void =>
  rulerStore.setState(({ sections }) => ({
    sections: {
      ...sections,
      [rulerKey(derived, ruler)]: { pose: poseOf(derived), plane: planeOf(ruler), section },
    },
  }));

/** Forgets cuts of figures that are no longer there. */
export function keepSections(figures: ReadonlySet<string>): void {
  const kept = Object.entries(rulerStore.getState().sections).filter(([key]) =>
    figures.has(key.split('/')[0]!),
  );
  rulerStore.setState({ sections: Object.fromEntries(kept) });
}

/** What a ruler reads on its figure, a girth at its last cut in this pose; null where it reads nothing, or is not cut yet. */
export function readingOf(
  derived: DerivedFigure,
  ruler: Ruler,
  sections: RulerState['sections'],
): RulerReading | null {
  const last = sections[rulerKey(derived, ruler)];
  return readRuler(ruler, derived.toBody, last?.pose === poseOf(derived) ? last.section : null);
}

export const useRulers = <T>(select: (state: RulerState) => T): T => useStore(rulerStore, select);

rulerStore.subscribe(wantFrame);
viewStore.subscribe(({ tool }, before) => {
  if (tool !== before.tool) clearDraft();
});
