import { Logger, WebIO, type Document, type GLTF, type Primitive } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { arrayOf } from '../../gltf/accessorArrays.ts';
import { bufferAddress, withSparseOffsets } from '../../gltf/bodyDocument.ts';
import { isGlb, unpackGlb } from '../../gltf/glbContainer.ts';
import { loadBuffers, resolveSideFiles } from '../../gltf/loadBuffers.ts';
import { meshoptOf } from '../../gltf/meshopt.ts';
import { triangleIndices } from '../../gltf/triangles.ts';
import { baseName, extensionOf } from '../../paths.ts';
import type { FigureSource } from '../saver.ts';

const meshopt = 'EXT_meshopt_compression';
const draco = 'KHR_draco_mesh_compression';

/** The meshes of a glTF with all that they carry, by their numbers in the file. Its nodes are left out. */
export interface WholeMeshes {
  readonly document: Document;
  /** Of a mesh those primitives that have triangles, as they are numbered in a FigureFile. */
  readonly primitivesOf: (mesh: number) => readonly Primitive[];
}

/**
 * Reads the meshes, materials and pictures of a glTF that has been opened already, with every extension that
 * glTF-Transform knows; others are left out. Pictures that are not there are left out as well.
 */
export async function readWhole({ set, mainPath, decoders }: FigureSource): Promise<WholeMeshes> {
  const bytes = await set.read(mainPath);
  const content = isGlb(bytes)
    ? unpackGlb(bytes, baseName(mainPath))
    : { json: new TextDecoder().decode(bytes), binary: null };
  const json = JSON.parse(content.json) as GLTF.IGLTF;
  const sideFiles = resolveSideFiles(set, mainPath, json);
  const buffers = await loadBuffers(set, mainPath, json, sideFiles, content.binary);
  const resources = new Map<string, Uint8Array<ArrayBuffer>>(
    buffers.map((buffer, i) => [bufferAddress(i), buffer ?? new Uint8Array()]),
  );
  const images = await Promise.all(
    (json.images ?? []).map(async (image, i) => {
      if (image.uri === undefined || /^data:/i.test(image.uri)) return image;
      const path = sideFiles.pathByAddress[image.uri];
      const uri = `image-${i}.${extensionOf(path ?? image.uri)}`;
      resources.set(uri, path === undefined ? new Uint8Array() : await set.read(path));
      return { ...image, uri };
    }),
  );
  const used = extensionsUsedIn(json);
  const io = new WebIO()
    .setLogger(new Logger(Logger.Verbosity.SILENT))
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({
      'draco3d.decoder': used.includes(draco) ? await decoders.draco() : null,
      'meshopt.decoder': used.includes(meshopt) ? await decoders.meshopt() : null,
    });
  const document = await io.readJSON({
    json: { ...meshesAlone(json), images, extensionsUsed: used },
    resources: Object.fromEntries(resources),
  });
  for (const texture of document.getRoot().listTextures()) if (!texture.getImage()?.length) texture.dispose();
  const primitives = document
    .getRoot()
    .listMeshes()
    .map((mesh) => mesh.listPrimitives().filter(hasTriangles));
  return { document, primitivesOf: (mesh) => primitives[mesh] ?? [] };
}

/** KHR_meshopt_compression has the same fields as EXT_meshopt_compression, which is the name that is known. */
const extensionsUsedIn = (json: GLTF.IGLTF): string[] => [
  ...new Set(
    (json.extensionsUsed ?? []).map((name) => (name === 'KHR_meshopt_compression' ? meshopt : name)),
  ),
];

/** The document without what moves or shows its meshes. */
function meshesAlone(json: GLTF.IGLTF): GLTF.IGLTF {
  const { materials = [], textures = [], samplers = [], meshes = [], accessors = [] } = json;
  return {
    asset: json.asset,
    materials,
    textures,
    samplers,
    meshes: meshes.map((mesh) => ({ ...mesh, primitives: mesh.primitives.map(withDracoAlone) })),
    accessors: accessors.map(withSparseOffsets),
    bufferViews: (json.bufferViews ?? []).map((view) => {
      const { extensions: _, ...plain } = view;
      const compressed = meshoptOf(view);
      return compressed ? { ...plain, extensions: { [meshopt]: compressed } } : plain;
    }),
    buffers: (json.buffers ?? []).map(({ byteLength }, i) => ({ byteLength, uri: bufferAddress(i) })),
  };
}

function withDracoAlone(primitive: GLTF.IMeshPrimitive): GLTF.IMeshPrimitive {
  const { extensions, ...plain } = primitive;
  const compressed = extensions?.[draco];
  return compressed === undefined ? plain : { ...plain, extensions: { [draco]: compressed } };
}

/** As the reader of figures judges. */
function hasTriangles(primitive: Primitive): boolean {
  const vertices = (arrayOf(primitive.getAttribute('POSITION'))?.length ?? 0) / 3;
  return vertices >= 3 && triangleIndices(primitive, vertices) !== 'none';
}
