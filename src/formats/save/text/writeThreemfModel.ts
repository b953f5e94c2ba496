import type { BakedFigure } from '../saver.ts';
import type { SavedMaterial } from '../looks/figureLooks.ts';
import type { ThreemfObject } from './threemfObjects.ts';
import { formatCoordinate } from './writeText.ts';

type AddText = (text: string) => void;

const materialsId = 1;

/** Writes the model part: an object for each of `objects`, and one that is made of them all, which is built. */
export function writeModel(
  add: AddText,
  { name, file: { credits } }: BakedFigure,
  materials: readonly SavedMaterial[],
  objects: readonly ThreemfObject[],
): void {
  const hasMaterials = objects.some(({ material }) => material !== null);
  add(`<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02">
`);
  addMetadata(add, 'Title', credits.title ?? name);
  addMetadata(add, 'Application', 'Maquette');
  addMetadata(add, 'Designer', credits.author);
  addMetadata(add, 'Copyright', credits.copyright);
  addMetadata(add, 'LicenseTerms', credits.licence);
  add('<resources>\n');
  if (hasMaterials) addMaterials(add, materials);
  const ids = objects.map((object, i) => {
    const id = materialsId + 1 + 2 * i;
    const palette = object.cornerColors && addColors(add, id, object.cornerColors);
    addObject(add, id + 1, object, palette ? { id, palette } : null);
    return id + 1;
  });
  const wholeId = materialsId + 1 + 2 * objects.length;
  add(`<object id="${wholeId}" type="model" name="${escapeXml(name)}"><components>\n`);
  for (const id of ids) add(`<component objectid="${id}"/>\n`);
  add(`</components></object>\n</resources>\n<build><item objectid="${wholeId}"/></build>\n</model>\n`);
}

function addMetadata(add: AddText, key: string, text: string | null): void {
  if (text !== null) add(`<metadata name="${key}">${escapeXml(text)}</metadata>\n`);
}

function addMaterials(add: AddText, materials: readonly SavedMaterial[]): void {
  add(`<basematerials id="${materialsId}">\n`);
  for (const [i, { name, color, opacity }] of materials.entries()) {
    const bytes = [...color, opacity].map((share) => Math.round(share * 255));
    add(`<base name="${escapeXml(name || `Material ${i + 1}`)}" displaycolor="#${hexOf(bytes)}"/>\n`);
  }
  add('</basematerials>\n');
}

/** Each colour once; gives the number of each. */
function addColors(add: AddText, id: number, colors: Uint32Array): ReadonlyMap<number, number> {
  const palette = new Map<number, number>();
  add(`<m:colorgroup id="${id}">\n`);
  for (let i = 0; i < colors.length; i++) {
    const color = colors[i]!;
    if (palette.has(color)) continue;
    palette.set(color, palette.size);
    add(`<m:color color="#${color.toString(16).padStart(8, '0').toUpperCase()}"/>\n`);
  }
  add('</m:colorgroup>\n');
  return palette;
}

function addObject(
  add: AddText,
  id: number,
  { name, positions, indices, material, cornerColors }: ThreemfObject,
  colors: { readonly id: number; readonly palette: ReadonlyMap<number, number> } | null,
): void {
  const dress = colors
    ? ` pid="${colors.id}" pindex="0"`
    : material === null
      ? ''
      : ` pid="${materialsId}" pindex="${material}"`;
  add(`<object id="${id}" type="model" name="${escapeXml(name)}"${dress}><mesh><vertices>\n`);
  for (let i = 0; i < positions.length; i += 3) {
    // From +Y up to +Z up.
    const x = formatCoordinate(positions[i]!);
    const y = formatCoordinate(-positions[i + 2]!);
    const z = formatCoordinate(positions[i + 1]!);
    add(`<vertex x="${x}" y="${y}" z="${z}"/>\n`);
  }
  add('</vertices><triangles>\n');
  for (let i = 0; i < indices.length; i += 3) {
    add(`<triangle v1="${indices[i]!}" v2="${indices[i + 1]!}" v3="${indices[i + 2]!}"`);
    if (colors)
      for (let corner = 0; corner < 3; corner++)
        add(
          `${corner === 0 ? ` pid="${colors.id}"` : ''} p${corner + 1}="${colors.palette.get(cornerColors![i + corner]!)!}"`,
        );
    add('/>\n');
  }
  add('</triangles></mesh></object>\n');
}

const hexOf = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML has it, without what it cannot hold (XML 1.0, §2.2). */
const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- They are what XML cannot hold.
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
