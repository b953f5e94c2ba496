import type { FigureFile, FileNode } from '../../../src/core/figures/figureFile.ts';
import { compose, identity, invert, multiply, transformPoint } from '../../../src/core/geometry/matrices.ts';
import type { Mat4 } from '../../../src/core/geometry/matrices.ts';
import { subtract, type Quat, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { RigNode } from '../../../src/core/rigs/rig.ts';

export interface SkinnedFileOptions {
  /** Where the armature that carries the joints stands. */
  readonly armature: { readonly move: Vec3; readonly turn: Quat; readonly size: number };
  /** Takes the mesh's own coordinates to the file's in the bind pose. */
  readonly frame: Mat4;
  /** Turns of joints at rest against the bind pose, by name. */
  readonly restTurns?: Readonly<Record<string, Quat>>;
  /** Joints that move no vertices. */
  readonly idle?: readonly string[];
}

export const asIs: SkinnedFileOptions['armature'] = { move: [0, 0, 0], turn: [0, 0, 0, 1], size: 1 };
export const noFile: FigureFile = {
  format: 'test',
  generator: null,
  credits: { title: null, author: null, licence: null, source: null, copyright: null },
  declaredUnit: null,
  declaredUp: null,
  declaredFacing: null,
  materials: [],
  repairs: [],
  scenes: [{ name: '', roots: [0] }],
  defaultScene: 0,
  nodes: [],
  meshes: [],
  skins: [],
  clips: [],
  humanoid: null,
  warnings: [],
};

export const plainNode = (name: string, parent: number | null, translation: Vec3 = [0, 0, 0]): FileNode => ({
  name,
  parent,
  translation,
  rotation: [0, 0, 0, 1],
  scale: [1, 1, 1],
  mesh: null,
  skin: null,
  morphWeights: [],
});

/**
 * A file with the bound nodes of a rig as joints 1 to n below an armature (node 0), bound where the rig has them in
 * file coordinates, and a mesh node (the last) that wears them.
 */
export function skinnedFile(rig: readonly RigNode[], options: SkinnedFileOptions): FigureFile {
  const { armature, frame, restTurns = {}, idle = [] } = options;
  const joints = rig.filter(({ isBound }) => isBound);
  const numberOf = (node: number | null): number => 1 + joints.findIndex((joint) => joint.node === node);
  const toFile = compose(armature.move, armature.turn, [armature.size, armature.size, armature.size]);
  const fromFile = invert(toFile) ?? identity;
  const placeInArmature = ({ position }: RigNode): Vec3 => transformPoint(fromFile, position);
  const nodes = joints.map((joint): FileNode => {
    const parent = joints.find(({ node }) => node === joint.parent);
    const place = placeInArmature(joint);
    const local = parent ? subtract(place, placeInArmature(parent)) : place;
    return {
      ...plainNode(joint.name, parent ? numberOf(parent.node) : 0, local),
      rotation: restTurns[joint.name] ?? [0, 0, 0, 1],
    };
  });
  const inverseBind = joints.map((joint) => {
    const world = multiply(toFile, compose(placeInArmature(joint), [0, 0, 0, 1], [1, 1, 1]));
    return multiply(invert(world) ?? identity, frame);
  });
  const movers = joints.flatMap(({ name }, index) => (idle.includes(name) ? [] : [index]));
  const size = armature.size;
  return {
    ...noFile,
    nodes: [
      {
        ...plainNode('Armature', null, armature.move),
        rotation: armature.turn,
        scale: [size, size, size],
      },
      ...nodes,
      { ...plainNode('Body', null), mesh: 0, skin: 0 },
    ],
    meshes: [
      {
        name: '',
        primitives: [
          {
            positions: new Float32Array(movers.length * 3),
            indices: null,
            joints: Uint16Array.from(movers.flatMap((joint) => [joint, 0, 0, 0])),
            weights: Float32Array.from(movers.flatMap(() => [1, 0, 0, 0])),
            influences: 4,
            morphs: [],
            look: null,
          },
        ],
      },
    ],
    skins: [{ name: '', joints: joints.map((_, i) => i + 1), inverseBind, skeletonRoot: null }],
  };
}
