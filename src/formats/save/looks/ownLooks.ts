import type { FileMaterial } from '../../../core/figures/figureFile.ts';
import { mixVertices } from '../mixVertices.ts';
import type { BakedFigure, FigureSource } from '../saver.ts';
import { pictureOf, type FigureLooks, type SavedMaterial, type SavedPicture } from './figureLooks.ts';

/** The looks that a file has in its own arrays. A picture that is not there or cannot be used is left out. */
export async function readOwnLooks({ file, source }: BakedFigure): Promise<FigureLooks> {
  const materials = await Promise.all(
    file.materials.map(async ({ name, color, opacity, image }: FileMaterial): Promise<SavedMaterial> => ({
      name,
      color,
      opacity,
      picture: image === null ? null : await readPicture(image, source),
    })),
  );
  return {
    materials,
    lookOf: ({ node, primitive, origins }) => {
      const { colors, uvs, material } = file.meshes[file.nodes[node]!.mesh!]!.primitives[primitive]!.look!;
      return {
        material,
        // Rounded by adding a half, since what is stored is cut off.
        colors: colors && Uint8Array.from(mixVertices(colors, 4, origins), (value) => value + 0.5),
        uvs: uvs && mixVertices(uvs, 2, origins),
      };
    },
  };
}

const readPicture = async (path: string, source: FigureSource | null): Promise<SavedPicture | null> =>
  source?.set.files.some((file) => file.path === path) ? pictureOf(await source.set.read(path)) : null;
