import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { Stand } from '../core/figures/figureToFind.ts';
import { scaleOf, transformPoint } from '../core/geometry/matrices.ts';
import { dot, subtract } from '../core/geometry/vectors.ts';
import type { ShownEvidence } from '../core/guides/measureEvidence.ts';
import type { MarkedLandmark } from '../core/guides/landmarks.ts';
import { withPlaced } from '../core/landmarks/placedLandmarks.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { ownMarks } from '../core/project/marks.ts';
import { formatLength } from '../core/scales/formatLength.ts';
import { formatNumber } from '../core/scales/formatNumber.ts';
import type { MeasuredFigure, PageFoundFigure } from '../core/project/foundFigure.ts';
import { poseKey } from './derivedStore.ts';
import { keepByHash } from './keepByHash.ts';
import { viewStore } from './viewStore.ts';

/** Where finding is on a figure: its share done, or why it ended before. */
export type Finding = { readonly share: number } | { readonly failed: 'cancelled' | 'broken' };

/** What was measured last on a figure, and under which `measureKey`: where it stands as before it stands in until the next is there. */
export interface Measured {
  readonly key: string;
  readonly stand: string;
  readonly figure: MeasuredFigure | null;
}

/** What was found and measured on figures: kept while they are reachable, never saved. By `standKey`, measures by `figureKey`. */
export interface LandmarkState {
  readonly found: Readonly<Record<string, PageFoundFigure | null>>;
  readonly measured: Readonly<Record<string, Measured>>;
  readonly finding: Readonly<Record<string, Finding>>;
  /** What landmarks are called; empty until somebody looks at them. */
  readonly names: Readonly<Partial<Record<LandmarkId, string>>>;
}

export const landmarkStore = createStore<LandmarkState>()(() => ({
  found: {},
  measured: {},
  finding: {},
  names: {},
}));

/** How a figure is said to stand, for finding its landmarks. */
export const standOf = ({ up, facing, figure }: DerivedFigure): Stand => ({
  up,
  facing,
  isFacingChosen: figure.facing === facing,
});

/** Names a body in its pose and stance. */
export function standKey(derived: DerivedFigure): string {
  const { up, facing, isFacingChosen } = standOf(derived);
  return `${poseKey(derived.figure.file.sha256, derived.posed.choice)}/${up}${facing}${isFacingChosen}`;
}

/** Names a figure: two of one file have landmarks and units of their own. */
const figureKey = ({ figure }: DerivedFigure): string => `${figure.file.sha256}/${figure.id}`;

/** Names a body in its pose, stance and unit: while that is the same measures of before stand in. */
const measuredStand = (derived: DerivedFigure): string => `${standKey(derived)}/${derived.toBody.join()}`;

/** And besides with the person's own landmarks. */
const measureKey = (derived: DerivedFigure): string =>
  `${measuredStand(derived)}/${JSON.stringify(ownMarks(derived).landmarks)}`;

export const noteFound = (key: string, found: PageFoundFigure | null): void =>
  landmarkStore.setState((state) => ({ found: { ...state.found, [key]: found } }));

export const noteMeasured = (derived: DerivedFigure, figure: MeasuredFigure | null): void =>
  landmarkStore.setState(({ measured }) => ({
    measured: {
      ...measured,
      [figureKey(derived)]: { key: measureKey(derived), stand: measuredStand(derived), figure },
    },
  }));

/** Whether a figure is measured as it is now. */
export const isMeasured = (derived: DerivedFigure): boolean =>
  landmarkStore.getState().measured[figureKey(derived)]?.key === measureKey(derived);

export const noteNames = (names: LandmarkState['names']): void => landmarkStore.setState({ names });

/** @param finding null once it is done */
export const noteFinding = (key: string, finding: Finding | null): void =>
  landmarkStore.setState((state) => {
    const { [key]: _before, ...others } = state.finding;
    return { finding: finding ? { ...others, [key]: finding } : others };
  });

type FindingAsk = 'cancel' | 'again';

const askListeners = new Set<(ask: FindingAsk, key: string) => void>();

/** Has the finding of a figure cancelled, or begun again after it ended before. */
export function askFinding(ask: FindingAsk, derived: DerivedFigure): void {
  for (const listener of askListeners) listener(ask, standKey(derived));
}

export function onFindingAsked(listener: (ask: FindingAsk, key: string) => void): () => void {
  askListeners.add(listener);
  return () => askListeners.delete(listener);
}

/** Forgets all that belongs to files that are no longer reachable. */
export const keepLandmarks = (hashes: ReadonlySet<string>): void =>
  landmarkStore.setState(({ found, measured, finding }) => ({
    found: keepByHash(found, hashes),
    measured: keepByHash(measured, hashes),
    finding: keepByHash(finding, hashes),
  }));

