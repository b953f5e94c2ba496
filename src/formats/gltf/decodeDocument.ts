import { Logger, WebIO, type Document, type GLTF } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRDracoMeshCompression } from '@gltf-transform/extensions';
import type { Decoders } from '../decoders.ts';
import { bodyDocument, bufferAddress } from './bodyDocument.ts';
import type { Buffers } from './loadBuffers.ts';

/** Decodes what a body is made of; the decoders are loaded only where the file uses them. */
export async function decodeDocument(
  json: GLTF.IGLTF,
  buffers: Buffers,
  decoders: Decoders,
): Promise<Document> {
  const body = bodyDocument(json);
  const isUsed = (extension: string): boolean => body.extensionsUsed?.includes(extension) ?? false;
  const [draco, meshopt] = await Promise.all([
    isUsed('KHR_draco_mesh_compression') ? decoders.draco() : null,
    isUsed('EXT_meshopt_compression') ? decoders.meshopt() : null,
  ]);
  return new WebIO()
    .setLogger(new Logger(Logger.Verbosity.SILENT))
    .registerExtensions([KHRDracoMeshCompression, EXTMeshoptCompression])
    .registerDependencies({ 'draco3d.decoder': draco, 'meshopt.decoder': meshopt })
    .readJSON({
      json: body,
      resources: Object.fromEntries(
        buffers.map((bytes, index) => [bufferAddress(index), bytes ?? new Uint8Array()]),
      ),
    });
}
