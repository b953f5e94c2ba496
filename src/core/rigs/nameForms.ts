/**
 * The forms that a node's name is compared in, the most literal first: without namespace, case and separators, so
 * that names as they stand in a file and as three's GLTFLoader makes them are one (PropertyBinding.sanitizeNodeName
 * turns spaces into `_` and drops `[].:/`); then without the numbers that tools append to tell namesakes apart
 * (`_1` by GLTFLoader, `.001` by Blender, `_036` by Sketchfab), once and twice.
 */
export function nameFormsOf(name: string): readonly string[] {
  const once = name.replace(trailingNumber, '');
  const twice = once.replace(trailingNumber, '');
  return [...new Set([name, once, twice].map(foldName))].filter((form) => form !== '');
}

const trailingNumber = /(?<=.)[_.]\d+$/;

/** A name without namespace, case, separators and the number of its rig (`mixamorig9:`, `Bip001`). */
export const foldName = (name: string): string =>
  withoutNamespace(name)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/(mixamorig|bip)\d+/, '$1');

/** A name without what stands before its last `:` or `|`, save the word that tells Mixamo's skeletons. */
export const withoutNamespace = (name: string): string =>
  name
    .replace(/^.*\|/, '')
    .replace(/^(?:.*:)?(mixamorig\d*):/i, '$1')
    .replace(/^.*:/, '');
