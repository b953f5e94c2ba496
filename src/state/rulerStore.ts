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
  /** By `sectionKey`; null where the plane cuts nothing. */
  readonly sections: Readonly<Record<string, RulerSection | null>>;
}

const nothingSet = { figure: null, points: [], met: null, hasMissed: false };

export const rulerStore = createStore<RulerState>()(() => ({ ...nothingSet, sections: {} }));

export const clearDraft = (): void => rulerStore.setState(nothingSet);

/** Names a girth's cut through a body as it stands. */
export const sectionKey = ({ figure, posed }: DerivedFigure, { points, normal }: Ruler): string =>
  `${poseKey(figure.file.sha256, posed.choice)}/${JSON.stringify([points[0], normal])}`;

export const noteSection = (key: string, section: RulerSection | null): void =>
  rulerStore.setState(({ sections }) => ({ sections: { ...sections, [key]: section } }));

/** What a ruler reads on its figure; null where it reads nothing, or a girth is not cut yet. */
export const readingOf = (
  derived: DerivedFigure,
  ruler: Ruler,
  { sections }: RulerState = rulerStore.getState(),
): RulerReading | null => readRuler(ruler, derived.toBody, sections[sectionKey(derived, ruler)] ?? null);

export const useRulers = <T>(select: (state: RulerState) => T): T => useStore(rulerStore, select);

rulerStore.subscribe(wantFrame);
viewStore.subscribe(({ tool }, before) => {
  if (tool !== before.tool) clearDraft();
});
