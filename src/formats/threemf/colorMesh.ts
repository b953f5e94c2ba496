import type { FileMaterial } from '../../core/figures/figureFile.ts';
import type { ColorGroup, ModelMesh, ModelObject, TriangleProperties } from './modelPart.ts';

/** A mesh with the colours of its vertices, or with one material where all of it has the same. */
export interface ColoredMesh {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
  /** Red, green, blue, alpha per vertex, sRGB 0 to 255; or null. */
  readonly colors: Uint8Array<ArrayBuffer> | null;
  readonly material: FileMaterial | null;
}

type Groups = ReadonlyMap<string, ColorGroup>;

/** A number in a group, both found. */
interface Swatch {
  readonly group: ColorGroup;
  readonly index: number;
}

/** What has no colour beside what has one. */
const white = 0xffffffff;

/**
 * The colours of an object's mesh (3MF Materials and Properties Extension, §2 and §3): a triangle's own, else its
 * object's. Where triangles of different colours meet in a vertex it is parted. Pictures and mixtures are left aside.
 */
export function colorMesh(object: ModelObject, mesh: ModelMesh, groups: Groups): ColoredMesh {
  const { positions, indices, properties } = mesh;
  const own = swatchOf(groups, object.group, object.groupIndex);
  if (!properties) return { positions, indices, colors: null, material: own && materialOf(own) };
  const corners = cornerColors(properties, object, groups);
  if (!corners) return { positions, indices, colors: null, material: null };
  return { ...partVertices(positions, indices, corners), material: null };
}

function swatchOf(groups: Groups, id: string | null, index: number): Swatch | null {
  const group = id === null ? undefined : groups.get(id);
  return group && index < group.colors.length ? { group, index } : null;
}

function materialOf({ group, index }: Swatch): FileMaterial {
  const color = group.colors[index]!;
  return {
    name: group.names[index] ?? '',
    color: [(color >>> 24) / 255, ((color >>> 16) & 255) / 255, ((color >>> 8) & 255) / 255],
    opacity: (color & 255) / 255,
    image: null,
  };
}

/** The colour of each corner, 3 per triangle; null where none has any. */
function cornerColors(
  { groupIds, groups: groupNumbers, corners }: TriangleProperties,
  object: ModelObject,
  groups: Groups,
): Uint32Array<ArrayBuffer> | null {
  const byNumber = [object.group, ...groupIds].map((id) => (id === null ? undefined : groups.get(id)));
  const colors = new Uint32Array(corners.length).fill(white);
  let hasAny = false;
  for (let triangle = 0; triangle < groupNumbers.length; triangle++) {
    const number = groupNumbers[triangle]!;
    const group = byNumber[number];
    if (!group) continue;
    const isWhole = group.kind === 'materials';
    for (let corner = 3 * triangle; corner < 3 * triangle + 3; corner++) {
      const stated = corners[isWhole ? 3 * triangle : corner]!;
      const color = group.colors[stated > 0 ? stated - 1 : number === 0 ? object.groupIndex : -1];
      if (color === undefined) continue;
      colors[corner] = color;
      hasAny = true;
    }
  }
  return hasAny ? colors : null;
}

/** The same triangles with a vertex for each colour that meets in one. */
function partVertices(
  positions: Float32Array<ArrayBuffer>,
  indices: Uint32Array<ArrayBuffer>,
  cornerColor: Uint32Array<ArrayBuffer>,
): Omit<ColoredMesh, 'material'> {
  const count = positions.length / 3;
  const firstColor = new Float64Array(count).fill(-1);
  const parted = new Uint32Array(indices.length);
  const added: number[] = [];
  const addedColors: number[] = [];
  const addedBy = new Map<string, number>();
  for (let i = 0; i < indices.length; i++) {
    const vertex = indices[i]!;
    const color = cornerColor[i]!;
    if (firstColor[vertex] === -1) firstColor[vertex] = color;
    if (firstColor[vertex] === color) {
      parted[i] = vertex;
      continue;
    }
    const key = `${vertex} ${color}`;
    let twin = addedBy.get(key);
    if (twin === undefined) {
      twin = count + added.length;
      addedBy.set(key, twin);
      added.push(vertex);
      addedColors.push(color);
    }
    parted[i] = twin;
  }
  return {
    positions: withTwins(positions, added),
    indices: parted,
    colors: paintVertices(firstColor, addedColors),
  };
}

function withTwins(
  positions: Float32Array<ArrayBuffer>,
  added: readonly number[],
): Float32Array<ArrayBuffer> {
  const all = new Float32Array(positions.length + 3 * added.length);
  all.set(positions);
  for (const [i, vertex] of added.entries())
    all.set(positions.subarray(3 * vertex, 3 * vertex + 3), positions.length + 3 * i);
  return all;
}

function paintVertices(
  firstColor: Float64Array<ArrayBuffer>,
  addedColors: readonly number[],
): Uint8Array<ArrayBuffer> {
  const count = firstColor.length;
  const colors = new Uint8Array(4 * (count + addedColors.length));
  const view = new DataView(colors.buffer);
  for (let i = 0; i < count; i++) view.setUint32(4 * i, firstColor[i] === -1 ? white : firstColor[i]!);
  for (const [i, color] of addedColors.entries()) view.setUint32(4 * (count + i), color);
  return colors;
}
