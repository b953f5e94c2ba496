import { drawnModelOf } from '../../src/core/figures/drawnModel.ts';
import { examineBody } from '../../src/core/figures/health.ts';
import { joinMeshes } from '../../src/core/figures/joinMeshes.ts';
import { mendFigure } from '../../src/core/figures/mendFigure.ts';
import { localTransforms } from '../../src/core/figures/nodeTransforms.ts';
import { reportOf } from '../../src/core/figures/openBody.ts';
import { restPose } from '../../src/core/figures/pose.ts';
import { extentOf, poseMeshes } from '../../src/core/figures/posedMeshes.ts';
import { findBase } from '../../src/core/figures/shape/findBase.ts';
import { findLeftOut } from '../../src/core/figures/shape/findLeftOut.ts';
import { worldTransforms } from '../../src/core/figures/worldTransforms.ts';
import type { Decoders } from '../../src/formats/decoders.ts';
import type { NamedFile } from '../../src/formats/fileSet.ts';
import { openFileSet } from '../../src/formats/openFileSet.ts';
import { readFigure } from '../../src/formats/readFigure.ts';
import { findFaults } from './findFaults.ts';
import { findOddValue } from './findOddValue.ts';

/**
 * Reads, mends, examines and draws a figure, without the comparison that finds its stance. Gives what is unsound in
 * it. Throws a FigureError, as opening does. `main`: the path of the figure of several; null: the only one.
 */
export async function readCase(
  given: readonly NamedFile[],
  decoders: Decoders,
  main: string | null,
): Promise<readonly string[]> {
  const set = await openFileSet(given);
  const read = await readFigure(set, decoders, { choice: { main, ifSeveral: 'ask' }, detail: 'ask' });
  const { file } = mendFigure(read);
  const report = reportOf(file);
  const { bodies, defaultBody } = report.scenes[report.defaultScene]!;
  const { meshNodes, parts } = bodies[defaultBody]!;
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  const meshes = poseMeshes(file, meshNodes, worldTransforms(file.nodes, localMatrices), morphWeights, parts);
  const mesh = joinMeshes(meshes);
  const hasSize = findOddValue(extentOf(meshes), '') === null && mesh.indices.length > 0;
  const looks = hasSize
    ? {
        health: examineBody(file, mesh),
        leftOut: findLeftOut(mesh, null).map(({ box }) => box),
        base: findBase(mesh, '+y'),
      }
    : null;
  return [
    ...findFaults(file, report, drawnModelOf(file)),
    ...[findOddValue(looks, 'looks')].filter((odd) => odd !== null),
  ];
}
