import type { GLTF } from '@gltf-transform/core';
import { figureError, type Breakage } from '../../core/figures/figureError.ts';
import { isCount, isNumbers, isRecord, valuesAt } from './jsonWalk.ts';

/** A JSON document and the name of the file that it is from, for messages. */
export interface NamedDocument {
  readonly name: string;
  readonly json: unknown;
}

/** What must stand where. A `!` marks what its holder cannot be without. */
const lists = [
  'accessors',
  'animations',
  'animations.*.channels!',
  'animations.*.samplers!',
  'bufferViews',
  'buffers',
  'cameras',
  'extensionsRequired',
  'extensionsUsed',
  'images',
  'materials',
  'meshes',
  'meshes.*.primitives!',
  'meshes.*.primitives.*.targets',
  'nodes',
  'nodes.*.children',
  'samplers',
  'scenes',
  'scenes.*.nodes',
  'skins',
  'skins.*.joints!',
  'textures',
];

const objects = [
  'accessors.*',
  'accessors.*.sparse',
  'accessors.*.sparse.indices!',
  'accessors.*.sparse.values!',
  'animations.*',
  'animations.*.channels.*',
  'animations.*.channels.*.target!',
  'animations.*.samplers.*',
  'bufferViews.*',
  'buffers.*',
  'images.*',
  'meshes.*',
  'meshes.*.primitives.*',
  'meshes.*.primitives.*.attributes!',
  'meshes.*.primitives.*.extensions.KHR_draco_mesh_compression',
  'meshes.*.primitives.*.extensions.KHR_draco_mesh_compression.attributes!',
  'meshes.*.primitives.*.targets.*',
  'nodes.*',
  'scenes.*',
  'skins.*',
  'textures.*',
];

const counts = [
  'accessors.*.byteOffset',
  'accessors.*.componentType!',
  'accessors.*.count!',
  'accessors.*.sparse.count!',
  'accessors.*.sparse.indices.byteOffset',
  'accessors.*.sparse.indices.componentType!',
  'accessors.*.sparse.values.byteOffset',
  'meshes.*.primitives.*.extensions.KHR_draco_mesh_compression.attributes.*',
  'bufferViews.*.byteLength!',
  'bufferViews.*.byteOffset',
  'bufferViews.*.byteStride',
  'buffers.*.byteLength',
  ...['EXT_meshopt_compression', 'KHR_meshopt_compression'].flatMap((name) =>
    ['buffer', 'byteLength', 'byteStride', 'count'].map(
      (member) => `bufferViews.*.extensions.${name}.${member}!`,
    ),
  ),
];

const texts = ['accessors.*.type!', 'buffers.*.uri', 'images.*.uri', 'meshes.*.name', 'nodes.*.name'];

/** Every place that points at an element of a list, and the list. */
const references: readonly (readonly [path: string, list: string])[] = [
  ['accessors.*.bufferView', 'bufferViews'],
  ['accessors.*.sparse.indices.bufferView!', 'bufferViews'],
  ['accessors.*.sparse.values.bufferView!', 'bufferViews'],
  ['animations.*.channels.*.target.node', 'nodes'],
  ['animations.*.samplers.*.input!', 'accessors'],
  ['animations.*.samplers.*.output!', 'accessors'],
  ['bufferViews.*.buffer!', 'buffers'],
  ['bufferViews.*.extensions.*.buffer', 'buffers'],
  ['images.*.bufferView', 'bufferViews'],
  ['meshes.*.primitives.*.attributes.*', 'accessors'],
  ['meshes.*.primitives.*.extensions.KHR_draco_mesh_compression.bufferView!', 'bufferViews'],
  ['meshes.*.primitives.*.indices', 'accessors'],
  ['meshes.*.primitives.*.material', 'materials'],
  ['meshes.*.primitives.*.targets.*.*', 'accessors'],
  ['nodes.*.camera', 'cameras'],
  ['nodes.*.children.*', 'nodes'],
  ['nodes.*.mesh', 'meshes'],
  ['nodes.*.skin', 'skins'],
  ['scene', 'scenes'],
  ['scenes.*.nodes.*', 'nodes'],
  ['skins.*.inverseBindMatrices', 'accessors'],
  ['skins.*.joints.*', 'nodes'],
  ['skins.*.skeleton', 'nodes'],
  ['textures.*.extensions.*.source', 'images'],
  ['textures.*.sampler', 'samplers'],
  ['textures.*.source', 'images'],
];

