import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { layMesh, standMesh, type LayFigureId } from '../formats/layMeshes.ts';
import { modelText, threemfOf } from '../formats/threemf/threemfFixtures.ts';
import { accessorOf, sceneOf, writeGlb } from '../formats/fixtures.ts';
import { ballMesh, plyElementsOf, writeBinaryStl, writeObj, writePly } from '../formats/meshFixtures.ts';
import { fileOf, redPng, type TestFile } from './figures.ts';

/** A lay figure of 1.755 m at 1:24 in millimetres, which is no height of a person in any unit, as print files have it: Z up, facing −Y. */
export const printMesh = async (id: LayFigureId = 'median-man'): Promise<TriangleMesh> =>
  standMesh(await layMesh(id), 1000 / 24, '+z', '-y');

export const printStl = async (name = 'Print.stl'): Promise<TestFile> =>
  fileOf(name, writeBinaryStl(await printMesh()));

/** The same as text with its colours and its picture beside it: Print.obj, Print.mtl, Paint.png. */
export async function printObj(): Promise<readonly TestFile[]> {
  const text = writeObj(await printMesh()).replaceAll(/^f .*$/gm, (face) => face.replaceAll(/\d+/g, '$&/1'));
  const firstFace = text.indexOf('\nf ');
  return [
    fileOf(
      'Print.obj',
      `mtllib Print.mtl\n${text.slice(0, firstFace)}\nvt 0.5 0.5\nusemtl Paint${text.slice(firstFace)}`,
    ),
    fileOf('Print.mtl', 'newmtl Paint\nKd 1 1 1\nmap_Kd Paint.png\n'),
    fileOf('Paint.png', redPng),
  ];
}

/** The same with each vertex red. */
export async function printPly(): Promise<TestFile> {
  const [vertices, faces] = plyElementsOf(await printMesh());
  const red = ['red', 'green', 'blue'].map((name) => ({ name, type: 'uchar' }) as const);
  const painted = {
    ...vertices!,
    properties: [...vertices!.properties, ...red],
    rows: vertices!.rows.map((row) => [...row, 200, 30, 20]),
  };
  return fileOf('Print.ply', writePly('binary_little_endian', [painted, faces!]));
}

/** The same as 3MF, in inches. */
export async function printThreemf(): Promise<TestFile> {
  const { positions, indices } = await printMesh();
  const rows = (values: ArrayLike<number>, write: (a: number, b: number, c: number) => string): string =>
    Array.from({ length: values.length / 3 }, (_, i) =>
      write(values[3 * i]!, values[3 * i + 1]!, values[3 * i + 2]!),
    ).join('');
  const inches = (mm: number): string => (mm / 25.4).toFixed(6);
  const vertices = rows(
    positions,
    (x, y, z) => `<vertex x="${inches(x)}" y="${inches(y)}" z="${inches(z)}"/>`,
  );
  const triangles = rows(indices, (a, b, c) => `<triangle v1="${a}" v2="${b}" v3="${c}"/>`);
  const mesh = `<mesh><vertices>${vertices}</vertices><triangles>${triangles}</triangles></mesh>`;
  const model = `<resources><object id="1" name="Print">${mesh}</object></resources><build><item objectid="1"/></build>`;
  return fileOf('Print.3mf', threemfOf(modelText(model, 'unit="inch"')));
}

/** A GLB of many nodes that show one mesh, and how many triangles come of it. */
export async function crowd(
  name: string,
  nodes: number,
): Promise<{ readonly file: TestFile; readonly triangles: number }> {
  const { positions, indices } = ballMesh(0.9, 50);
  const document = sceneOf((made) => {
    const primitive = made
      .createPrimitive()
      .setAttribute('POSITION', accessorOf(made, 'VEC3', Float32Array.from(positions)))
      .setIndices(accessorOf(made, 'SCALAR', Uint16Array.from(indices)));
    const mesh = made.createMesh('Ball').addPrimitive(primitive);
    return Array.from({ length: nodes }, (_, i) =>
      made
        .createNode(`Ball ${i}`)
        .setMesh(mesh)
        .setTranslation([(i % 10) / 1000, 0.9, 0]),
    );
  });
  return { file: fileOf(name, await writeGlb(document)), triangles: (nodes * indices.length) / 3 };
}
