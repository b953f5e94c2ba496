import type { LandmarksToAlign } from '../core/alignment/alignByLandmarks.ts';
import type { ToldStance } from '../core/alignment/turnedStarts.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { ownMarks } from '../core/project/marks.ts';
import type { MapSettings } from '../core/project/mapSettings.ts';
import { activeFigure, derivedById, derivedFigure } from '../state/figures.ts';
import { foundOf, landmarkStore, marksOf, standKey, standOf } from '../state/landmarkStore.ts';
import { mapStore, noteMap, type MapMiss, type MappedSurface } from '../state/mapStore.ts';
import { currentProject } from '../state/projectStore.ts';
import { stagePanes } from '../state/stagePanes.ts';
import { figureWorker } from '../workers/figureWorker.ts';

/** A surface of the comparison: what names it, and how to come by it. */
export interface Side {
  readonly key: string;
  readonly stance: ToldStance;
  readonly load: () => Promise<{
    readonly surface: MappedSurface;
    readonly landmarks: LandmarksToAlign;
  } | null>;
}

/** A map that is wanted: all that it hangs on. */
export interface WantedMap {
  readonly derived: DerivedFigure;
  readonly settings: MapSettings;
  readonly moving: Side;
  /** Null: its own mirror image. */
  readonly fixed: Side | null;
  /** Names all but limits and colours. */
  readonly key: string;
}

/** The map that is asked for; null: none; `waiting`: not before more is known. */
export function wantedMap(): WantedMap | 'waiting' | null {
  const { map: settings } = currentProject();
  const figure = settings.isShown ? activeFigure() : null;
  const derived = figure && derivedFigure(figure);
  if (!derived?.sizes) return null;
  const moving = sideOfFigure(derived);
  if (moving === 'waiting') return noteFinding();
  const fixed = fixedSide(settings, derived);
  if (fixed === 'waiting') return noteFinding();
  if (fixed === 'missing') {
    noteMiss('no-other');
    return 'waiting';
  }
  const { from, alignment, isScaleFree, parts } = settings;
  const key = JSON.stringify([moving.key, fixed?.key, from, alignment, isScaleFree, parts]);
  return { derived, settings, moving, fixed, key };
}

function noteFinding(): 'waiting' {
  if (mapStore.getState().step?.name !== 'finding')
    noteMap({ step: { name: 'finding', share: 0 }, miss: null });
  return 'waiting';
}

function noteMiss(miss: MapMiss): void {
  if (mapStore.getState().miss !== miss) noteMap({ map: null, step: null, miss });
}

/** A figure's surface with its landmarks, once these are found; where nothing is found it goes without. */
export function sideOfFigure(derived: DerivedFigure): Side | 'waiting' {
  const { figure, posed, fileToLife } = derived;
  const { finding } = landmarkStore.getState();
  const placed = JSON.stringify(ownMarks(derived).landmarks);
  const key = `${figure.id}/${standKey(derived)}/${fileToLife.join()}/${placed}`;
  if (foundOf(derived) === undefined && !('failed' in (finding[standKey(derived)] ?? {}))) {
    return 'waiting';
  }
  return {
    key,
    stance: figure,
    load: async () => {
      const surface = await figureWorker.ask('surface', figure.file.sha256, {
        choice: posed.choice,
        stand: standOf(derived),
        toLife: fileToLife,
      });
      return surface && { surface, landmarks: landmarksOf(derived) };
    },
  };
}

function landmarksOf(derived: DerivedFigure): LandmarksToAlign {
  const stature = derived.sizes?.statureMm ?? 0;
  return Object.fromEntries(
    marksOf(derived).map(({ id, at, uncertaintyShare }) => [
      id,
      { at, uncertainty: uncertaintyShare * stature },
    ]),
  );
}

function fixedSide({ from }: MapSettings, derived: DerivedFigure): Side | null | 'waiting' | 'missing' {
  switch (from.kind) {
    case 'mirror':
      return null;
    case 'figure': {
      const other = from.figure === derived.figure.id ? null : derivedById(from.figure);
      return other ? sideOfFigure(other) : 'missing';
    }
    case 'reference':
      return sideOfReference(from.reference);
  }
}

function sideOfReference(id: string): Side | 'waiting' | 'missing' {
  if (currentProject().references.every((each) => each.id !== id)) return 'missing';
  const staged = stagePanes()
    .flatMap(({ references }) => references)
    .find(({ reference }) => reference.id === id);
  if (!staged) return 'missing';
  const { model, key } = staged;
  if (!model) return 'waiting';
  const landmarks = Object.fromEntries(
    Object.entries(model.landmarks).map(([landmark, at]) => [landmark, { at, uncertainty: 0 }]),
  );
  return {
    key: `reference/${key}`,
    stance: { up: '+y', facing: '+z' },
    load: () => Promise.resolve({ surface: model, landmarks }),
  };
}
