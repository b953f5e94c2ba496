import { BufferUtils, type GLTF } from '@gltf-transform/core';
import { figureError } from '../../core/figures/figureError.ts';
import type { FileSet } from '../fileSet.ts';
import type { SideFiles } from '../format.ts';
import { baseName, decodePercent } from '../paths.ts';
import { meshoptOf } from './meshopt.ts';

/** The bytes of each buffer, null for one that nothing needs or that has none. */
export type Buffers = readonly (Uint8Array<ArrayBuffer> | null)[];

/**
 * Finds the files that a document names. Throws `blocked-address` or `missing-side-file` (with all that are
 * missing) for buffers; an image may be missing.
 */
export function resolveSideFiles(set: FileSet, mainPath: string, json: GLTF.IGLTF): SideFiles {
  const needed = neededBuffers(json);
  const buffers = (json.buffers ?? []).filter((_, index) => needed.has(index)).flatMap(addressOf);
  const images = (json.images ?? []).flatMap(addressOf);
  const find = (addresses: readonly string[], kind: string): readonly string[] =>
    addresses.filter((address) => set.resolve(address, mainPath).kind === kind);
  const name = baseName(mainPath);
  const blockedBuffers = find(buffers, 'blocked');
  if (blockedBuffers.length > 0) throw figureError('blocked-address', { name, addresses: blockedBuffers });
  const missing = find(buffers, 'missing').map(decodePercent);
  if (missing.length > 0) throw figureError('missing-side-file', { name, missing });
  const resolved = [...buffers, ...images].flatMap((address) => {
    const file = set.resolve(address, mainPath);
    return file.kind === 'file' ? [[address, file.path] as const] : [];
  });
  return {
    pathByAddress: Object.fromEntries(resolved),
    missingImages: find(images, 'missing'),
    blocked: find(images, 'blocked'),
  };
}

/** Loads the buffers that are needed. `binary`: the GLB's own. Throws `truncated-file` for one that is too short. */
export async function loadBuffers(
  set: FileSet,
  mainPath: string,
  json: GLTF.IGLTF,
  sideFiles: SideFiles,
  binary: Uint8Array<ArrayBuffer> | null,
): Promise<Buffers> {
  const needed = neededBuffers(json);
  return Promise.all(
    (json.buffers ?? []).map(async (buffer, index) => {
      if (!needed.has(index)) return null;
      if (buffer.uri === undefined) return index === 0 ? binary : null;
      const path = sideFiles.pathByAddress[buffer.uri];
      const bytes =
        path === undefined ? decodeDataAddress(buffer.uri, mainPath, index) : await set.read(path);
      if (bytes.length < buffer.byteLength)
        throw figureError('truncated-file', {
          name: baseName(path ?? mainPath),
          expectedBytes: buffer.byteLength,
          actualBytes: bytes.length,
        });
      return bytes;
    }),
  );
}

/** Buffers that some view's data are in: those kept only for readers without Meshopt are not. */
const neededBuffers = (json: GLTF.IGLTF): ReadonlySet<number> =>
  new Set((json.bufferViews ?? []).map((view) => (meshoptOf(view) ?? view).buffer));

const addressOf = ({ uri }: { readonly uri?: string }): readonly string[] => (uri === undefined ? [] : [uri]);

function decodeDataAddress(address: string, mainPath: string, index: number): Uint8Array<ArrayBuffer> {
  try {
    return BufferUtils.createBufferFromDataURI(address);
  } catch {
    throw figureError('broken-file', {
      name: baseName(mainPath),
      breakage: 'decoding',
      where: `/buffers/${index}`,
    });
  }
}
