import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { compose, identity, multiply, type Mat4 } from '../../../src/core/geometry/matrices.ts';
import { distance, type Quat, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { humanIk } from '../../../src/core/rigs/conventions/humanIk.ts';
import { measureSegments, recognizeRig, rigNodesOf } from '../../../src/core/rigs/index.ts';
import { conventionRig, personRig } from './syntheticRig.ts';
import { asIs, noFile, plainNode, skinnedFile, type SkinnedFileOptions } from './skinnedFile.ts';

const person = conventionRig(humanIk).nodes;
const joints = person.filter(({ isBound }) => isBound);
const quarterBackX: Quat = [-Math.SQRT1_2, 0, 0, Math.SQRT1_2];
const turned = (x: number, y: number, z: number): Quat => {
  const w = Math.sqrt(1 - x * x - y * y - z * z);
  return [x, y, z, w];
};
/** A run: everything but the root turns. */
const running: Readonly<Record<string, Quat>> = {
  Spine: turned(0.1, 0.1, 0),
  LeftArm: turned(0, 0, -0.6),
  RightArm: turned(0.3, 0, 0.6),
  LeftForeArm: turned(0, -0.5, 0),
  LeftUpLeg: turned(-0.4, 0, 0),
  RightUpLeg: turned(0.3, 0, 0),
  LeftLeg: turned(0.3, 0, 0),
};

const meshNodesOf = ({ nodes }: FigureFile): readonly number[] =>
  [...nodes.keys()].filter((index) => nodes[index]?.mesh !== null);

/** The greatest distance of a joint from where it was bound. */
function greatestError(options: SkinnedFileOptions): number {
  const bound = skinnedFile(person, options);
  const found = rigNodesOf(bound, meshNodesOf(bound));
  return Math.max(
    ...joints.map(({ name, position }) => {
      const node = found.find((each) => each.name === name);
      return node ? distance(node.position, position) : Infinity;
    }),
  );
}

const centimetres = { ...asIs, size: 0.01 };
const quantised = compose([0, 0.75, 0.02], [0, 0, 0, 1], [0.75, 0.75, 0.75]);

describe('the bind pose in file coordinates', () => {
  const zUp = { ...asIs, turn: quarterBackX };
  const zUpFrame = compose([0, 0, 0], quarterBackX, [1, 1, 1]);

  it.each<readonly [string, SkinnedFileOptions]>([
    ['joints in metres', { armature: asIs, frame: identity }],
    ['an armature in centimetres, a mesh in metres', { armature: centimetres, frame: identity }],
    ['a Z-up armature and mesh', { armature: zUp, frame: zUpFrame }],
    ['a quantised mesh', { armature: centimetres, frame: quantised }],
  ])('is found for %s, whatever the rest pose', (_, options) => {
    expect(greatestError(options)).toBeLessThan(1e-9);
    if (options.frame === quantised) return; // where a posed skeleton stood cannot be known, only how large and turned
    expect(greatestError({ ...options, restTurns: running })).toBeLessThan(1e-9);
  });

  it('is found for any armature and any frame where it is the rest pose', () => {
    const turn = fc
      .tuple(...[0, 0, 0].map(() => fc.double({ min: -0.5, max: 0.5, noNaN: true })))
      .map(([x = 0, y = 0, z = 0]) => turned(x, y, z));
    const move = fc.constantFrom<Vec3>([0, 0, 0], [3, -1, 0.5]);
    const size = fc.constantFrom(0.01, 1, 100);
    fc.assert(
      fc.property(turn, move, size, turn, size, (turnA, moveA, sizeA, turnB, sizeB) => {
        const armature = { move: moveA, turn: turnA, size: sizeA };
        const frame = compose([0, 0.5, 0], turnB, [sizeB, sizeB, sizeB]);
        expect(greatestError({ armature, frame })).toBeLessThan(1e-6);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is left of a bind pose', () => {
  it('has the same segments for a quantised mesh in another rest pose', () => {
    const lengthsOf = (of: FigureFile): readonly number[] => {
      const nodes = rigNodesOf(of, meshNodesOf(of));
      return Object.values(measureSegments(recognizeRig(nodes, null), nodes));
    };
    const plain = lengthsOf(skinnedFile(person, { armature: asIs, frame: identity }));
    const posed = lengthsOf(
      skinnedFile(person, { armature: centimetres, frame: quantised, restTurns: running }),
    );
    expect(plain).toHaveLength(10);
    posed.forEach((length, i) => expect(length).toBeCloseTo(plain[i] ?? 0, 9));
  });

  it.each<readonly [string, Mat4]>([
    ['of another size', compose([9, 9, 9], [0, 0, 0, 1], [100, 100, 100])],
    ['that leads elsewhere', compose([0, -1, 0], [0, 0, 0, 1], [1, 1, 1])],
  ])('is carried by the joint above where a joint without weight has a matrix %s', (_, wrong) => {
    const idle = skinnedFile(person, { armature: asIs, frame: identity, idle: ['LeftHand'] });
    const odd = joints.findIndex(({ name }) => name === 'LeftHand');
    const skins = idle.skins.map((skin) => ({
      ...skin,
      inverseBind: skin.inverseBind.map((matrix, i) => (i === odd ? multiply(matrix, wrong) : matrix)),
    }));
    const found = rigNodesOf({ ...idle, skins }, meshNodesOf(idle)).find(({ name }) => name === 'LeftHand');
    expect(distance(found?.position ?? [0, 0, 0], joints[odd]?.position ?? [1, 1, 1])).toBeLessThan(1e-9);
  });

  it('is the rest pose where a file gives no inverse bind matrices', () => {
    const skins = file.skins.map((skin) => ({ ...skin, inverseBind: skin.joints.map(() => identity) }));
    const found = rigNodesOf({ ...file, skins }, meshNodesOf(file));
    for (const { name, position } of joints) {
      expect(found.find((node) => node.name === name)?.position).toEqual(
        position.map((value) => expect.closeTo(value, 9) as number),
      );
    }
  });
});

const file = skinnedFile(person, { armature: asIs, frame: identity });
const namesOf = (of: FigureFile, meshNodes: readonly number[]): readonly string[] =>
  rigNodesOf(of, meshNodes).map(({ name }) => name);

describe('the nodes of a skeleton', () => {
  it('are the joints, those between and ends below, but nothing above and nothing that is held', () => {
    const hand = 1 + joints.findIndex(({ name }) => name === 'LeftHand');
    const more: FigureFile = {
      ...file,
      nodes: [
        ...file.nodes,
        plainNode('LeftHand_end', hand),
        { ...plainNode('Sword', hand), mesh: 0 },
        plainNode('Lamp', null),
      ],
    };
    const found = rigNodesOf(more, [joints.length + 1]);
    expect(found.map(({ name }) => name)).toEqual([...joints.map(({ name }) => name), 'LeftHand_end']);
    expect(found.filter(({ isBound }) => !isBound).map(({ name }) => name)).toEqual(['LeftHand_end']);
  });

  it('of several skins are merged, a skin of one joint told by the others', () => {
    const head = 1 + joints.findIndex(({ name }) => name === 'Head');
    const [skin] = file.skins;
    const eyes = { ...skin!, joints: [head], inverseBind: [skin!.inverseBind[head - 1] ?? identity] };
    const more: FigureFile = {
      ...skinnedFile(person, { armature: asIs, frame: identity, restTurns: running }),
      nodes: [...file.nodes, { ...plainNode('Eyes', null), mesh: 0, skin: 1 }],
      skins: [...file.skins, eyes],
    };
    const found = rigNodesOf(more, [joints.length + 2, joints.length + 1]);
    expect(found).toHaveLength(joints.length);
    const place = found.find(({ name }) => name === 'Head')?.position ?? [0, 0, 0];
    expect(distance(place, joints[head - 1]?.position ?? [1, 1, 1])).toBeLessThan(1e-9);
  });
});

describe('the nodes of a body', () => {
  it('are not those of another', () => {
    const other = conventionRig(humanIk).nodes.map((node) => ({ ...node, name: `Other ${node.name}` }));
    const shift = file.nodes.length;
    const second = skinnedFile(other, { armature: asIs, frame: identity });
    const both: FigureFile = {
      ...file,
      nodes: [
        ...file.nodes,
        ...second.nodes.map((node) => ({
          ...node,
          parent: node.parent === null ? null : node.parent + shift,
          skin: node.skin === null ? null : 1,
        })),
      ],
      skins: [
        ...file.skins,
        ...second.skins.map((skin) => ({ ...skin, joints: skin.joints.map((joint) => joint + shift) })),
      ],
    };
    expect(namesOf(both, [shift - 1])).toEqual(joints.map(({ name }) => name));
    expect(namesOf(both, [both.nodes.length - 1])).toEqual(joints.map(({ name }) => `Other ${name}`));
  });

  it('are those of all skins where nothing is drawn, as in a file of clips', () => {
    const bare = { ...file, nodes: file.nodes.slice(0, -1) };
    expect(namesOf(bare, [])).toEqual(joints.map(({ name }) => name));
  });

  it('are those that carry rigid parts where nothing is skinned, at rest', () => {
    const { nodes } = personRig((joint) => joint);
    const rigid: FigureFile = {
      ...noFile,
      nodes: nodes.map(({ name, parent, position }) => {
        const above = nodes.find(({ node }) => node === parent)?.position ?? [0, 0, 0];
        const local: Vec3 = [position[0] - above[0], position[1] - above[1], position[2] - above[2]];
        return { ...plainNode(name, parent, local), mesh: name === 'Reference' ? null : 0 };
      }),
    };
    const found = rigNodesOf(rigid, meshNodesOf(rigid));
    expect(recognizeRig(found, null).kind).toBe('humanoid');
    expect(found.some(({ isBound }) => isBound)).toBe(false);
    const head = found.find(({ name }) => name === 'head')?.position ?? [0, 0, 0];
    expect(distance(head, [0, 1.57, 0.01])).toBeLessThan(1e-9);
  });
});
