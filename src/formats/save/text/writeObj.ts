import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import { fileNameOf } from '../fileNames.ts';
import { readLooks, type PartLook, type SavedMaterial } from '../looks/figureLooks.ts';
import type { BakedFigure, SavedFile } from '../saver.ts';
import { createTextWriter, formatCoordinate, joinBytes, type TextWriter } from './writeText.ts';

/**
 * A figure as OBJ, in millimetres, +Y up (B1. Object Files, Advanced Visualizer manual): an object for each part, texture
 * coordinates where there is a picture, and colours behind the vertices as many programs read them. Materials and
 * pictures stand in files of their own.
 */
export async function writeObj(figure: BakedFigure): Promise<readonly SavedFile[]> {
  const name = fileNameOf(figure.name);
  const { materials, lookOf } = await readLooks(figure);
  const looks = figure.parts.map(lookOf);
  const isUsed = new Set(looks.map(({ material }) => material));
  const names = materialNames(materials);
  const pieces: Uint8Array[] = [];
  const writer = createTextWriter((bytes) => pieces.push(bytes));
  writer.add(`# Written by Maquette, +Y up\n# units: mm\n`);
  const hasMaterials = materials.some((_, i) => isUsed.has(i));
  if (hasMaterials) writer.add(`mtllib ${name}.mtl\n`);
  let [vertices, uvs] = [1, 1];
  for (const [i, part] of figure.parts.entries()) {
    const look = looks[i]!;
    writer.add(`o ${lineOf(part.name)}\n`);
    if (look.material !== null) writer.add(`usemtl ${names[look.material]!}\n`);
    writePart(writer, part, look, vertices, uvs);
    vertices += part.positions.length / 3;
    uvs += (look.uvs?.length ?? 0) / 2;
  }
  writer.end();
  const obj = { name: `${name}.obj`, bytes: joinBytes(pieces) };
  return hasMaterials ? [obj, ...materialFiles(name, materials, names, isUsed)] : [obj];
}

/** Text that ends with its line. */
// oxlint-disable-next-line no-control-regex -- A line break would begin another statement.
const lineOf = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim();

/** @param vertices, uvs numbers of the part's first ones */
function writePart(
  writer: TextWriter,
  { positions, indices }: BakedPart,
  { colors, uvs }: PartLook,
  vertices: number,
  firstUv: number,
): void {
  for (let i = 0, color = 0; i < positions.length; i += 3, color += 4) {
    const x = formatCoordinate(positions[i]!);
    const y = formatCoordinate(positions[i + 1]!);
    const z = formatCoordinate(positions[i + 2]!);
    const shade = colors
      ? ` ${formatShare(colors[color]!)} ${formatShare(colors[color + 1]!)} ${formatShare(colors[color + 2]!)}`
      : '';
    writer.add(`v ${x} ${y} ${z}${shade}\n`);
  }
  if (uvs)
    for (let i = 0; i < uvs.length; i += 2)
      writer.add(`vt ${formatCoordinate(uvs[i]!)} ${formatCoordinate(uvs[i + 1]!)}\n`);
  const corner = (vertex: number): string =>
    uvs ? `${vertices + vertex}/${firstUv + vertex}` : String(vertices + vertex);
  for (let i = 0; i < indices.length; i += 3)
    writer.add(`f ${corner(indices[i]!)} ${corner(indices[i + 1]!)} ${corner(indices[i + 2]!)}\n`);
}

/** A byte as a share of 255. */
const formatShare = (value: number): string => String(Math.round((value / 255) * 1e4) / 1e4);

/** Names of materials without blanks, each of them once. */
function materialNames(materials: readonly SavedMaterial[]): readonly string[] {
  const given = new Set<string>();
  return materials.map(({ name }, i) => {
    const plain = name === '' ? `material-${i + 1}` : fileNameOf(name);
    let own = plain;
    for (let number = 2; given.has(own); number++) own = `${plain}-${number}`;
    given.add(own);
    return own;
  });
}

/** The materials that parts have, and their pictures. */
function materialFiles(
  name: string,
  materials: readonly SavedMaterial[],
  names: readonly string[],
  isUsed: ReadonlySet<number | null>,
): readonly SavedFile[] {
  const pictures: SavedFile[] = [];
  const lines = materials.flatMap(({ color, opacity, picture }, i) => {
    if (!isUsed.has(i)) return [];
    const lights = color.map((value) => formatCoordinate(value)).join(' ');
    const material = [`newmtl ${names[i]!}`, `Kd ${lights}`, `d ${formatCoordinate(opacity)}`, 'illum 1'];
    if (picture) {
      const file = { name: `${name}-${names[i]!}.${picture.extension}`, bytes: picture.bytes };
      material.push(`map_Kd ${file.name}`);
      pictures.push(file);
    }
    return [...material, ''];
  });
  return [{ name: `${name}.mtl`, bytes: new TextEncoder().encode(lines.join('\n')) }, ...pictures];
}
