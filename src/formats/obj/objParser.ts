import { figureError } from '../../core/figures/figureError.ts';
import { generatorOfComments, unitOfComments } from '../mesh/comments.ts';
import type { MeshParser } from '../mesh/meshParser.ts';
import { modelOf } from '../mesh/modelOf.ts';
import type { ParsedModel } from '../mesh/parsedModel.ts';
import { buildPolygonMeshes } from '../mesh/polygonMeshes.ts';
import { baseName } from '../paths.ts';
import { readMaterials, type ObjMaterials } from './materials.ts';
import { readObjText } from './objText.ts';
import { colorsOf } from './objVertex.ts';

/** Reads OBJ, and the MTL files and pictures that it names where they were given. */
export const objParser: MeshParser = {
  prepare: async (set, mainPath) => {
    const name = baseName(mainPath);
    const bytes = await set.read(mainPath);
    if (bytes.length === 0) throw figureError('empty-file', { name });
    const materials = await readMaterials(set, mainPath, bytes);
    return {
      sideFiles: materials.sideFiles,
      parse: (onProgress) => parseObj(bytes, name, materials, onProgress),
    };
  },
};

/** The part of the time that reading the text takes; the rest is for making meshes. */
const readingPart = 0.7;

function parseObj(
  bytes: Uint8Array,
  name: string,
  { materials, numberByName, warnings }: ObjMaterials,
  onProgress: (fraction: number) => void,
): ParsedModel {
  const hasPicture = (material: number): boolean => materials[material]?.image != null;
  const lookup = {
    numberOf: (wanted: string) => numberByName.get(wanted) ?? null,
    hasPicture,
    hasPictures: materials.some((_, material) => hasPicture(material)),
  };
  const { reading, plans } = readObjText(bytes, name, lookup, (done) => onProgress(done * readingPart));
  if (reading.faces.ends.length() === 0) throw figureError('no-triangles', {});
  const pool = {
    positions: reading.positions.view(),
    colors: colorsOf(reading),
    uvs: reading.uvs?.view() ?? null,
  };
  const { meshes, repairs } = buildPolygonMeshes(pool, reading.faces, plans, (done) =>
    onProgress(readingPart + done * (1 - readingPart)),
  );
  return modelOf({
    format: 'OBJ',
    generator: generatorOfComments(reading.comments),
    declaredUnit: unitOfComments(reading.comments),
    meshes,
    materials,
    warnings,
    repairs,
  });
}
