import type { Document, GLTF, Node, Skin } from '@gltf-transform/core';
import { figureError } from '../../core/figures/figureError.ts';
import type {
  FigureFile,
  FileNode,
  FileScene,
  FileSkin,
  FileWarning,
} from '../../core/figures/figureFile.ts';
import { identity, type Mat4 } from '../../core/geometry/matrices.ts';
import type { Quat } from '../../core/geometry/vectors.ts';
import { arrayOf } from './accessorArrays.ts';
import { clipsOf } from './clips.ts';
import { shortName, shortText } from '../shortText.ts';
import { creditsOf } from './credits.ts';
import { meshesOf } from './meshes.ts';
import { vrmOf } from './vrm.ts';

/**
 * A decoded document as plain arrays; nodes, meshes, skins and scenes keep the numbers that they have in the
 * file. Throws `broken-file` or `not-finite`.
 */
export function figureFileOf(name: string, json: GLTF.IGLTF, document: Document): FigureFile {
  const root = document.getRoot();
  const numberOf = numbering(root.listNodes());
  const skins = root.listSkins().map((skin) => fileSkin(skin, numberOf));
  const warnings: FileWarning[] = [];
  const warn = (warning: FileWarning): void => void warnings.push(warning);
  const { meshes, repairs } = meshesOf(name, document, skins, warn);
  const vrm = vrmOf(json);
  return {
    format: vrm ? `VRM ${vrm.version}` : 'glTF 2.0',
    generator: shortText(json.asset.generator),
    credits: creditsOf(json, vrm?.meta ?? {}),
    declaredUnit: 'm',
    declaredUp: '+y',
    declaredFacing: vrm?.version === '0.x' ? '-z' : '+z',
    scenes: root.listScenes().map((scene): FileScene => ({
      name: shortName(scene.getName()),
      roots: scene.listChildren().map(numberOf),
    })),
    defaultScene: json.scene ?? 0,
    nodes: fileNodes(document, numberOf),
    meshes,
    skins,
    clips: clipsOf(name, document, numberOf, warn),
    materials: [],
    humanoid: vrm?.humanoid ?? null,
    warnings,
    repairs,
  };
}

/** The number of each of a list of things. */
function numbering<Thing>(things: readonly Thing[]): (thing: Thing) => number {
  const numbers = new Map(things.map((thing, index) => [thing, index]));
  return (thing) => {
    const number = numbers.get(thing);
    if (number === undefined) throw new Error('numbering: a thing that is not in the list');
    return number;
  };
}

function fileNodes(document: Document, numberOf: (node: Node) => number): readonly FileNode[] {
  const root = document.getRoot();
  const meshNumber = numbering(root.listMeshes());
  const skinNumber = numbering(root.listSkins());
  return root.listNodes().map((node) => {
    const parent = node.getParentNode();
    const mesh = node.getMesh();
    const skin = node.getSkin();
    return {
      name: shortName(node.getName()),
      parent: parent && numberOf(parent),
      translation: node.getTranslation(),
      rotation: turnOf(node),
      scale: node.getScale(),
      mesh: mesh && meshNumber(mesh),
      skin: skin && skinNumber(skin),
      morphWeights: mesh ? morphWeightsOf(node) : [],
    };
  });
}

/** A node's rotation; none where its matrix flattens space, from which no rotation can be had. */
function turnOf(node: Node): Quat {
  const rotation = node.getRotation();
  return rotation.every(Number.isFinite) ? rotation : [0, 0, 0, 1];
}

/** The node's own weights, else its mesh's, else none of each; as many as the mesh has targets. */
function morphWeightsOf(node: Node): readonly number[] {
  const mesh = node.getMesh();
  const count = Math.max(
    0,
    ...(mesh?.listPrimitives() ?? []).map((primitive) => primitive.listTargets().length),
  );
  const own = node.getWeights();
  const weights = own.length > 0 ? own : (mesh?.getWeights() ?? []);
  return Array.from({ length: count }, (_, index) => weights[index] ?? 0);
}

function fileSkin(skin: Skin, numberOf: (node: Node) => number): FileSkin {
  const joints = skin.listJoints().map(numberOf);
  const matrices = arrayOf(skin.getInverseBindMatrices());
  if (matrices && !matrices.every(Number.isFinite))
    throw figureError('not-finite', { where: `skin ${shortName(skin.getName())}`.trim() });
  const skeleton = skin.getSkeleton();
  return {
    name: shortName(skin.getName()),
    joints,
    inverseBind: joints.map((_, index): Mat4 =>
      matrices ? [...matrices.subarray(index * 16, index * 16 + 16)] : identity,
    ),
    skeletonRoot: skeleton && numberOf(skeleton),
  };
}
