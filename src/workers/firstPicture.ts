import { drawnModelOf, isDrawnFromArrays, type DrawnModel } from '../core/figures/drawnModel.ts';
import type { FigureFile, FilePrimitive } from '../core/figures/figureFile.ts';
import { gatherVertices } from '../core/meshes/joinVertices.ts';
import { simplifyMesh } from '../formats/simplify.ts';

/** A figure of more triangles than these is first seen with about so many. */
const mostAtFirst = 400_000;
const fewAtFirst = 100_000;

export interface FirstPicture {
  /** Null where the format's own loader draws the file. */
  readonly drawn: DrawnModel | null;
  /** Whether the figure has more triangles, which are to be drawn next. */
  readonly isRough: boolean;
}

/** What is drawn of a file at first: all of it, or of a large one what is soon made and soon drawn. */
export async function firstPicture(file: FigureFile): Promise<FirstPicture> {
  const triangles = file.meshes.reduce(
    (sum, { primitives }) => sum + primitives.reduce((own, primitive) => own + trianglesIn(primitive), 0),
    0,
  );
  if (triangles <= mostAtFirst || !isDrawnFromArrays(file))
    return { drawn: drawnModelOf(file), isRough: false };
  const meshes = [];
  for (const mesh of file.meshes) {
    const primitives = [];
    for (const primitive of mesh.primitives)
      primitives.push(await roughPrimitive(primitive, fewAtFirst / triangles));
    meshes.push({ ...mesh, primitives });
  }
  return { drawn: drawnModelOf({ ...file, meshes }), isRough: true };
}

const trianglesIn = ({ positions, indices }: FilePrimitive): number =>
  (indices?.length ?? positions.length / 3) / 3;

async function roughPrimitive(primitive: FilePrimitive, share: number): Promise<FilePrimitive> {
  const { indices, positions, look } = primitive;
  if (!indices || !look) return primitive;
  const target = Math.ceil((indices.length / 3) * share);
  const { firstOf, ...mesh } = await simplifyMesh({ positions, indices }, target, 'quick');
  const { colors, uvs } = look;
  return {
    ...primitive,
    ...mesh,
    look: {
      ...look,
      colors: colors && gatherVertices(colors, 4, firstOf),
      uvs: uvs && gatherVertices(uvs, 2, firstOf),
    },
  };
}
