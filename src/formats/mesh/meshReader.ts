import { figureError } from '../../core/figures/figureError.ts';
import type { FigureFile, FileMesh, FileNode } from '../../core/figures/figureFile.ts';
import { sumRepairs } from '../../core/figures/sumRepairs.ts';
import type { Mat4 } from '../../core/geometry/matrices.ts';
import { gatherVertices, joinVertices } from '../../core/meshes/joinVertices.ts';
import type { CheckedFigure, DecodeStep, FormatReader } from '../format.ts';
import type { MeshParser } from './meshParser.ts';
import type { ParsedItem, ParsedMesh, ParsedModel } from './parsedModel.ts';

/** A lone triangle is what is left of an export that went wrong: files of empty solids have one without area. */
const fewestTriangles = 2;

/** Reads a format that holds meshes and no more: what its parser finds stands as one scene. */
export const meshReader = (parser: MeshParser): FormatReader => ({
  check: async (set, mainPath): Promise<CheckedFigure> => {
    const { sideFiles, triangles = null, parse } = await parser.prepare(set, mainPath);
    return {
      sideFiles,
      triangles,
      decode: async (_, onProgress) => {
        const model = await parse((fraction) => onProgress({ stage: 'parse', fraction }));
        return figureFileOfModel(model, onProgress);
      },
    };
  },
});

/**
 * A parsed model as a file of one scene, in which each item is a node with a mesh of its own; vertices are joined.
 * Throws `too-few-triangles` or `not-finite`.
 */
export function figureFileOfModel(
  { meshes, items, repairs, ...rest }: ParsedModel,
  onProgress: (step: DecodeStep) => void = () => {},
): FigureFile {
  const triangles = items.reduce((sum, { mesh }) => sum + meshes[mesh]!.indices.length / 3, 0);
  if (triangles < fewestTriangles) throw figureError('too-few-triangles', { triangles });
  const joined = items.map((item, done) => {
    onProgress({ stage: 'mend', fraction: done / items.length });
    return joinMesh(placeMesh(meshes[item.mesh]!, item));
  });
  return {
    ...rest,
    declaredFacing: null,
    scenes: [{ name: '', roots: items.map((_, index) => index) }],
    defaultScene: 0,
    nodes: items.map(({ name }, index) => nodeOf(name, index)),
    meshes: joined.map(({ mesh }) => meshOf(mesh)),
    skins: [],
    clips: [],
    humanoid: null,
    repairs: sumRepairs([
      ...repairs,
      ...joined.map(({ count }) => ({ code: 'vertices-joined', count }) as const),
    ]),
  };
}

interface Joined {
  readonly mesh: ParsedMesh;
  /** How many vertices fewer there are. */
  readonly count: number;
}

/** Joins the vertices at one place that look alike, so that triangles know their neighbours. */
function joinMesh(mesh: ParsedMesh): Joined {
  if (mesh.isJoined) return { mesh, count: 0 };
  const { mesh: joined, firstOf, joined: count } = joinVertices(mesh, mesh);
  if (count === 0) return { mesh, count };
  const { colors, uvs } = mesh;
  return {
    mesh: {
      ...mesh,
      ...joined,
      colors: colors && gatherVertices(colors, 4, firstOf),
      uvs: uvs && gatherVertices(uvs, 2, firstOf),
    },
    count,
  };
}

const nodeOf = (name: string, mesh: number): FileNode => ({
  name,
  parent: null,
  translation: [0, 0, 0],
  rotation: [0, 0, 0, 1],
  scale: [1, 1, 1],
  mesh,
  skin: null,
  morphWeights: [],
});

const meshOf = ({ name, positions, indices, colors, uvs, material }: ParsedMesh): FileMesh => ({
  name,
  primitives: [
    {
      positions,
      indices,
      joints: null,
      weights: null,
      influences: 0,
      morphs: [],
      look: { colors, uvs, isClosed: false, material },
    },
  ],
});

/**
 * A mesh where its item puts it. A transform that mirrors turns its faces round. Throws `not-finite` where it puts
 * vertices farther off than numbers go.
 */
function placeMesh(mesh: ParsedMesh, { name, transform }: ParsedItem): ParsedMesh {
  if (!transform) return mesh;
  const m = Float64Array.from(transform);
  const positions = new Float32Array(mesh.positions.length);
  // A difference from itself is 0, and not a number as soon as one value is infinite or none.
  let differences = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!];
    for (let row = 0; row < 3; row++) {
      positions[i + row] = m[row]! * x + m[row + 4]! * y + m[row + 8]! * z + m[row + 12]!;
      differences += positions[i + row]! - positions[i + row]!;
    }
  }
  if (differences !== 0) throw figureError('not-finite', { where: name });
  return { ...mesh, positions, indices: isMirror(transform) ? turnFaces(mesh.indices) : mesh.indices };
}

const isMirror = (m: Mat4): boolean =>
  m[0]! * (m[5]! * m[10]! - m[6]! * m[9]!) -
    m[4]! * (m[1]! * m[10]! - m[2]! * m[9]!) +
    m[8]! * (m[1]! * m[6]! - m[2]! * m[5]!) <
  0;

function turnFaces(indices: Uint32Array): Uint32Array {
  const turned = indices.slice();
  for (let i = 0; i < turned.length; i += 3)
    [turned[i + 1], turned[i + 2]] = [indices[i + 2]!, indices[i + 1]!];
  return turned;
}
