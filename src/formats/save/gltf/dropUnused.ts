import type { Document, Property } from '@gltf-transform/core';

/** Extensions that say only what kind pictures are of. */
const pictureExtensions: ReadonlyMap<string, string> = new Map([
  ['KHR_texture_basisu', 'image/ktx2'],
  ['EXT_texture_webp', 'image/webp'],
  ['EXT_texture_avif', 'image/avif'],
]);

/** Leaves out materials and pictures that no mesh has, and the extensions that nothing of what is left needs. */
export function dropUnused(document: Document): void {
  const root = document.getRoot();
  const isUsed = (property: Property): boolean => property.listParents().some((parent) => parent !== root);
  for (const material of root.listMaterials()) if (!isUsed(material)) material.dispose();
  for (const extension of root.listExtensionsUsed())
    for (const property of extension.listProperties()) if (!isUsed(property)) property.dispose();
  for (const texture of root.listTextures()) if (!isUsed(texture)) texture.dispose();
  const kinds = new Set(root.listTextures().map((texture) => texture.getMimeType()));
  for (const extension of root.listExtensionsUsed()) {
    const kind = pictureExtensions.get(extension.extensionName);
    const isNeeded = kind === undefined ? extension.listProperties().length > 0 : kinds.has(kind);
    if (!isNeeded) extension.dispose();
  }
}
