import { Logger, WebIO, type Document, type GLTF } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRDracoMeshCompression } from '@gltf-transform/extensions';
import { figureError } from '../../core/figures/figureError.ts';
import type { Decoders } from '../decoders.ts';
import { bodyDocument, bufferAddress } from './bodyDocument.ts';
import type { Buffers } from './loadBuffers.ts';

/**
 * Decodes what a body is made of; the decoders are loaded only where the file uses them. Throws `broken-file`, with
 * the library's own words, for what it cannot decode.
 */
export async function decodeDocument(
  name: string,
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
  const io = new WebIO()
    .setLogger(new Logger(Logger.Verbosity.SILENT))
    .registerExtensions([KHRDracoMeshCompression, EXTMeshoptCompression])
    .registerDependencies({ 'draco3d.decoder': draco, 'meshopt.decoder': meshopt });
  const resources = Object.fromEntries(
    buffers.map((bytes, index) => [bufferAddress(index), bytes ?? new Uint8Array()]),
  );
  try {
    return await io.readJSON({ json: body, resources });
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    throw figureError('broken-file', { name, breakage: 'decoding', where });
  }
}