/** What was found on a figure, with the person's own landmarks; null where nothing can be, undefined until it is. */
export function foundOf(
  derived: DerivedFigure,
  { found }: LandmarkState = landmarkStore.getState(),
): PageFoundFigure | null | undefined {
  const own = found[standKey(derived)];
  if (!own) return own;
  const memo = memos.get(derived);
  if (memo?.own === own) return memo.merged;
  const landmarks = withPlaced(own.landmarks, ownMarks(derived).landmarks, own.stature?.length ?? 0);
  const merged = { ...own, landmarks };
  memos.set(derived, { own, merged });
  return merged;
}

/** How tall who is shown stands, in the file's unit; null until landmarks tell. */
export const foundStature = (derived: DerivedFigure, { found }: LandmarkState): number | null =>
  found[standKey(derived)]?.stature?.length ?? null;

const memos = new WeakMap<
  DerivedFigure,
  { readonly own: PageFoundFigure; readonly merged: PageFoundFigure }
>();

const noMarks: readonly MarkedLandmark[] = [];
const marks = new WeakMap<PageFoundFigure, readonly MarkedLandmark[]>();

/** The landmarks of a figure as they are marked on it: life-size mm in the body frame; none until they are found. */
export function marksOf(derived: DerivedFigure): readonly MarkedLandmark[] {
  const found = foundOf(derived);
  const stature = found?.stature?.length;
  if (!found || !stature || found.kind !== 'figure') return noMarks;
  const known = marks.get(found);
  if (known) return known;
  const made = (
    Object.entries(found.landmarks) as [LandmarkId, PageFoundFigure['landmarks'][LandmarkId]][]
  ).flatMap(([id, landmark]): readonly MarkedLandmark[] =>
    landmark.at
      ? [
          {
            id,
            at: transformPoint(derived.fileToLife, landmark.at),
            source: landmark.source,
            uncertaintyShare: landmark.uncertainty / stature,
          },
        ]
      : [],
  );
  marks.set(found, made);
  return made;
}

/** A figure's measures, those before a change until the next are taken; null: there are none; undefined: not yet. */
export const measuredOf = (
  derived: DerivedFigure,
  { measured }: LandmarkState = landmarkStore.getState(),
): MeasuredFigure | null | undefined => {
  const last = measured[figureKey(derived)];
  return last?.stand === measuredStand(derived) ? last.figure : undefined;
};

/** What the measure that is looked at was taken along on a figure; null where none is, or it has no value. */
export function evidenceOf(derived: DerivedFigure): ShownEvidence | null {
  const { activeMeasure } = viewStore.getState();
  const measure = activeMeasure && measuredOf(derived)?.measures[activeMeasure];
  if (!measure || !measure.isTaken) return null;
  const { taken } = measure;
  const scaleN = derived.sizes?.targetScale ?? 1;
  const atScale = 'mm' in taken ? (taken.mm * (derived.sizes?.modelScale ?? 1)) / scaleN : null;
  return {
    evidence: taken.evidence,
    text:
      atScale === null
        ? formatNumber('value' in taken ? taken.value : 0, 2)
        : formatLength(atScale, { scaleN }),
  };
}

/** The height of a figure's head by its landmarks, life-size mm; null until they are found. */
export function headHeightOf(derived: DerivedFigure): number | null {
  const found = foundOf(derived);
  const [crown, chin] = [found?.landmarks.vertex.at, found?.landmarks.menton.at];
  if (!found?.headUp || !crown || !chin) return null;
  return dot(subtract(crown, chin), found.headUp) * scaleOf(derived.fileToLife);
}

export const useFound = (derived: DerivedFigure): PageFoundFigure | null | undefined =>
  useStore(landmarkStore, (state) => foundOf(derived, state));

/** The height of a figure's head by its landmarks, life-size mm; null until they are found. */
export const useHeadHeight = (derived: DerivedFigure): number | null =>
  useStore(landmarkStore, () => headHeightOf(derived));

/** How far finding is on a figure; null where nothing is under way. */
export const useFinding = (derived: DerivedFigure): Finding | null =>
  useStore(landmarkStore, ({ finding }) => finding[standKey(derived)] ?? null);

/** A figure's measures, those before a change until the next are taken; null: there are none; undefined: not yet. */
export const useMeasured = (derived: DerivedFigure): MeasuredFigure | null | undefined =>
  useStore(landmarkStore, (state) => measuredOf(derived, state));

const noneMeasured: readonly (MeasuredFigure | null | undefined)[] = [];

/** The measures of several figures, in their order. */
export const useMeasuredAll = (
  figures: readonly DerivedFigure[],
): readonly (MeasuredFigure | null | undefined)[] =>
  useStore(
    landmarkStore,
    useShallow((state) =>
      figures.length === 0 ? noneMeasured : figures.map((each) => measuredOf(each, state)),
    ),
  );
