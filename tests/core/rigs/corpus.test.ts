import { describe, expect, it } from 'vitest';
import { scenesOf } from '../../../src/core/figures/bodies.ts';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { spellNames } from '../../../src/core/rigs/conventions/convention.ts';
import type { HumanoidJoint } from '../../../src/core/rigs/humanoid.ts';
import { facingOf, measureSegments, recognizeRig, rigNodesOf } from '../../../src/core/rigs/index.ts';
import type { Rig, RigNode } from '../../../src/core/rigs/rig.ts';
import { segments, type SegmentLengths } from '../../../src/core/rigs/segments.ts';

import { readFiles } from '../../formats/fixtures.ts';
import {
  corpusEntries,
  corpusFiles,
  corpusFolder,
  corpusTruths,
  type CorpusEntry,
} from '../../formats/corpus.ts';

import { corpusOther, corpusRigs, corpusUnrigged } from './corpusRigs.ts';

interface RiggedBody {
  readonly nodes: readonly RigNode[];
  readonly rig: Rig;
  readonly joints: Readonly<Partial<Record<HumanoidJoint, Vec3>>>;
  readonly lengths: SegmentLengths;
}

async function bodiesOf(entry: CorpusEntry): Promise<readonly RiggedBody[]> {
  const file: FigureFile = await readFiles(corpusFiles(entry));
  return scenesOf(file).flatMap(({ bodies }) =>
    bodies.map(({ meshNodes }) => {
      const nodes = rigNodesOf(file, meshNodes);
      const rig = recognizeRig(nodes, file.humanoid);
      const places = Object.entries(rig.kind === 'humanoid' ? rig.joints : {}).map(
        ([joint, { node }]) => [joint, nodes.find((each) => each.node === node)?.position] as const,
      );
      return { nodes, rig, joints: Object.fromEntries(places), lengths: measureSegments(rig, nodes) };
    }),
  );
}

const entryOf = (file: string): CorpusEntry => corpusEntries(/./).find((entry) => entry.file === file)!;

const namesOf = ({ nodes, rig }: RiggedBody): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(rig.kind === 'humanoid' ? rig.joints : {}).map(([joint, { node }]) => [
      joint,
      nodes.find((each) => each.node === node)?.name,
    ]),
  );

describe.skipIf(corpusFolder === null)('the rigs of figures from elsewhere', () => {
  it.each(Object.entries(corpusRigs))('%s is mapped to the joints that it has', async (file, rig) => {
    const names =
      'sides' in rig
        ? Object.fromEntries([...spellNames(rig)].flatMap(([joint, [name]]) => (name ? [[joint, name]] : [])))
        : rig.names;
    const bodies = await bodiesOf(entryOf(file));
    expect(bodies).toHaveLength(file.includes('two_figures') ? 2 : 1);
    for (const body of bodies) {
      expect(namesOf(body)).toEqual(names);
      expect(body.rig).toMatchObject({ kind: 'humanoid', convention: rig.id, sidesSwapped: false });
    }
  });

  it.each(Object.keys(corpusRigs))('%s stands upright with its joints in a person’s order', async (file) => {
    for (const { joints, lengths } of await bodiesOf(entryOf(file))) {
      expect(facingOf(joints, '+y')).toBe(file.endsWith('vrm0.vrm') ? '-z' : '+z');
      const heightOf = (joint: HumanoidJoint): number => joints[joint]?.[1] ?? NaN;
      const order = (['head', 'hips', 'leftLowerLeg', 'leftFoot'] as const).map(heightOf);
      expect(order).toEqual(order.toSorted((a, b) => b - a));
      expect(Object.keys(lengths)).toHaveLength(segments.length);
      // quaternius_knight has a longer left upper arm and right shank.
      const tolerance = file.includes('knight') ? 0.15 : 0.01;
      for (const part of ['UpperArm', 'Forearm', 'Thigh', 'Shank'] as const) {
        const [left = NaN, right = NaN] = [lengths[`left${part}`], lengths[`right${part}`]];
        expect(Math.abs(left - right) / left).toBeLessThan(tolerance);
      }
    }
  });

  it.each(corpusUnrigged)('%s has no skeleton', async (file) => {
    for (const { rig } of await bodiesOf(entryOf(file))) expect(rig).toEqual({ kind: 'none' });
  });

  it.each(corpusOther)('%s is no person’s skeleton', async (file) => {
    for (const { rig } of await bodiesOf(entryOf(file))) {
      expect(rig).toMatchObject({ kind: 'not-humanoid' });
      expect(rig.kind === 'not-humanoid' && rig.missing).toContain('leftLowerArm');
    }
  });

  it('are all tested here', () => {
    const named = new Set([...Object.keys(corpusRigs), ...corpusUnrigged, ...corpusOther]);
    const rigged = corpusEntries(/^(A_rigged|E_encodings)\//).map(({ file }) => file);
    expect(rigged.filter((file) => !named.has(file))).toEqual([]);
  });
});

/** Rotation centres of the limbs; trunk and head start where each rig likes. */
const truthNames: Readonly<Record<string, HumanoidJoint>> = {
  'left.shoulder': 'leftUpperArm',
  'left.elbow': 'leftLowerArm',
  'left.wrist': 'leftHand',
  'left.hip': 'leftUpperLeg',
  'left.knee': 'leftLowerLeg',
  'left.ankle': 'leftFoot',
  'right.shoulder': 'rightUpperArm',
  'right.elbow': 'rightLowerArm',
  'right.wrist': 'rightHand',
  'right.hip': 'rightUpperLeg',
  'right.knee': 'rightLowerLeg',
  'right.ankle': 'rightFoot',
};

describe.skipIf(corpusFolder === null)('the rigs of bodies of known joints', () => {
  const derived = corpusEntries(/^A_rigged_derived\//).filter(({ file }) => !corpusUnrigged.includes(file));
  const truthOf = ({ file, groundTruth }: CorpusEntry): Readonly<Record<string, Vec3>> =>
    corpusTruths[groundTruth ?? (file.includes('female') ? 'mh_female_avg_A' : 'mh_male_avg_A')]
      ?.jointCentres ?? {};

  it.each(derived)('$file has its joints where they are known to be, to 1 mm', async (entry) => {
    const [body] = await bodiesOf(entry);
    const errors = Object.entries(truthNames).map(([name, joint]) => {
      const [x, y, z] = truthOf(entry)[name] ?? [NaN, NaN, NaN];
      const turn = entry.file.includes('minusZ') ? -1 : 1;
      return distance(body?.joints[joint] ?? [NaN, NaN, NaN], [turn * x, y, turn * z]);
    });
    expect(Math.max(...errors)).toBeLessThan(0.001);
  });

  it.each(['_male', '_female'])('of one body (%s) have the same segments within 1 %', async (name) => {
    const entries = derived.filter(({ file }) => file.includes(name));
    expect(entries.length).toBeGreaterThan(7);
    const bodies = (await Promise.all(entries.map(bodiesOf))).flat();
    for (const { id, from, to } of segments) {
      const ends = [from, to].map(
        (joint) => Object.keys(truthNames).find((key) => truthNames[key] === joint) ?? '',
      );
      const [start, end] = ends.map((key) => truthOf(entries[0]!)[key] ?? ([NaN, NaN, NaN] as const));
      const errors = bodies.map(({ lengths }) => Math.abs((lengths[id] ?? NaN) / distance(start!, end!) - 1));
      expect(Math.max(...errors)).toBeLessThan(0.01);
    }
  });
});
