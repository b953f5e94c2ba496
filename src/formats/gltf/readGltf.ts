import { figureError } from '../../core/figures/figureError.ts';
import type { FileWarning } from '../../core/figures/figureFile.ts';
import type { FileSet } from '../fileSet.ts';
import type { CheckedFigure, FormatReader, SideFiles } from '../format.ts';
import { baseName } from '../paths.ts';
import { checkAccessors } from './checkAccessors.ts';
import { checkExtensions } from './checkExtensions.ts';
import { checkMeshes } from './checkMeshes.ts';
import { checkNodes } from './checkNodes.ts';
import { checkShape } from './checkShape.ts';
import { countTriangles } from './countTriangles.ts';
import { decodeDocument } from './decodeDocument.ts';
import { figureFileOf } from './figureFileOf.ts';
import { isGlb, unpackGlb, type GlbContent } from './glbContainer.ts';
import { loadBuffers, resolveSideFiles } from './loadBuffers.ts';

/** Reads glTF 2.0 (https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html) and VRM. */
export const gltfReader: FormatReader = { check };

async function check(set: FileSet, mainPath: string): Promise<CheckedFigure> {
  const name = baseName(mainPath);
  const bytes = await set.read(mainPath);
  const content = unpack(bytes, name);
  const json = checkShape({ name, json: parseJson(content.json, name) });
  const unknown = checkExtensions(json, name);
  checkNodes(json, name);
  checkMeshes(json, name);
  const sideFiles = resolveSideFiles(set, mainPath, json);
  const buffers = await loadBuffers(set, mainPath, json, sideFiles, content.binary);
  checkAccessors(
    json,
    name,
    buffers.map((buffer) => buffer?.length ?? null),
  );
  return {
    sideFiles,
    triangles: countTriangles(json),
    decode: async (decoders) => {
      const document = await decodeDocument(name, json, buffers, decoders);
      const file = figureFileOf(name, json, document);
      return { ...file, warnings: [...unknown, ...imageWarnings(sideFiles), ...file.warnings] };
    },
  };
}

/** A file by the name of a glTF is taken for a text one only where it can be: else its container is what is wrong. */
const unpack = (bytes: Uint8Array<ArrayBuffer>, name: string): GlbContent =>
  isGlb(bytes) || bytes.includes(0)
    ? unpackGlb(bytes, name)
    : { json: new TextDecoder().decode(bytes), binary: null };

/** Members by the name under which objects have their prototype are left out: copies of them could change it. */
function parseJson(text: string, name: string): unknown {
  const withoutPrototype = (key: string, value: unknown): unknown =>
    key === '__proto__' ? undefined : value;
  try {
    // Looking at every member takes long; names may be written in codes.
    return /__proto__|\\u/.test(text) ? JSON.parse(text, withoutPrototype) : JSON.parse(text);
  } catch {
    throw figureError('broken-file', { name, breakage: 'json', where: '' });
  }
}

const imageWarnings = ({ missingImages, blocked }: SideFiles): readonly FileWarning[] => [
  ...(missingImages.length > 0 ? [{ code: 'missing-image', names: missingImages } as const] : []),
  ...(blocked.length > 0 ? [{ code: 'blocked-address', names: blocked } as const] : []),
];
