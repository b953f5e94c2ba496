import { describe, expect, it } from 'vitest';
import { scenesOf } from '../../../src/core/figures/bodies.ts';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { boxesFile, boxMesh, figureFile, node } from './figureFileFixture.ts';

const groups = (file: FigureFile): readonly (readonly number[])[] =>
  scenesOf(file)[0]!.bodies.map(({ meshNodes }) => meshNodes);

const man = [
  { name: 'legs', min: [-0.2, 0, -0.1], max: [0.2, 0.9, 0.1] },
  { name: 'trunk', min: [-0.2, 0.9, -0.1], max: [0.2, 1.8, 0.1] },
] as const;

const beside = man.map(({ name, min, max }) => ({
  name,
  min: [min[0] + 2, min[1], min[2]] as const,
  max: [max[0] + 2, max[1], max[2]] as const,
}));

describe('bodies of rigid parts', () => {
  it('are what touches', () => {
    expect(groups(boxesFile([...man, ...beside]))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('are named by their largest part, and told apart by number', () => {
    const { bodies } = scenesOf(boxesFile([...man, ...beside]))[0]!;
    expect(bodies.map(({ name, triangles, vertices }) => [name, triangles, vertices])).toEqual([
      ['legs', 24, 16],
      ['legs 2', 24, 16],
    ]);
  });

  it('keep what hangs below them, however far', () => {
    const file = figureFile(
      [node({ mesh: 0 }), node({ mesh: 1, parent: 2 }), node({ parent: 0, translation: [9, 0, 0] })],
      { meshes: [boxMesh([0, 0, 0], [1, 1, 1]), boxMesh([0, 0, 0], [0.1, 0.1, 0.1])] },
    );
    expect(groups(file)).toEqual([[0, 1]]);
  });

  it('are only of the scene that shows them', () => {
    const file = boxesFile([...man, ...beside]);
    const scenes = [
      { name: 'A', roots: [0, 1] },
      { name: 'B', roots: [2, 3] },
    ];
    expect(
      scenesOf({ ...file, scenes }).map(({ bodies }) => bodies.map(({ meshNodes }) => meshNodes)),
    ).toEqual([[[0, 1]], [[2, 3]]]);
  });

  it('take the first whole one until the user chooses', () => {
    const prop = { name: 'sword', min: [-2, 0, 0], max: [-1.9, 0.6, 0.1] } as const;
    expect(scenesOf(boxesFile([prop, ...man, ...beside]))[0]!.defaultBody).toBe(1);
  });
});

/** Two skinned meshes on one skeleton of two joints, and one on another; a shield on a joint; a ball beside. */
function troop(): FigureFile {
  const worn = (mesh: number, skin: number) => node({ mesh, skin });
  const skinned = (min: readonly [number, number, number], max: readonly [number, number, number]) => ({
    name: '',
    primitives: [
      {
        ...boxMesh(min, max).primitives[0]!,
        joints: new Uint16Array(32),
        weights: Float32Array.from({ length: 32 }, (_, i) => (i % 4 === 0 ? 1 : 0)),
        influences: 4,
      },
    ],
  });
  const identityMatrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
  const skin = (joints: readonly number[]) => ({
    name: '',
    joints,
    inverseBind: joints.map(() => identityMatrix),
    skeletonRoot: null,
  });
  return figureFile(
    [
      node({ name: 'hips' }),
      node({ name: 'spine', parent: 0 }),
      worn(0, 0),
      worn(1, 1),
      node({ name: 'other hips' }),
      worn(2, 2),
      node({ name: 'shield', mesh: 3, parent: 1 }),
      node({ name: 'ball', mesh: 4 }),
      node({ name: 'hat', mesh: 5 }),
    ],
    {
      meshes: [
        skinned([0, 0, 0], [1, 1, 1]),
        skinned([0, 1, 0], [1, 2, 1]),
        skinned([0.9, 0, 0], [1.9, 2, 1]),
        boxMesh([-3, 0, 0], [-2.5, 1, 1]),
        boxMesh([9, 0, 0], [9.1, 0.1, 0.1]),
        boxMesh([1.2, 2, 0.2], [1.8, 2.3, 0.8]),
      ],
      skins: [skin([0]), skin([1]), skin([4])],
    },
  );
}

describe('bodies of skinned meshes', () => {
  it('are what moves with one skeleton, with what hangs on it or lies on it', () => {
    expect(groups(troop())).toEqual([[2, 3, 6], [5, 8], [7]]);
  });

  it('are whole where others are only props', () => {
    expect(scenesOf(troop())[0]!.defaultBody).toBe(0);
  });

  it('exist without triangles where the file names a person’s joints', () => {
    const file = figureFile([node({ name: 'hips' })], { humanoid: { hips: 0 } });
    expect(scenesOf(file)[0]!.bodies).toEqual([
      { name: 'hips', meshNodes: [], baseNodes: [], triangles: 0, vertices: 0, parts: [] },
    ]);
    expect(scenesOf(figureFile([node()]))[0]!.bodies).toEqual([]);
  });
});

describe('bases', () => {
  const standing = (name: string, height = 0.1) =>
    scenesOf(boxesFile([...man, { name, min: [-0.4, -height, -0.4], max: [0.4, 0, 0.4] }]))[0]!.bodies[0]!
      .baseNodes;

  it.each(['Base', 'round_base', 'plinth.001', 'MiniStand', 'display-disc'])('are parts like %s', (name) => {
    expect(standing(name)).toEqual([2]);
  });

  it.each(['Basement', 'standing', 'feet', ''])('are not parts like “%s”', (name) => {
    expect(standing(name)).toEqual([]);
  });

  it('are flat', () => {
    expect(standing('base', 1.2)).toEqual([]);
  });

  it('lie lowest and leave something to stand on them', () => {
    const hat = { name: 'stand', min: [-0.1, 1.8, -0.1], max: [0.1, 1.9, 0.1] } as const;
    expect(scenesOf(boxesFile([...man, hat]))[0]!.bodies[0]!.baseNodes).toEqual([]);
    const alone = { name: 'base', min: [0, 0, 0], max: [1, 0.1, 1] } as const;
    expect(scenesOf(boxesFile([alone]))[0]!.bodies[0]!.baseNodes).toEqual([]);
  });
});