/** Lists of numbers, and how many each must hold (null: any). */
const numberLists: readonly (readonly [path: string, length: number | null])[] = [
  ['nodes.*.translation', 3],
  ['nodes.*.rotation', 4],
  ['nodes.*.scale', 3],
  ['nodes.*.matrix', 16],
  ['nodes.*.weights', null],
  ['meshes.*.weights', null],
];

/**
 * Checks that a document has the shape of glTF 2.0: what all later code relies on, no more. Throws
 * `unsupported-version`, `broken-file` or, for numbers beyond what a number holds, `not-finite`.
 */
export function checkShape(document: NamedDocument): GLTF.IGLTF {
  checkVersion(document);
  check(document, lists, Array.isArray);
  check(document, objects, isRecord);
  check(document, counts, isCount);
  check(document, texts, (value) => typeof value === 'string');
  for (const [path, list] of references) {
    const length = lengthOf(valuesAt(document.json, list)[0]?.value);
    check(document, [path], (value) => isCount(value) && value < length, 'bad-reference');
  }
  for (const [path, length] of numberLists) {
    check(document, [path], (value) => isNumbers(value) && (length === null || value.length === length));
    const infinite = valuesAt(document.json, `${path}.*`).find(({ value }) => !Number.isFinite(value));
    if (infinite) throw figureError('not-finite', { where: infinite.where });
  }
  checkSamplers(document);
  return document.json as GLTF.IGLTF;
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

function check(
  { name, json }: NamedDocument,
  paths: readonly string[],
  isRight: (value: unknown) => boolean,
  breakage: Breakage = 'missing-field',
): void {
  for (const marked of paths) {
    const path = marked.replace('!', '');
    const wrong = valuesAt(json, path).find(({ value }) => !isRight(value));
    if (wrong) throw figureError('broken-file', { name, breakage, where: wrong.where });
    if (marked.endsWith('!')) checkPresence({ name, json }, path);
  }
}

function checkPresence({ name, json }: NamedDocument, path: string): void {
  const dot = path.lastIndexOf('.');
  const member = path.slice(dot + 1);
  for (const { where, value } of valuesAt(json, path.slice(0, dot)))
    if (!isRecord(value) || !Object.hasOwn(value, member))
      throw figureError('broken-file', { name, breakage: 'missing-field', where: `${where}/${member}` });
}

function checkVersion({ name, json }: NamedDocument): void {
  const version = valuesAt(json, 'asset.version')[0]?.value;
  if (typeof version !== 'string')
    throw figureError('broken-file', { name, breakage: 'missing-field', where: '/asset/version' });
  if (!/^2\.\d+$/.test(version)) throw figureError('unsupported-version', { name, version });
}

/** An animation's channels point at samplers of their own animation. */
function checkSamplers({ name, json }: NamedDocument): void {
  for (const { where, value } of valuesAt(json, 'animations.*')) {
    const length = valuesAt(value, 'samplers.*').length;
    const wrong = valuesAt(value, 'channels.*').find((channel) => {
      const sampler = valuesAt(channel.value, 'sampler')[0]?.value;
      return !isCount(sampler) || sampler >= length;
    });
    if (wrong)
      throw figureError('broken-file', {
        name,
        breakage: 'bad-reference',
        where: `${where}${wrong.where}/sampler`,
      });
  }
}
