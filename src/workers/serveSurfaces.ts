import { alignFigures, type SurfaceToLay } from '../core/alignment/alignFigures.ts';
import { failureOf } from '../core/figures/figureError.ts';
import { signedSurface, type SignedSurface } from '../core/geometry/signedSurface.ts';
import { spatialOrder } from '../core/geometry/spatialOrder.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import { boxOfMesh } from '../core/meshes/measureMesh.ts';
import { prepareSlicing, type SliceableMesh } from '../core/meshes/sliceMesh.ts';
import { transformPositions } from '../core/meshes/transformPositions.ts';
import { capMesh } from '../core/sections/capMesh.ts';
import { sectionOutlines } from '../core/sections/sectionOutlines.ts';
import { describeMap } from '../core/surfaceMap/describeMap.ts';
import { mapSurface, shareOfOrder } from '../core/surfaceMap/mapSurface.ts';
import { partsOfVertices } from '../core/surfaceMap/partsOfVertices.ts';
import { findMirrorPlane } from '../core/symmetry/findMirrorPlane.ts';
import { mirrorMesh } from '../core/symmetry/mirrorMesh.ts';
import type {
  HeldSurface,
  MapPiece,
  SurfaceJobKind,
  SurfaceJobs,
  SurfaceRequest,
  SurfaceResponse,
} from './surfaceProtocol.ts';

/** A surface with what has been prepared of it. */
interface Held extends SurfaceToLay {
  signed: SignedSurface | null;
  slices: SliceableMesh | null;
}

type Post = (response: SurfaceResponse, handedOver: readonly ArrayBuffer[]) => void;

type Work = {
  readonly [Kind in SurfaceJobKind]: (
    ask: SurfaceJobs[Kind]['ask'],
    tell: {
      readonly share: (share: number) => Promise<void>;
      readonly piece: (piece: MapPiece) => Promise<void>;
    },
  ) => Promise<SurfaceJobs[Kind]['answer']> | SurfaceJobs[Kind]['answer'];
};

/** Pieces of a map are told no more often, ms. */
const pieceRest = 120;

/**
 * Serves the page's questions about surfaces: gives a function to call with each, and answers through `post`. To cancel,
 * the page ends the worker.
 */
export function serveSurfaces(post: Post): (request: SurfaceRequest) => Promise<void> {
  const surfaces = new Map<string, Held>();
  const held = (key: string): Held => {
    const found = surfaces.get(key);
    if (!found) throw new Error(`No surface is held under ${key}`);
    return found;
  };

  const work: Work = {
    hold: ({ key, surface }) => {
      surfaces.set(key, prepared(surface));
      return null;
    },
    release: ({ key }) => {
      surfaces.delete(key);
      return null;
    },
    align: ({ moving, fixed, wish }, { share }) => alignFigures(held(moving), held(fixed), wish, share),
    findMirror: ({ key }) => findMirrorPlane(held(key).mesh),
    mirror: ({ key, plane, as }) => {
      surfaces.set(as, prepared({ mesh: mirrorMesh(held(key).mesh, plane), landmarks: {} }));
      return null;
    },
    map: async ({ moving, fixed, matrix, share, shares }, { piece }) => {
      const own = held(moving);
      const other = held(fixed);
      other.signed ??= signedSurface(other.mesh);
      const positions = transformPositions(own.mesh.positions, matrix);
      const vertices = shareOfOrder(spatialOrder(positions), share, shares);
      await tellPieces(positions, other.signed, vertices, piece);
      return null;
    },
    describe: ({ key, distances, limits }) => {
      const { mesh, parts } = held(key);
      return describeMap(mesh, distances, parts, limits);
    },
    section: ({ key, plane }) => {
      const surface = held(key);
      surface.slices ??= prepareSlicing(surface.mesh);
      const [outline] = sectionOutlines([surface.slices], plane);
      return { outline: outline!, cap: capMesh(outline!) };
    },
  };

  return async ({ kind, id, ...ask }) => {
    const tell = {
      share: async (share: number): Promise<void> => post({ id, kind: 'progress', share }, []),
      // As copies: handing buffers over makes the search itself slower.
      piece: async (piece: MapPiece): Promise<void> => post({ id, kind: 'piece', piece }, []),
    };
    try {
      const answer = await (work[kind] as Work['align'])(ask as SurfaceJobs['align']['ask'], tell);
      post({ id, kind: 'done', answer }, []);
    } catch (error) {
      post({ id, kind: 'failed', failure: failureOf(error) }, []);
    }
  };
}

function prepared({ mesh, landmarks }: HeldSurface): Held {
  const places = Object.entries(landmarks).flatMap(([id, each]) =>
    each?.at ? [[id as LandmarkId, each.at] as const] : [],
  );
  return {
    mesh,
    landmarks,
    box: boxOfMesh(mesh) ?? { min: [0, 0, 0], max: [0, 0, 0] },
    parts: partsOfVertices(mesh.positions, Object.fromEntries(places)),
    signed: null,
    slices: null,
  };
}

/** Tells the first whole picture as soon as it is there, and what is found after it in pieces now and then. */
async function tellPieces(
  positions: Float32Array,
  surface: SignedSurface,
  vertices: Uint32Array,
  tell: (piece: MapPiece) => Promise<void>,
): Promise<void> {
  const distances = new Float64Array(positions.length / 3);
  // A share of a small mesh may be nothing.
  let isWhole = vertices.length === 0;
  let untold: Uint32Array[] = [];
  let since = performance.now();
  const send = async (own: Uint32Array, known: number): Promise<void> => {
    await tell({
      vertices: own,
      distances: Float64Array.from(own, (vertex) => distances[vertex]!),
      isWhole,
      share: vertices.length > 0 ? known / vertices.length : 1,
    });
    untold = [];
    since = performance.now();
  };
  for (const step of mapSurface(positions, surface, vertices, distances)) {
    untold.push(step.vertices);
    if (step.isWhole && !isWhole) {
      isWhole = true;
      await send(vertices.slice(), step.known);
    } else if (isWhole && performance.now() - since > pieceRest) await send(joined(untold), step.known);
  }
  if (untold.length > 0 || vertices.length === 0) await send(joined(untold), vertices.length);
}

function joined(pieces: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
