import type { GLTF } from '@gltf-transform/core';
import { figureError } from '../../core/figures/figureError.ts';
import type { FileWarning } from '../../core/figures/figureFile.ts';

/** Extensions that change geometry, and those of textures: what the reader and the drawing both can do. */
const supported: ReadonlySet<string> = new Set([
  'EXT_meshopt_compression',
  'KHR_meshopt_compression',
  'KHR_draco_mesh_compression',
  'KHR_mesh_quantization',
  'KHR_lights_punctual',
  'KHR_texture_basisu',
  'KHR_texture_transform',
  'EXT_texture_avif',
  'EXT_texture_webp',
]);

/** Extensions that say how a surface looks, or something about the file; without them the body is the same. */
const harmless = /^(KHR_materials_|EXT_materials_|KHR_xmp|VRM|KHR_animation_pointer$)/;

/**
 * Throws `unsupported-extension` where a file demands what is not supported; three's loader would open such a
 * file and show something else. Gives a warning for those that it could do without.
 */
export function checkExtensions(json: GLTF.IGLTF, name: string): readonly FileWarning[] {
  const isUnknown = (extension: string): boolean => !supported.has(extension) && !harmless.test(extension);
  const demanded = (json.extensionsRequired ?? []).map(String).filter(isUnknown);
  if (demanded.length > 0) throw figureError('unsupported-extension', { name, extensions: demanded });
  const unknown = (json.extensionsUsed ?? []).map(String).filter(isUnknown);
  return unknown.length > 0 ? [{ code: 'unknown-extension', names: unknown }] : [];
}
