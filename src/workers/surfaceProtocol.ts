import type { AlignmentWish, FigureAlignment } from '../core/alignment/alignFigures.ts';
import type { LandmarksToAlign } from '../core/alignment/alignByLandmarks.ts';
import type { FigureFailure } from '../core/figures/figureError.ts';
import type { Plane } from '../core/geometry/planes.ts';
import type { Mat4 } from '../core/geometry/matrices.ts';
import type { MirrorPlane } from '../core/landmarks/mirrorPlane.ts';
import type { TriangleMesh } from '../core/meshes/triangleMesh.ts';
import type { SectionOutline } from '../core/sections/sectionOutlines.ts';
import type { MapDescription, MapLimits } from '../core/surfaceMap/describeMap.ts';
import type { FoundMirrorPlane } from '../core/symmetry/findMirrorPlane.ts';

/** A surface to be compared: life-size mm in its own body frame. */
export interface HeldSurface {
  readonly mesh: TriangleMesh;
  /** Empty where they are not known. */
  readonly landmarks: LandmarksToAlign;
}

/** What a worker for surfaces is asked, and what it answers. Surfaces are held by keys until they are released. */
export interface SurfaceJobs {
  readonly hold: {
    readonly ask: { readonly key: string; readonly surface: HeldSurface };
    readonly answer: null;
  };
  readonly release: { readonly ask: { readonly key: string }; readonly answer: null };
  readonly align: {
    readonly ask: { readonly moving: string; readonly fixed: string; readonly wish: AlignmentWish };
    /** Null where one cannot be laid on the other that way. */
    readonly answer: FigureAlignment | null;
  };
  /** Finds the plane that a surface mirrors itself in; null where it has none. */
  readonly findMirror: { readonly ask: { readonly key: string }; readonly answer: FoundMirrorPlane | null };
  /** Holds the mirror image of a surface under another key. */
  readonly mirror: {
    readonly ask: { readonly key: string; readonly plane: MirrorPlane; readonly as: string };
    readonly answer: null;
  };
  /** Finds a share of a surface's distances from another; tells each piece as it is found. */
  readonly map: {
    readonly ask: {
      readonly moving: string;
      readonly fixed: string;
      /** Lays the moving surface on the fixed one. */
      readonly matrix: Mat4;
      readonly share: number;
      readonly shares: number;
    };
    readonly answer: null;
  };
  readonly describe: {
    readonly ask: { readonly key: string; readonly distances: Float64Array; readonly limits: MapLimits };
    readonly answer: MapDescription;
  };
  /** Cuts a surface with a plane. */
  readonly section: {
    readonly ask: { readonly key: string; readonly plane: Plane };
    readonly answer: { readonly outline: SectionOutline; readonly cap: TriangleMesh };
  };
}

export type SurfaceJobKind = keyof SurfaceJobs;

/** A piece of a map. */
export interface MapPiece {
  readonly vertices: Uint32Array;
  readonly distances: Float64Array;
  /** Whether all vertices of the share have at least the distance of one nearby. */
  readonly isWhole: boolean;
  /** Of the share's vertices so many are found. */
  readonly share: number;
}

/** From the page to the worker: a job with its number. */
export type SurfaceRequest = {
  readonly [Kind in SurfaceJobKind]: { readonly kind: Kind; readonly id: number } & SurfaceJobs[Kind]['ask'];
}[SurfaceJobKind];

/** From the worker to the page, about the job of that number. */
export type SurfaceResponse = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'piece'; readonly piece: MapPiece }
  | { readonly kind: 'done'; readonly answer: SurfaceJobs[SurfaceJobKind]['answer'] }
  | { readonly kind: 'failed'; readonly failure: FigureFailure }
);
