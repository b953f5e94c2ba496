import type { FileSet } from '../fileSet.ts';
import type { SideFiles } from '../format.ts';
import type { ParsedModel } from './parsedModel.ts';

/** The parser of a format that holds meshes and no more: STL, OBJ, PLY, 3MF. */
export interface MeshParser {
  /**
   * Reads the main file and those that it names, and checks all that can be known before it is parsed: what the
   * header promises against the bytes that are there, and the number of triangles. Throws a FigureError.
   */
  readonly prepare: (set: FileSet, mainPath: string) => Promise<PreparedModel>;
}

export interface PreparedModel {
  readonly sideFiles: SideFiles;
  /** Triangles that the header promises; null where it does not say. */
  readonly triangles?: number | null;
  /** `onProgress` is told the fraction that is done. Throws a FigureError. */
  readonly parse: (onProgress: (fraction: number) => void) => ParsedModel | Promise<ParsedModel>;
}

/** A file that names no others. */
export const noSideFiles: SideFiles = { pathByAddress: {}, missingImages: [], blocked: [] };
