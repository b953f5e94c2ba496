import { figureError } from '../../core/figures/figureError.ts';
import type { FileMaterial } from '../../core/figures/figureFile.ts';
import { noSideFiles, type MeshParser } from '../mesh/meshParser.ts';
import type { ParsedItem, ParsedMesh, ParsedModel } from '../mesh/parsedModel.ts';
import { baseName, normalisePath } from '../paths.ts';
import { bytesSource } from '../zip/byteSource.ts';
import { openArchive, type Archive } from '../zip/openArchive.ts';
import { colorMesh } from './colorMesh.ts';
import { findModelPart, findPart } from './findModelPart.ts';
import type { ModelObject, ModelPart } from './modelPart.ts';
import { placeObjects, type Model, type Placed } from './placeObjects.ts';
import { readModelPart } from './readModelPart.ts';

/**
 * Reads 3MF (https://github.com/3MFConsortium/spec_core 1.3, with the colours of spec_materials and the parts of
 * spec_production). Its z is up, away from the plate that is printed on (Core Specification, §3.2).
 */
export const threemfParser: MeshParser = {
  prepare: async (set, mainPath) => {
    const name = baseName(mainPath);
    const archive = await openArchive(bytesSource(await set.read(mainPath)), name);
    const root = await findModelPart(archive);
    return {
      sideFiles: noSideFiles,
      parse: async (onProgress) => {
        const model = await readModel(archive, root.path, onProgress);
        return parsedModelOf(model.root, placeObjects(model));
      },
    };
  },
};

/** Reads the part that the file begins with and all that it names, one after the other. */
async function readModel(
  archive: Archive,
  rootPath: string,
  onProgress: (fraction: number) => void,
): Promise<Model> {
  const totalBytes = archive.entries.reduce(
    (sum, { path, bytes }) => sum + (/\.model$/i.test(path) ? bytes : 0),
    0,
  );
  let bytesRead = 0;
  const parts = new Map<string, ModelPart>();
  const read = async (path: string, fileUnit: ModelPart['unit'] | null): Promise<ModelPart> => {
    const entry = findPart(archive, path);
    if (!entry)
      throw figureError('broken-file', {
        name: archive.name,
        breakage: 'bad-reference',
        where: path.slice(0, 200),
      });
    const part = await readModelPart(archive, entry, fileUnit, (bytes) => {
      bytesRead += bytes;
      onProgress(Math.min(1, bytesRead / totalBytes));
    });
    parts.set(keyOf(path), part);
    return part;
  };
  const root = await read(rootPath, null);
  const wanted = pathsIn(root);
  for (const path of wanted) {
    if (parts.has(keyOf(path))) continue;
    for (const more of pathsIn(await read(path, root.unit))) wanted.add(more);
  }
  return { name: archive.name, root, partOf: (path) => parts.get(keyOf(path))! };
}

const keyOf = (path: string): string => normalisePath(path).toLowerCase();

/** The other parts that a part names. */
const pathsIn = ({ items, objects }: ModelPart): Set<string> =>
  new Set(
    [...items, ...[...objects.values()].flatMap(({ components }) => components)].flatMap(
      ({ path }) => path ?? [],
    ),
  );

/** Each object once, and where it stands. Throws `no-triangles`. */
function parsedModelOf(root: ModelPart, { placed, leftOut }: Placed): ParsedModel {
  const meshes: ParsedMesh[] = [];
  const materials: FileMaterial[] = [];
  const numbers = new Map<ModelObject, number>();
  const items: ParsedItem[] = [];
  for (const { part, object, transform } of placed) {
    if (!object.mesh || object.mesh.indices.length === 0) continue;
    let mesh = numbers.get(object);
    if (mesh === undefined) {
      const { material, ...colored } = colorMesh(object, object.mesh, part.groups);
      mesh =
        meshes.push({ name: object.name, ...colored, uvs: null, material: numberOf(materials, material) }) -
        1;
      numbers.set(object, mesh);
    }
    items.push({ name: object.name, mesh, transform });
  }
  if (items.length === 0) throw figureError('no-triangles', {});
  return {
    format: '3MF',
    ...saidOf(root),
    declaredUnit: root.unit.id,
    declaredUp: '+z',
    meshes,
    items,
    materials,
    warnings: leftOut.length > 0 ? [{ code: 'parts-left-out', names: leftOut }] : [],
    repairs: [],
  };
}

/** The number of a material in a list, which it is added to where none is like it. */
function numberOf(materials: FileMaterial[], material: FileMaterial | null): number | null {
  if (!material) return null;
  const text = JSON.stringify(material);
  const found = materials.findIndex((each) => JSON.stringify(each) === text);
  return found !== -1 ? found : materials.push(material) - 1;
}

/** What the metadata say (3MF Core Specification, §3.4.1). */
function saidOf({ metadata }: ModelPart): Pick<ParsedModel, 'generator' | 'credits'> {
  const textOf = (name: string): string | null => metadata.get(name) ?? null;
  return {
    generator: textOf('Application'),
    credits: {
      title: textOf('Title'),
      author: textOf('Designer'),
      licence: textOf('LicenseTerms'),
      source: null,
      copyright: textOf('Copyright'),
    },
  };
}
