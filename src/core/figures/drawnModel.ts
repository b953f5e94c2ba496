import { creaseNormals } from '../meshes/creaseNormals.ts';
import { creaseNormalsOverSeams } from '../meshes/creaseNormalsOverSeams.ts';
import type { FigureFile, FileMaterial, FilePrimitive } from './figureFile.ts';

/** A file's meshes as they are drawn, for formats that no loader of the renderer's draws. */
export interface DrawnModel {
  /** How many scenes the file has; each shows some of the meshes. */
  readonly scenes: number;
  readonly meshes: readonly DrawnMesh[];
  readonly materials: readonly FileMaterial[];
}

/** Triangles with their normals; arrays of its own, to be handed over. */
export interface DrawnMesh {
  /** The node that carries it, and the primitive's number in its mesh. */
  readonly node: number;
  readonly primitive: number;
  /** 3 per vertex. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** 3 per vertex. */
  readonly normals: Float32Array<ArrayBuffer>;
  /** 3 per triangle, in the primitive's order. */
  readonly indices: Uint32Array<ArrayBuffer>;
  /** Red, green, blue, alpha per vertex, linear 0 to 65535; or null. */
  readonly colors: Uint16Array<ArrayBuffer> | null;
  /** 2 per vertex; or null. */
  readonly uvs: Float32Array<ArrayBuffer> | null;
  /** Whether nothing of it shows from behind. */
  readonly isClosed: boolean;
  /** Number in the model's materials; or null. */
  readonly material: number | null;
}

/** Whether a file is drawn from its arrays, and not by its format's own loader. */
export const isDrawnFromArrays = ({ meshes }: FigureFile): boolean =>
  meshes.every(({ primitives }) => primitives.every(({ look }) => look !== null));

/** What is drawn of a file; null where its format's own loader draws it. */
export function drawnModelOf(file: FigureFile): DrawnModel | null {
  if (!isDrawnFromArrays(file)) return null;
  const meshes = file.nodes.flatMap(({ mesh }, node) =>
    (file.meshes[mesh ?? -1]?.primitives ?? []).map((primitive, number) =>
      drawnMesh(primitive, node, number),
    ),
  );
  return { scenes: file.scenes.length, meshes, materials: file.materials };
}

/** The buffers of a model, each once. */
export const buffersOf = ({ meshes }: DrawnModel): readonly ArrayBuffer[] => [
  ...new Set(
    meshes.flatMap(({ positions, normals, indices, colors, uvs }) =>
      [positions, normals, indices, colors, uvs].flatMap((array) => array?.buffer ?? []),
    ),
  ),
];

function drawnMesh({ positions, indices, look }: FilePrimitive, node: number, primitive: number): DrawnMesh {
  const { colors, uvs, isClosed, material } = look!;
  const shade = colors || uvs ? creaseNormalsOverSeams : creaseNormals;
  const { copies, ...creased } = shade({
    positions,
    indices: indices ?? Uint32Array.from({ length: positions.length / 3 }, (_, i) => i),
  });
  return {
    node,
    primitive,
    positions: withCopies(positions, copies, 3, Float32Array),
    normals: creased.normals as Float32Array<ArrayBuffer>,
    // Where no normals part they are the file's own, which it keeps.
    indices: (copies.length === 0 ? creased.indices.slice() : creased.indices) as Uint32Array<ArrayBuffer>,
    colors: colors && linearColors(withCopies(colors, copies, 4, Uint8Array)),
    uvs: uvs && withCopies(uvs, copies, 2, Float32Array),
    isClosed,
    material,
  };
}

/** An array of a few numbers per vertex, with those of the copies behind. */
function withCopies<Numbers extends Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  array: Float32Array | Uint8Array,
  copies: Uint32Array,
  width: number,
  Kind: new (length: number) => Numbers,
): Numbers {
  const grown = new Kind(array.length + copies.length * width);
  grown.set(array);
  for (let i = 0, at = array.length; i < copies.length; i++)
    for (let k = 0; k < width; k++, at++) grown[at] = array[copies[i]! * width + k]!;
  return grown;
}

/** Light of each sRGB value, 0 to 65535 (IEC 61966-2-1). */
const lightOf = Uint16Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  const light = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  return Math.round(light * 65535);
});

/** Colours as light, as renderers reckon; alpha as it is. */
function linearColors(colors: Uint8Array): Uint16Array<ArrayBuffer> {
  const linear = new Uint16Array(colors.length);
  for (let i = 0; i < colors.length; i++) linear[i] = i % 4 === 3 ? colors[i]! * 257 : lightOf[colors[i]!]!;
  return linear;
}
