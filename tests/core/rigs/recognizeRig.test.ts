import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { biped } from '../../../src/core/rigs/conventions/biped.ts';
import { daz8 } from '../../../src/core/rigs/conventions/daz8.ts';
import { humanIk } from '../../../src/core/rigs/conventions/humanIk.ts';
import { rigifyDeform } from '../../../src/core/rigs/conventions/rigifyDeform.ts';
import { unity } from '../../../src/core/rigs/conventions/unity.ts';
import { recognizeRig } from '../../../src/core/rigs/index.ts';
import { requiredJoints, type HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import type { Rig, RigNode } from '../../../src/core/rigs/rig.ts';
import { anyMotion } from './anyMotion.ts';
import { expectedMapping, mappingOf } from './mapping.ts';
import {
  conventionRig,
  hung,
  mirroredMap,
  moved,
  parted,
  personRig,
  placeOf,
  renamed,
  withHelpers,
  type SyntheticRig,
} from './syntheticRig.ts';
import { unlistedConventions } from './unlistedConventions.ts';

const without = (rig: SyntheticRig, pattern: RegExp): SyntheticRig => ({
  nodes: rig.nodes.filter(({ name }) => !pattern.test(name)),
  expected: new Map([...rig.expected].filter(([, node]) => !pattern.test(rig.nodes[node]?.name ?? ''))),
});

const confidenceOf = (rig: Rig): number => (rig.kind === 'humanoid' ? rig.confidence : 0);

describe('names in no table', () => {
  it.each(unlistedConventions.map((convention) => [convention.id, convention] as const))(
    'are read by their words: %s',
    (_, convention) => {
      const rig = withHelpers(conventionRig(convention));
      const { joints } = mappingOf(recognizeRig(rig.nodes, null), rig);
      expect(joints).toEqual(expectedMapping(rig, '').joints);
    },
  );

  it('are less sure than those of a table, and no names least', () => {
    const rig = conventionRig(unity);
    const byTable = confidenceOf(recognizeRig(rig.nodes, null));
    const byWords = confidenceOf(recognizeRig(rig.nodes, null, []));
    const byForm = confidenceOf(recognizeRig(renamed(rig, () => 'Bone').nodes, null));
    expect([byTable, byWords, byForm]).toEqual([byTable, byWords, byForm].toSorted((a, b) => b - a));
    expect(byForm).toBeLessThan(byTable);
  });
});

describe('skeletons hung otherwise', () => {
  const sided = (joint: string): readonly HumanoidJoint[] => [
    `left${joint}` as HumanoidJoint,
    `right${joint}` as HumanoidJoint,
  ];
  const bipedRig = [...sided('UpperLeg')].reduce(
    (rig, joint) => hung(rig, joint, 'spine'),
    sided('Shoulder').reduce((rig, joint) => hung(rig, joint, 'neck'), conventionRig(biped)),
  );
  const inLine = (rig: SyntheticRig, pairs: readonly (readonly [string, string])[], ending: string) =>
    pairs
      .flatMap(([from, to]) => sided(from).map((joint, i) => [joint, sided(to)[i] ?? 'hips'] as const))
      .reduce((parts, [joint, next]) => {
        const name = parts.nodes[parts.expected.get(joint) ?? 0]?.name ?? '';
        return parted(parts, joint, next, name + ending);
      }, rig);
  const arm = [
    ['UpperArm', 'LowerArm'],
    ['LowerArm', 'Hand'],
  ] as const;
  const leg = [
    ['UpperLeg', 'LowerLeg'],
    ['LowerLeg', 'Foot'],
  ] as const;

  it.each<readonly [string, SyntheticRig]>([
    ['biped', bipedRig],
    ['rigify-deform', inLine(conventionRig(rigifyDeform), [...arm, ...leg], '.001')],
    ['daz-8', inLine(conventionRig(daz8), [...arm, ['UpperLeg', 'LowerLeg']], 'Twist')],
  ])('are mapped by name and by words as %s has them', (id, rig) => {
    expect(mappingOf(recognizeRig(rig.nodes, null), rig)).toEqual(expectedMapping(rig, id));
    expect(mappingOf(recognizeRig(rig.nodes, null, []), rig)).toEqual(expectedMapping(rig, 'hierarchy'));
  });

  it('are mapped by form through twist joints in line', () => {
    const rig = renamed(withHelpers(inLine(conventionRig(unity), [...arm, ...leg], 'Twist')), () => '');
    expect(mappingOf(recognizeRig(rig.nodes, null), rig)).toEqual(expectedMapping(rig, 'hierarchy'));
  });

  it('have feet that hang from the root for inverse kinematics', () => {
    const rig = conventionRig(unity);
    const nodes = rig.nodes.map((node) => (node.name.endsWith('Foot') ? { ...node, parent: 0 } : node));
    for (const known of [undefined, []]) {
      const found = mappingOf(recognizeRig(nodes, null, known), rig);
      expect(found).toEqual(expectedMapping(rig, known ? 'hierarchy' : 'unity'));
    }
  });

  it('have the wrist where the forearm ends, marked only by the fingers or an end', () => {
    const handless = without(conventionRig(unity), /Hand$/);
    const tips = (['left', 'right'] as const).flatMap((side): readonly RigNode[] => {
      const parent = handless.expected.get(`${side}LowerArm`) ?? 0;
      const at = { parent, position: placeOf(`${side}Hand`), isBound: true };
      return [0, 1].map((i) => ({ ...at, node: 100 + i + (side === 'left' ? 0 : 10), name: `Finger${i}` }));
    });
    const found = recognizeRig([...handless.nodes, ...tips], null);
    expect(found.kind === 'humanoid' && found.joints.leftHand).toMatchObject({
      node: 100,
      evidence: 'geometry',
    });
    expect(found.kind === 'humanoid' && found.joints.rightHand).toMatchObject({ node: 110 });
    expect(confidenceOf(found)).toBeLessThan(0.6);
  });

  it('leave out controls, twists and ends although they bear the joints’ names', () => {
    const rig = conventionRig(rigifyDeform);
    const controls = rig.nodes.flatMap((node, i) =>
      ['ORG-', 'MCH-', ''].map((prefix, k) => ({
        ...node,
        node: 1000 + i * 3 + k,
        name: node.name.replace('DEF-', prefix),
        parent: 0,
      })),
    );
    const all = { ...rig, nodes: [...controls, ...rig.nodes] };
    expect(mappingOf(recognizeRig(all.nodes, null), all)).toEqual(expectedMapping(all, 'rigify-deform'));
  });
});

describe('left and right', () => {
  const rig = conventionRig(humanIk);

  it('change where only the arms are named the wrong way round', () => {
    const crossed = renamed(rig, (name) =>
      /Shoulder|Arm|Hand/.test(name)
        ? name.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left'))
        : name,
    );
    const found = recognizeRig(crossed.nodes, null);
    expect(found.kind === 'humanoid' && found.sidesSwapped).toBe(true);
    expect(mappingOf(found, crossed)).toEqual(expectedMapping(crossed, 'human-ik'));
  });

  it('stand as named where nothing tells the front', () => {
    const toeless = without(
      moved(rig, ([x, y, z]) => [-x, y, z]),
      /Toe/,
    );
    const found = recognizeRig(toeless.nodes, null);
    expect(found.kind === 'humanoid' && found.sidesSwapped).toBe(false);
    expect(mappingOf(found, toeless)).toEqual(expectedMapping(toeless, 'human-ik'));
  });

  it('are told by the face where there are no toes', () => {
    const toeless = without(
      moved(rig, ([x, y, z]) => [-x, y, z]),
      /Toe/,
    );
    const head = toeless.expected.get('head') ?? 0;
    const [x, y, z] = placeOf('head');
    const eye = {
      node: 99,
      name: 'Eyes',
      parent: head,
      position: [x, y + 0.05, z + 0.1] as Vec3,
      isBound: false,
    };
    const found = recognizeRig([...toeless.nodes, eye], null);
    expect(found.kind === 'humanoid' && found.sidesSwapped).toBe(true);
  });

  it('follow the feet, not the axes: of a skeleton without names in any place', () => {
    fc.assert(
      fc.property(anyMotion, fc.boolean(), (move, isMirrored) => {
        const place = ([x, y, z]: Vec3): Vec3 => move([isMirrored ? -x : x, y, z]);
        const opaque = renamed(moved(rig, place), () => '');
        const expected = isMirrored ? mirroredMap(rig.expected) : rig.expected;
        expect(mappingOf(recognizeRig(opaque.nodes, null), opaque)).toEqual(
          expectedMapping({ ...opaque, expected }, 'hierarchy'),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('the file’s own map', () => {
  const rig = personRig((joint) => `x${joint.length}`);
  const declared = Object.fromEntries(rig.expected) as Partial<Record<HumanoidJoint, number>>;

  it('comes before names', () => {
    const found = recognizeRig(rig.nodes, declared);
    expect(mappingOf(found, rig)).toEqual(expectedMapping(rig, 'vrm'));
    expect(found).toMatchObject({ confidence: 1, joints: { hips: { evidence: 'file' } } });
  });

  it('is passed over where it names nodes that are not there', () => {
    const named = conventionRig(unity);
    const found = recognizeRig(named.nodes, { hips: 1, head: 999 });
    expect(mappingOf(found, named)).toEqual(expectedMapping(named, 'unity'));
  });
});

describe('what is no person', () => {
  /** Standing on hands and feet, the trunk level. */
  const onAllFours = (joint: HumanoidJoint): Vec3 => {
    const [x, y, z] = placeOf(joint);
    if (/Leg|Foot|Toes/.test(joint)) return [x, y, z];
    const side = Math.sign(x) * 0.1;
    const height: Readonly<Record<string, number>> = { UpperArm: 0.9, LowerArm: 0.5, Hand: 0.08 };
    const limb = height[joint.replace(/left|right/, '')];
    return limb === undefined ? [side, 0.95, y - 0.95] : [side, limb, 0.45];
  };

  it.each<readonly [string, (joint: HumanoidJoint) => string]>([
    ['the names of a person', (joint) => joint],
    ['names of its own', (joint) => joint.replace('Arm', 'FrontLeg').replace('Hand', 'Paw')],
    ['no names', () => ''],
  ])('is an animal on four legs with %s', (_, nameOf) => {
    const found = recognizeRig(personRig(nameOf, onAllFours).nodes, null);
    expect(found.kind).toBe('not-humanoid');
    expect(found.kind === 'not-humanoid' && found.missing).toEqual(
      expect.arrayContaining(['leftLowerArm', 'rightHand']),
    );
  });

  it.each<readonly [string, RegExp, readonly HumanoidJoint[]]>([
    ['two legs without arms', /Arm|Hand|Shoulder/, requiredJoints.filter((joint) => /Arm|Hand/.test(joint))],
    ['arms without legs', /Leg|Foot|Toe/, requiredJoints.filter((joint) => /Leg|Foot/.test(joint))],
    ['one leg missing', /Left.*Leg|LeftFoot|LeftToe/, ['leftUpperLeg', 'leftLowerLeg', 'leftFoot']],
  ])('is %s, and says what is missing', (_, pattern, missing) => {
    const { nodes } = without(conventionRig(unity), pattern);
    expect(recognizeRig(nodes, null)).toMatchObject({
      kind: 'not-humanoid',
      missing,
      jointCount: nodes.filter(({ isBound }) => isBound).length,
    });
  });

  it('is a chain of joints', () => {
    const chain = Array.from({ length: 20 }, (_, i): RigNode => ({
      node: i,
      name: `joint${i}`,
      parent: i === 0 ? null : i - 1,
      position: [0, i * 0.1, 0],
      isBound: true,
    }));
    expect(recognizeRig(chain, null)).toMatchObject({
      kind: 'not-humanoid',
      joints: {},
      missing: requiredJoints,
      jointCount: 20,
    });
  });

  it('has no skeleton at all: nothing, one mesh, a scene of rigid parts', () => {
    const parts = (count: number): readonly RigNode[] =>
      Array.from({ length: count }, (_, i) => ({
        node: i,
        name: `Part ${i}`,
        parent: i === 0 ? null : 0,
        position: [i, 0, 0] as const,
        isBound: false,
      }));
    for (const count of [0, 1, 30, 10_000])
      expect(recognizeRig(parts(count), null)).toEqual({ kind: 'none' });
  });
});
