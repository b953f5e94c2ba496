import { mendFaces } from '../meshes/mendFaces.ts';
import type { FigureFile, FilePrimitive, FileRepair } from './figureFile.ts';
import { sumRepairs } from './sumRepairs.ts';

/** A file with its meshes mended. */
export interface MendedFigure {
  readonly file: FigureFile;
  /** Whether there was anything to mend. */
  readonly isChanged: boolean;
}

/**
 * The same file without triangles that show nothing, and with all of them running counter-clockwise seen from
 * outside, and knowing which surfaces are closed. Only for files that are drawn from these arrays, with their vertices
 * joined; others are as they are.
 */
export function mendFigure(file: FigureFile): MendedFigure {
  const repairs: FileRepair[] = [];
  const meshes = file.meshes.map((mesh) => ({
    ...mesh,
    // One of which nothing is left stands nowhere.
    primitives: mesh.primitives
      .map((primitive) => mendPrimitive(primitive, repairs))
      .filter(({ indices }) => indices?.length !== 0),
  }));
  return {
    file: { ...file, meshes, repairs: sumRepairs([...file.repairs, ...repairs]) },
    isChanged: repairs.some(({ count }) => count > 0),
  };
}

function mendPrimitive(primitive: FilePrimitive, repairs: FileRepair[]): FilePrimitive {
  const { positions, indices, look } = primitive;
  if (!look || !indices) return primitive;
  const faces = mendFaces({ positions, indices }, look.colors !== null || look.uvs !== null);
  repairs.push(
    { code: 'zero-area-dropped', count: faces.zeroArea },
    { code: 'duplicates-dropped', count: faces.duplicates },
    { code: faces.isAllTurned ? 'all-turned' : 'faces-turned', count: faces.turned },
  );
  return { ...primitive, indices: faces.indices, look: { ...look, isClosed: faces.isClosed } };
}
