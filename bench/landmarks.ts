import { loadShapeSpace } from '../src/core/body/shapeSpace/loadShapeSpace.ts';
import { loadTemplate } from '../src/core/body/template/loadTemplate.ts';
import { midpoint, type Vec3 } from '../src/core/geometry/vectors.ts';
import { findLandmarks, type FigureToFind } from '../src/core/landmarks/findLandmarks.ts';
import type { TriangleMesh } from '../src/core/meshes/triangleMesh.ts';
import { madeFigures, type MadeFigure } from '../scripts/accuracy/madeFigures.ts';
import { medianOf, printLimit } from './report.ts';

/** How long landmarks take to be found on plain figures, on those with props or of unknown facing, and on a large one. */
export async function benchLandmarks(): Promise<void> {
  const space = await loadShapeSpace();
  const figures = madeFigures(await loadTemplate(), 54);
  const timeOf = async ({ wanted }: Pick<MadeFigure, 'wanted'>): Promise<number> => {
    const startMs = performance.now();
    await findLandmarks(space, wanted);
    return performance.now() - startMs;
  };
  const isStanding = ({ known }: MadeFigure): boolean => /, (A|T|arms down), none$/.test(known.file);
  const plain = figures.filter(isStanding).map(asIfFacingWereKnown);
  const others = figures.filter((figure) => !isStanding(figure));
  await timeOf(plain[0]!);
  const plainMs: number[] = [];
  for (const figure of plain) plainMs.push(await timeOf(figure));
  const otherMs: number[] = [];
  for (const figure of others) otherMs.push(await timeOf(figure));
  const large = { ...plain[0]!.wanted, mesh: refine(plain[0]!.wanted.mesh, 1_500_000) };
  const largeMs = (await timeOf({ wanted: large })) - (await timeOf(plain[0]!));

  console.log(
    `\nLandmarks, ${plain.length} plain standing figures, ${others.length} with props, in poses, some of unknown facing`,
  );
  printLimit('plain standing: median, s', medianOf(plainMs) / 1000, 2);
  printLimit('  the slowest, s', Math.max(...plainMs) / 1000, 2);
  printLimit('others: median, s', medianOf(otherMs) / 1000, 5);
  printLimit('  the slowest, s', Math.max(...otherMs) / 1000, 5);
  printLimit(`${large.mesh.indices.length / 3e6} M triangles: more than few, s`, largeMs / 1000, 1.5);
}

const asIfFacingWereKnown = ({ wanted }: MadeFigure): { readonly wanted: FigureToFind } => ({
  wanted: { ...wanted, isFacingSure: true },
});

/** The same surface with at least so many triangles: each parted into four, again and again. */
function refine(mesh: TriangleMesh, least: number): TriangleMesh {
  const { positions, indices } = mesh;
  if (indices.length / 3 >= least) return mesh;
  const finer = new Float32Array(indices.length * 12);
  let at = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k): Vec3 => {
      const v = indices[i + k]! * 3;
      return [positions[v]!, positions[v + 1]!, positions[v + 2]!];
    }) as [Vec3, Vec3, Vec3];
    const [ab, bc, ca] = [midpoint(a, b), midpoint(b, c), midpoint(c, a)];
    for (const corner of [a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca]) {
      finer.set(corner, at);
      at += 3;
    }
  }
  return refine({ positions: finer, indices: Uint32Array.from({ length: at / 3 }, (_, i) => i) }, least);
}
