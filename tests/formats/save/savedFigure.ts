import type { BodyToBake } from '../../../src/core/figures/bakeBody.ts';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { localTransforms } from '../../../src/core/figures/nodeTransforms.ts';
import { restPose } from '../../../src/core/figures/pose.ts';
import { extentOf, poseMeshes } from '../../../src/core/figures/posedMeshes.ts';
import { worldTransforms } from '../../../src/core/figures/worldTransforms.ts';
import { sizeOf } from '../../../src/core/geometry/boxes.ts';
import { identity } from '../../../src/core/geometry/matrices.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { createFileSet, type NamedFile } from '../../../src/formats/fileSet.ts';
import type { FigureSource, SavedFile } from '../../../src/formats/save/index.ts';
import { readFiles, trianglesOf } from '../fixtures.ts';
import { nodeDecoders } from '../nodeDecoders.ts';

/** All that a file shows, at rest. */
export function wholeBody(file: FigureFile, change: Partial<BodyToBake> = {}): BodyToBake {
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  return {
    nodes: [...file.nodes.keys()].filter((index) => file.nodes[index]!.mesh !== null),
    shown: [],
    worlds: worldTransforms(file.nodes, localMatrices),
    morphWeights,
    fileToSaved: identity,
    cutLevel: null,
    ...change,
  };
}

export const sourceOf = (files: readonly NamedFile[], mainPath = files[0]!.path): FigureSource => ({
  set: createFileSet(files),
  mainPath,
  decoders: nodeDecoders,
});

/** Saved files as they would be given again. */
export const reopen = async (saved: readonly SavedFile[]): Promise<FigureFile> =>
  readFiles(saved.map(({ name, bytes }) => ({ path: name, blob: new Blob([bytes]) })));

/** The size of all that a file shows, in its own unit and axes. */
export function sizeOfFile(file: FigureFile): Vec3 {
  const { nodes, worlds, morphWeights } = wholeBody(file);
  return sizeOf(extentOf(poseMeshes(file, nodes, worlds, morphWeights))!);
}

/** Triangles that a file shows. */
export function shownTriangles(file: FigureFile): number {
  const counts = trianglesOf(file);
  return file.nodes.reduce((sum, { mesh }) => sum + (mesh === null ? 0 : counts[mesh]!), 0);
}

/** The JSON of a GLB. */
export function jsonOfGlb(glb: Uint8Array): Record<string, unknown> {
  const length = new DataView(glb.buffer, glb.byteOffset).getUint32(12, true);
  return JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + length))) as Record<string, unknown>;
}
