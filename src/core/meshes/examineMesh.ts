import { componentsOf, type MeshPieces } from './components.ts';
import { dropFaces } from './dropFaces.ts';
import { pairEdges, type MeshEdges } from './edges.ts';
import { joinedPieces } from './joinedPieces.ts';
import { signedVolumeOf } from './measureMesh.ts';
import { hasInside, measurePatches, type PatchShapes } from './patches.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** How sound a mesh is, its vertices at one place taken for one. */
export interface MeshHealth {
  readonly triangles: number;
  /** As they were given. */
  readonly vertices: number;
  /** What hangs together by vertices. */
  readonly pieces: number;
  /** Edges of one triangle alone: the rims of holes and of sheets. */
  readonly openEdges: number;
  /** Edges of three triangles or more. */
  readonly nonManifoldEdges: number;
  /** Edges whose triangles do not face the same side. */
  readonly inconsistentEdges: number;
  /** Whether the largest piece that has an inside shows it outwards. */
  readonly isInsideOut: boolean;
  /** Triangles over three vertices that an earlier one has; the counts of edges are without them. */
  readonly duplicateFaces: number;
  /** Triangles with two corners at one place, or all three in a line. */
  readonly zeroAreaFaces: number;
  /** Vertices with a coordinate that is not a number. */
  readonly nonFinite: number;
  /** Pieces that enclose something but for holes. */
  readonly holedPieces: number;
  /** Pieces that are surfaces without thickness. */
  readonly sheets: number;
  /** Whether every edge has an even number of triangles, so that nothing leads inside. */
  readonly isClosed: boolean;
  /** In the mesh's unit³, pieces that overlap counted twice; null where the mesh is not closed or not of one sense. */
  readonly volume: number | null;
}

/** Examines a mesh, its vertices joined or not. */
export function examineMesh(given: TriangleMesh): MeshHealth {
  const joined = joinedPieces(given);
  const { indices, kept, duplicates, zeroArea, flat } = dropFaces(joined.mesh);
  const mesh = { positions: joined.mesh.positions, indices };
  const edges = pairEdges(mesh);
  const isClosed = indices.length > 0 && edges.open === 0 && edges.uneven === 0;
  const volume = isClosed && edges.inconsistent === 0 ? signedVolumeOf(mesh) : null;
  return {
    triangles: given.indices.length / 3,
    vertices: given.positions.length / 3,
    ...examinePieces(mesh, edges, kept ? componentsOf(mesh) : joined.pieces),
    openEdges: edges.open,
    nonManifoldEdges: edges.nonManifold,
    inconsistentEdges: edges.inconsistent,
    duplicateFaces: duplicates,
    zeroAreaFaces: zeroArea + flat,
    nonFinite: countNonFinite(given.positions),
    isClosed,
    volume: Number.isFinite(volume) ? volume : null,
  };
}

function examinePieces(
  mesh: TriangleMesh,
  edges: MeshEdges,
  { count, pieceOf }: MeshPieces,
): Pick<MeshHealth, 'pieces' | 'isInsideOut' | 'holedPieces' | 'sheets'> {
  const isAgainst = new Uint8Array(pieceOf.length);
  const shapes = measurePatches(mesh, edges, { count, patchOf: pieceOf, isAgainst });
  let holedPieces = 0;
  let sheets = 0;
  for (let piece = 0; piece < count; piece++) {
    if (shapes.hasOpenEdges[piece] === 0) continue;
    if (hasInside(shapes, piece)) holedPieces++;
    else sheets++;
  }
  return { pieces: count, isInsideOut: largestVolume(shapes) < 0, holedPieces, sheets };
}

/** Six times the volume of the largest piece that has an inside; 0 where none has. */
function largestVolume(shapes: PatchShapes): number {
  let largest = 0;
  for (let piece = 0; piece < shapes.volumes.length; piece++) {
    const volume = shapes.volumes[piece]!;
    if (Math.abs(volume) > Math.abs(largest) && hasInside(shapes, piece)) largest = volume;
  }
  return largest;
}

function countNonFinite(positions: Float32Array): number {
  let count = 0;
  for (let i = 0; i < positions.length; i += 3)
    if (!Number.isFinite(positions[i]! + positions[i + 1]! + positions[i + 2]!)) count++;
  return count;
}
