import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { sizeOfMesh } from './layMeshes.ts';

/** Whether what is at a place is kept; in heights of the mesh, x to its left. */
export type KeptPlace = (x: number, y: number) => boolean;

/** A part of a mesh of +Y up: its triangles of which every corner is kept. */
export function keepTriangles({ positions, indices }: TriangleMesh, isKept: KeptPlace): TriangleMesh {
  const height = sizeOfMesh({ positions, indices })[1];
  const places = new Map<number, number>();
  const kept: number[] = [];
  const isIn = (v: number): boolean => isKept(positions[v * 3]! / height, positions[v * 3 + 1]! / height);
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [...indices.subarray(i, i + 3)];
    if (!corners.every(isIn)) continue;
    for (const v of corners) {
      if (!places.has(v)) places.set(v, places.size);
      kept.push(places.get(v)!);
    }
  }
  const left = [...places.keys()].flatMap((v) => [...positions.subarray(v * 3, v * 3 + 3)]);
  return { positions: Float32Array.from(left), indices: Uint32Array.from(kept) };
}
