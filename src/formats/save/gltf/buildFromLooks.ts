import { Document, type Material } from '@gltf-transform/core';
import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import { creaseNormals } from '../../../core/meshes/creaseNormals.ts';
import { lightOf } from '../light.ts';
import { readLooks, type FigureLooks, type SavedMaterial } from '../looks/figureLooks.ts';
import type { BakedFigure } from '../saver.ts';
import { addParts, type DressedPart, type VertexNumbers } from './addParts.ts';
import { dropUnused } from './dropUnused.ts';

/** A figure of a format that holds meshes alone, with its colours and pictures, shaded as it is drawn. */
export async function buildFromLooks(figure: BakedFigure): Promise<Document> {
  const document = new Document();
  const looks = await readLooks(figure);
  const materials = looks.materials.map((material) => addMaterial(document, material));
  const plain = addMaterial(document, { name: '', color: [1, 1, 1], opacity: 1, picture: null });
  addParts(document, figure, (part) => dressPart(part, looks, materials, plain));
  dropUnused(document);
  return document;
}

function addMaterial(document: Document, { name, color, opacity, picture }: SavedMaterial): Material {
  const [red, green, blue] = color;
  const material = document
    .createMaterial(name)
    .setBaseColorFactor([lightOf(red), lightOf(green), lightOf(blue), opacity])
    .setAlphaMode(opacity < 1 ? 'BLEND' : 'OPAQUE')
    .setMetallicFactor(0)
    // Print files are open here and there, and would have holes when seen from behind.
    .setDoubleSided(true);
  if (!picture) return material;
  const texture = document
    .createTexture(name)
    .setImage(picture.bytes)
    .setMimeType(picture.extension === 'png' ? 'image/png' : 'image/jpeg');
  return material.setBaseColorTexture(texture);
}

function dressPart(
  part: BakedPart,
  { lookOf }: FigureLooks,
  materials: readonly Material[],
  plain: Material,
): DressedPart {
  const { copies, indices, normals } = creaseNormals(part);
  const { colors, uvs, material } = lookOf(part);
  const attributes = new Map<string, VertexNumbers>([
    ['POSITION', { type: 'VEC3', values: withCopies(part.positions, copies, 3) }],
    ['NORMAL', { type: 'VEC3', values: Float32Array.from(normals) }],
  ]);
  if (colors)
    attributes.set('COLOR_0', { type: 'VEC4', values: linearColors(withCopies(colors, copies, 4)) });
  if (uvs)
    attributes.set('TEXCOORD_0', {
      type: 'VEC2',
      // From v upwards to v downwards.
      values: withCopies(uvs, copies, 2).map((value, i) => (i % 2 === 1 ? 1 - value : value)),
    });
  return { material: materials[material ?? -1] ?? plain, indices, attributes };
}

/** Numbers of the vertices with those of their copies behind. */
function withCopies(
  values: Float32Array | Uint8Array,
  copies: Uint32Array,
  size: number,
): Float32Array<ArrayBuffer> {
  const grown = new Float32Array(values.length + copies.length * size);
  grown.set(values);
  for (let i = 0, at = values.length; i < copies.length; i++)
    for (let k = 0; k < size; k++, at++) grown[at] = values[copies[i]! * size + k]!;
  return grown;
}

const linearColors = (colors: Float32Array): Uint16Array<ArrayBuffer> =>
  Uint16Array.from(colors, (value, i) => (i % 4 === 3 ? value / 255 : lightOf(value / 255)) * 65_535 + 0.5);
