import type { Material, Primitive } from '@gltf-transform/core';
import type { Transform } from '@gltf-transform/extensions';
import { floatsOf } from '../../gltf/accessorArrays.ts';
import { readWhole } from '../gltf/readWhole.ts';
import { screenValueOf } from '../light.ts';
import { mixVertices } from '../mixVertices.ts';
import type { BakedFigure, FigureSource } from '../saver.ts';
import { pictureOf, type FigureLooks, type PartLook, type SavedMaterial } from './figureLooks.ts';

/** Base colours and their pictures of a glTF's materials; what else these are is not told. */
export async function readGltfLooks({ file }: BakedFigure, source: FigureSource): Promise<FigureLooks> {
  const { document, primitivesOf } = await readWhole(source);
  const materials = document.getRoot().listMaterials();
  const saved = materials.map(savedMaterial);
  return {
    materials: saved,
    lookOf: ({ node, primitive, origins }): PartLook => {
      const whole = primitivesOf(file.nodes[node]!.mesh!)[primitive]!;
      const material = whole.getMaterial();
      const number = material ? materials.indexOf(material) : null;
      const hasPicture = number !== null && saved[number]!.picture !== null;
      const colors = colorsOf(whole);
      const uvs = hasPicture ? uvsOf(whole, material!) : null;
      return {
        material: number,
        colors: colors && screenColors(mixVertices(colors, 4, origins)),
        uvs: uvs && mixVertices(uvs, 2, origins),
      };
    },
  };
}

function savedMaterial(material: Material): SavedMaterial {
  const [red, green, blue, alpha] = material.getBaseColorFactor();
  return {
    name: material.getName(),
    color: [screenValueOf(red), screenValueOf(green), screenValueOf(blue)],
    opacity: material.getAlphaMode() === 'OPAQUE' ? 1 : alpha,
    picture: pictureOf(material.getBaseColorTexture()?.getImage() ?? null),
  };
}

/** Red, green, blue, alpha per vertex, as light 0 to 1; null without. */
function colorsOf(primitive: Primitive): Float32Array | null {
  const accessor = primitive.getAttribute('COLOR_0');
  if (!accessor) return null;
  const values = floatsOf(accessor);
  const size = accessor.getElementSize();
  if (size === 4) return values;
  const colors = new Float32Array((values.length / size) * 4).fill(1);
  for (let i = 0, at = 0; i < values.length; i += size, at += 4)
    for (let k = 0; k < size; k++) colors[at + k] = values[i + k]!;
  return colors;
}

const screenColors = (light: Float32Array): Uint8Array =>
  Uint8Array.from(light, (value, i) => (i % 4 === 3 ? value : screenValueOf(value)) * 255 + 0.5);

/** Texture coordinates of the base colour, v upwards, moved as KHR_texture_transform says; null without. */
function uvsOf(primitive: Primitive, material: Material): Float32Array | null {
  const info = material.getBaseColorTextureInfo();
  const moved = info?.getExtension<Transform>('KHR_texture_transform') ?? null;
  const set = moved?.getTexCoord() ?? info?.getTexCoord() ?? 0;
  const accessor = primitive.getAttribute(`TEXCOORD_${set}`);
  if (!accessor) return null;
  const given = floatsOf(accessor);
  const [offsetU, offsetV] = moved?.getOffset() ?? [0, 0];
  const [scaleU, scaleV] = moved?.getScale() ?? [1, 1];
  const [sine, cosine] = [Math.sin(moved?.getRotation() ?? 0), Math.cos(moved?.getRotation() ?? 0)];
  const uvs = new Float32Array(given.length);
  for (let i = 0; i < given.length; i += 2) {
    const [u, v] = [given[i]! * scaleU, given[i + 1]! * scaleV];
    uvs[i] = cosine * u + sine * v + offsetU;
    uvs[i + 1] = 1 - (-sine * u + cosine * v + offsetV);
  }
  return uvs;
}
