import type { Axis } from '../../core/geometry/axes.ts';
import type { Mat4 } from '../../core/geometry/matrices.ts';
import type { Credits, FileMaterial, FileRepair, FileWarning } from '../../core/figures/figureFile.ts';
import type { UnitId } from '../../core/scales/units.ts';

/**
 * What the parser of a mesh format (STL, OBJ, PLY, 3MF) found, in the file's own coordinates and numbers: as the
 * file has it, before anything is mended.
 */
export interface ParsedModel {
  /** Name for people: `STL (binary)`, `3MF`. */
  readonly format: string;
  readonly generator: string | null;
  readonly credits: Credits;
  /** What the format or the file says; null where it says nothing. */
  readonly declaredUnit: UnitId | null;
  readonly declaredUp: Axis | null;
  readonly meshes: readonly ParsedMesh[];
  /** Which meshes stand where; several may show one mesh. */
  readonly items: readonly ParsedItem[];
  readonly materials: readonly FileMaterial[];
  readonly warnings: readonly FileWarning[];
  /** What the parser itself put right. */
  readonly repairs: readonly FileRepair[];
}

/** Triangles of one name and one material. Every index is below the number of vertices; every number is finite. */
export interface ParsedMesh {
  readonly name: string;
  /** 3 per vertex. */
  readonly positions: Float32Array;
  /** 3 per triangle. Vertices need not be shared yet: whoever reads on joins those at one place … */
  readonly indices: Uint32Array;
  /** … unless the parser has done so. */
  readonly isJoined?: boolean;
  /** Red, green, blue, alpha per vertex, sRGB 0 to 255; null where the file gives none. */
  readonly colors: Uint8Array | null;
  /** 2 per vertex, v upwards; null where the file gives none or no picture wants them. */
  readonly uvs: Float32Array | null;
  /** Number in `materials`, or null. */
  readonly material: number | null;
}

export interface ParsedItem {
  readonly name: string;
  /** Number in `meshes`. */
  readonly mesh: number;
  /** From the mesh's coordinates to the file's; null: as it is. */
  readonly transform: Mat4 | null;
}
