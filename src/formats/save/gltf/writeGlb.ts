import { Logger, WebIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { fileNameOf } from '../fileNames.ts';
import { hasOwnLooks } from '../looks/figureLooks.ts';
import type { BakedFigure, SavedFile } from '../saver.ts';
import { buildFromGltf } from './buildFromGltf.ts';
import { buildFromLooks } from './buildFromLooks.ts';

/**
 * A figure as GLB, in metres, +Y up: of a glTF with its own materials, pictures, texture coordinates, colours and
 * normals; of other files with what their arrays hold. It is baked: no skeleton, morphs, animations, cameras or lights.
 * What only extensions hold that glTF-Transform does not know (those of VRM) is left out.
 */
export async function writeGlb(figure: BakedFigure): Promise<readonly SavedFile[]> {
  const { name, file, source } = figure;
  const document =
    source && !hasOwnLooks(file) ? await buildFromGltf(figure, source) : await buildFromLooks(figure);
  document.setLogger(new Logger(Logger.Verbosity.SILENT));
  const asset = document.getRoot().getAsset();
  asset.generator = 'Maquette';
  if (!asset.copyright && file.credits.copyright) asset.copyright = file.credits.copyright;
  const bytes = await new WebIO().registerExtensions(ALL_EXTENSIONS).writeBinary(document);
  return [{ name: `${fileNameOf(name)}.glb`, bytes }];
}
