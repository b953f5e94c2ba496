import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  FrontSide,
  Group,
  Mesh,
  MeshStandardMaterial,
  SRGBColorSpace,
  Texture,
} from 'three';
import type { DrawnMesh, DrawnModel } from '../../core/figures/drawnModel.ts';
import type { FileMaterial } from '../../core/figures/figureFile.ts';
import { disposeTree, markNode, markPrimitive, type FigureDrawing } from './figureDrawing.ts';
import { clayMaterial } from './surfaces.ts';

/**
 * Builds the three objects of a model from its arrays, which it takes over. `imageOf` gives the picture of a path,
 * or null; a picture that cannot be unpacked is left out.
 */
export async function buildArrayDrawing(
  { scenes, meshes, materials }: DrawnModel,
  imageOf: (path: string) => Blob | null,
): Promise<FigureDrawing> {
  const textures = await Promise.all(
    materials.map(({ image }) => loadTexture(image === null ? null : imageOf(image))),
  );
  const scene = new Group();
  for (const mesh of meshes) {
    const file = materials[mesh.material ?? -1] ?? null;
    const texture = textures[mesh.material ?? -1] ?? null;
    const object = new Mesh(geometryOf(mesh), materialOf(mesh, file, texture));
    markNode(object, mesh.node);
    markPrimitive(object, mesh.primitive);
    scene.add(object);
  }
  return { scenes: Array.from({ length: scenes }, () => scene), dispose: () => disposeTree(scene) };
}

function geometryOf({ positions, normals, indices, colors, uvs }: DrawnMesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  if (colors) geometry.setAttribute('color', new BufferAttribute(colors, 4, true));
  if (uvs) geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}

/** What a file says nothing about looks like clay. Both sides are drawn but of what is closed: print files have holes. */
function materialOf(
  { colors, isClosed }: DrawnMesh,
  file: FileMaterial | null,
  map: Texture | null,
): MeshStandardMaterial {
  const side = isClosed ? FrontSide : DoubleSide;
  const material = new MeshStandardMaterial({ roughness: 0.8, metalness: 0, side, map });
  if (map || colors) material.color.set('white');
  else if (file) material.color.copy(new Color().setRGB(...file.color, SRGBColorSpace));
  else material.color.copy(clayMaterial.color);
  material.vertexColors = colors !== null;
  material.opacity = file?.opacity ?? 1;
  material.transparent = material.opacity < 1;
  return material;
}

async function loadTexture(image: Blob | null): Promise<Texture | null> {
  if (!image) return null;
  // Bitmaps are turned over here, since textures made from them are not.
  const bitmap = await createImageBitmap(image, { imageOrientation: 'flipY' }).catch(() => null);
  if (!bitmap) return null;
  const texture = new Texture(bitmap);
  texture.colorSpace = SRGBColorSpace;
  texture.flipY = false;
  texture.needsUpdate = true;
  return texture;
}
