import { parentPort } from 'node:worker_threads';
import { signedSurface } from '../src/core/geometry/signedSurface.ts';
import { spatialOrder } from '../src/core/geometry/spatialOrder.ts';
import type { TriangleMesh } from '../src/core/meshes/triangleMesh.ts';
import { mapSurface, shareOfOrder } from '../src/core/surfaceMap/mapSurface.ts';

/** What a worker is given: as a page's worker has it, with no memory shared. */
export interface DistanceOrder {
  readonly surface: TriangleMesh;
  /** 3 per vertex that is to be mapped. */
  readonly positions: Float32Array;
  readonly share: number;
  readonly shares: number;
}

/** What a worker says: the first whole picture of its share, each block's distances from then on, and that it is done. */
export type DistanceNews =
  { readonly kind: 'ready' | 'done' } | { readonly kind: 'first' | 'block'; readonly found: Float64Array };

/** Copied, not handed over: an engine that has seen an array go looks at each later access whether its array is still there. */
const say = (news: DistanceNews): void => parentPort!.postMessage(news, []);

function mapShare({ surface: mesh, positions, share, shares }: DistanceOrder): void {
  const order = shareOfOrder(spatialOrder(positions), share, shares);
  const distances = new Float64Array(positions.length / 3);
  let kind: 'first' | 'block' = 'first';
  for (const { vertices, isWhole } of mapSurface(positions, signedSurface(mesh), order, distances)) {
    if (!isWhole) continue;
    const found = valuesOf(distances, kind === 'first' ? order : vertices);
    say({ kind, found });
    kind = 'block';
  }
  say({ kind: 'done' });
}

function valuesOf(distances: Float64Array, vertices: Uint32Array): Float64Array {
  const values = new Float64Array(vertices.length);
  for (let i = 0; i < values.length; i++) values[i] = distances[vertices[i]!]!;
  return values;
}

parentPort?.on('message', mapShare);
say({ kind: 'ready' });
