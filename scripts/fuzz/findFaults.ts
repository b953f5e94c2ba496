import type { DrawnModel } from '../../src/core/figures/drawnModel.ts';
import type { FigureFile } from '../../src/core/figures/figureFile.ts';
import type { FigureReport } from '../../src/core/figures/figureReport.ts';
import { findOddValue } from './findOddValue.ts';

/** Why triangles cannot be drawn: an index without vertex, a list that is no list of triangles. */
function findOddTriangle(indices: Uint32Array | null, positions: Float32Array, where: string): string | null {
  if (positions.length % 3 !== 0) return `${where} has ${positions.length} coordinates`;
  const vertices = positions.length / 3;
  if ((indices?.length ?? vertices) % 3 !== 0) return `${where} has ${indices?.length ?? vertices} corners`;
  if (!indices) return null;
  for (let i = 0; i < indices.length; i++)
    if (indices[i]! >= vertices) return `${where}.indices[${i}] is ${indices[i]} of ${vertices}`;
  return null;
}

/** What is unsound in an opened figure: in its arrays, its report and what is drawn. Empty where all is well. */
export function findFaults(
  file: FigureFile,
  report: FigureReport,
  drawn: DrawnModel | null,
): readonly string[] {
  return [
    findOddValue(report, 'report'),
    ...faultsOfFile(file),
    ...(drawn?.meshes ?? []).flatMap((mesh, i) => [
      findOddTriangle(mesh.indices, mesh.positions, `drawn ${i}`),
      findOddValue(mesh, `drawn ${i}`),
      mesh.normals.length === mesh.positions.length ? null : `drawn ${i} has ${mesh.normals.length} normals`,
      mesh.material === null || mesh.material < drawn!.materials.length ? null : `drawn ${i} has no material`,
    ]),
    findOddValue(drawn?.materials ?? null, 'materials'),
    findPollution(),
  ].filter((fault) => fault !== null);
}

const faultsOfFile = ({ meshes, nodes, skins, clips }: FigureFile): readonly (string | null)[] => [
  ...meshes.flatMap(({ primitives }, i) =>
    primitives.flatMap(({ indices, positions, joints, weights, morphs }, k) => [
      findOddTriangle(indices, positions, `mesh ${i}/${k}`),
      findOddValue({ positions, joints, weights, morphs }, `mesh ${i}/${k}`),
    ]),
  ),
  findOddValue(nodes, 'nodes'),
  findOddValue(skins, 'skins'),
  findOddValue(clips, 'clips'),
];

/** A member that every object has since then. */
const findPollution = (): string | null => {
  const [added] = [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)];
  return added === undefined ? null : `Every object has ${added}`;
};
