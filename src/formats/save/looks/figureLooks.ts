import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import type { FigureFile } from '../../../core/figures/figureFile.ts';
import type { BakedFigure } from '../saver.ts';

/** How the parts of a figure look, in what all formats know. */
export interface FigureLooks {
  readonly materials: readonly SavedMaterial[];
  readonly lookOf: (part: BakedPart) => PartLook;
}

export interface SavedMaterial {
  readonly name: string;
  /** Red, green, blue, sRGB 0 to 1. */
  readonly color: readonly [r: number, g: number, b: number];
  /** 0 to 1. */
  readonly opacity: number;
  readonly picture: SavedPicture | null;
}

/** A picture's bytes as they were given. */
export interface SavedPicture {
  readonly extension: 'png' | 'jpg';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a part's vertices carry. */
export interface PartLook {
  /** Number in the materials; or null. */
  readonly material: number | null;
  /** Red, green, blue, alpha per vertex, sRGB 0 to 255; or null. */
  readonly colors: Uint8Array | null;
  /** 2 per vertex, v upwards; or null. */
  readonly uvs: Float32Array | null;
}

/** Whether a file's looks are in its own arrays, and not left to the glTF that it was read from. */
export const hasOwnLooks = ({ meshes }: FigureFile): boolean =>
  meshes.every(({ primitives }) => primitives.every(({ look }) => look !== null));

/** How a figure's parts look, from its arrays or its glTF; plain where it has no source. */
export async function readLooks(figure: BakedFigure): Promise<FigureLooks> {
  if (hasOwnLooks(figure.file)) return (await import('./ownLooks.ts')).readOwnLooks(figure);
  if (figure.source) return (await import('./gltfLooks.ts')).readGltfLooks(figure, figure.source);
  return { materials: [], lookOf: () => ({ material: null, colors: null, uvs: null }) };
}

/** The kind of a picture by its first bytes; null for one that not every program reads. */
export function pictureOf(bytes: Uint8Array<ArrayBuffer> | null): SavedPicture | null {
  if (bytes?.[0] === 0x89 && bytes[1] === 0x50) return { extension: 'png', bytes };
  if (bytes?.[0] === 0xff && bytes[1] === 0xd8) return { extension: 'jpg', bytes };
  return null;
}
