import type { FigureFile, FileChannel, FileMesh, FileNode } from '../../../src/core/figures/figureFile.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';

const plainNode: FileNode = {
  name: '',
  parent: null,
  translation: [0, 0, 0],
  rotation: [0, 0, 0, 1],
  scale: [1, 1, 1],
  mesh: null,
  skin: null,
  morphWeights: [],
};

export const node = (change: Partial<FileNode> = {}): FileNode => ({ ...plainNode, ...change });

/** A mesh of one box. */
export function boxMesh(min: Vec3, max: Vec3, name = ''): FileMesh {
  const corners = [min[2], max[2]].flatMap((z) =>
    [min[1], max[1]].flatMap((y) => [min[0], max[0]].map((x) => [x, y, z])),
  );
  const faces = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ] as const;
  return {
    name,
    primitives: [
      {
        positions: Float32Array.from(corners.flat()),
        indices: Uint32Array.from(faces.flatMap(([a, b, c, d]) => [a, b, c, a, c, d])),
        joints: null,
        weights: null,
        influences: 0,
        morphs: [],
        look: null,
      },
    ],
  };
}

/** A file of some nodes in one scene, with all else empty. */
export function figureFile(nodes: readonly FileNode[], change: Partial<FigureFile> = {}): FigureFile {
  const roots = [...nodes.keys()].filter((index) => nodes[index]!.parent === null);
  return {
    format: 'test',
    generator: null,
    credits: { title: null, author: null, licence: null, source: null, copyright: null },
    declaredUnit: 'm',
    declaredUp: '+y',
    declaredFacing: '+z',
    scenes: [{ name: 'Scene', roots }],
    defaultScene: 0,
    nodes,
    meshes: [],
    skins: [],
    clips: [],
    materials: [],
    humanoid: null,
    warnings: [],
    repairs: [],
    ...change,
  };
}

export const channel = (change: Partial<FileChannel> = {}): FileChannel => ({
  node: 0,
  path: 'translation',
  interpolation: 'LINEAR',
  timesS: Float32Array.of(0, 2),
  values: Float32Array.of(0, 0, 0, 2, 4, 8),
  ...change,
});

/** Boxes, each a mesh on a node of its own. */
export function boxesFile(
  boxes: readonly { readonly name?: string; readonly min: Vec3; readonly max: Vec3 }[],
): FigureFile {
  return figureFile(
    boxes.map(({ name = '' }, mesh) => node({ name, mesh })),
    { meshes: boxes.map(({ min, max }) => boxMesh(min, max)) },
  );
}
