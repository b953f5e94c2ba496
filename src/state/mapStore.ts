import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FigureAlignment } from '../core/alignment/alignFigures.ts';
import type { FigureFailure } from '../core/figures/figureError.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import type { DistanceScale } from '../core/surfaceMap/distanceScale.ts';
import type { MapDescription } from '../core/surfaceMap/describeMap.ts';
import type { FoundMirrorPlane } from '../core/symmetry/findMirrorPlane.ts';

/** The surface that a map is of: life-size mm in the figure's body frame. */
export interface MappedSurface {
  /** 3 per vertex. */
  readonly positions: Float32Array<ArrayBuffer>;
  readonly normals: Float32Array<ArrayBuffer>;
  /** 3 per triangle. */
  readonly indices: Uint32Array<ArrayBuffer>;
}

/** What is under way for a map. */
export type MapStep = 'finding' | 'reading' | 'mirroring' | 'aligning' | 'measuring' | 'describing';

/** Why there is none. */
export type MapMiss = 'no-surface' | 'no-other' | 'no-mirror' | 'not-aligned' | 'cancelled' | FigureFailure;

/** A figure's map, as far as it has come. */
export interface SurfaceMap {
  /** The figure that it is of. */
  readonly figure: string;
  readonly surface: MappedSurface;
  /** Signed, life-size mm, one per vertex. It is filled while the map is made: each filling is another object here. */
  readonly distances: Float64Array;
  readonly isWhole: boolean;
  readonly alignment: FigureAlignment | null;
  readonly mirror: FoundMirrorPlane | null;
  /** By what it is coloured; life-size mm. */
  readonly scale: DistanceScale;
  readonly toleranceMm: number;
  readonly limitMm: number;
  /** What is farther off has no counterpart, life-size mm. */
  readonly farMm: number;
  /** Null until all is measured. */
  readonly description: MapDescription | null;
}

/** A place of a map that is looked at. */
export interface MapProbe {
  /** Life-size mm in the body frame. */
  readonly at: Vec3;
  readonly distanceMm: number;
}

export interface MapState {
  readonly map: SurfaceMap | null;
  readonly step: { readonly name: MapStep; readonly share: number } | null;
  readonly miss: MapMiss | null;
  readonly probe: MapProbe | null;
}

const nothing: MapState = { map: null, step: null, miss: null, probe: null };

export const mapStore = createStore<MapState>()(() => nothing);

export const noteMap = (change: Partial<MapState>): void => mapStore.setState(change);

export const clearMap = (): void => mapStore.setState(nothing);

/** The map of a figure that is shown; null where none is, or only a first look at it is under way. */
export function shownMap(figure: string, { map }: MapState = mapStore.getState()): SurfaceMap | null {
  return map?.figure === figure && map.isWhole ? map : null;
}

export const useMap = <T>(select: (state: MapState) => T): T => useStore(mapStore, select);

type MapAsk = 'cancel' | 'again';

const listeners = new Set<(ask: MapAsk) => void>();

/** Has what is under way ended, or begun again. */
export const askMap = (ask: MapAsk): void => listeners.forEach((listener) => listener(ask));

export function onMapAsked(listener: (ask: MapAsk) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
