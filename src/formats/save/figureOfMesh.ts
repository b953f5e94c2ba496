import type { FigureFile } from '../../core/figures/figureFile.ts';
import type { TriangleMesh } from '../../core/meshes/triangleMesh.ts';
import { identity } from '../../core/geometry/matrices.ts';
import type { FigureToSave } from './saver.ts';

/** A closed mesh in millimetres, +Y up, as a figure that every saver takes; without colours. */
export function figureOfMesh(name: string, { positions, indices }: TriangleMesh): FigureToSave {
  const file: FigureFile = {
    format: 'Maquette',
    generator: 'Maquette',
    credits: { title: name, author: 'Maquette', licence: 'CC0-1.0', source: null, copyright: null },
    declaredUnit: 'mm',
    declaredUp: '+y',
    declaredFacing: '+z',
    scenes: [{ name, roots: [0] }],
    defaultScene: 0,
    nodes: [
      {
        name,
        parent: null,
        translation: [0, 0, 0],
        rotation: [0, 0, 0, 1],
        scale: [1, 1, 1],
        mesh: 0,
        skin: null,
        morphWeights: [],
      },
    ],
    meshes: [{ name, primitives: [primitiveOf({ positions, indices })] }],
    skins: [],
    clips: [],
    materials: [],
    humanoid: null,
    warnings: [],
    repairs: [],
  };
  const body = {
    nodes: [0],
    shown: [],
    worlds: [identity],
    morphWeights: [[]],
    fileToSaved: identity,
    cutLevel: null,
  };
  return { name, file, body, source: null };
}

const primitiveOf = ({ positions, indices }: TriangleMesh) => ({
  positions,
  indices,
  joints: null,
  weights: null,
  influences: 0,
  morphs: [],
  look: { colors: null, uvs: null, isClosed: true, material: null },
});
