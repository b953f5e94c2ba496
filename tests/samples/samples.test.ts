import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { samples } from '../../scripts/samples/samples.ts';
import {
  subtract,
  dot,
  lengthOf,
  scaleVector,
  distance,
  type Vec3,
} from '../../src/core/geometry/vectors.ts';
import { humanoidJoints, parentJoint } from '../../src/core/rigs/humanoid.ts';
import { edgeFaults, isInside, shellCount } from './closedMesh.ts';
import { modelsFolder, nodeOf, primitiveOf, readDescription, readSample, weightsOf } from './readSample.ts';
import { chinHeight, eyeHeight, midlineOf, sectionPoints } from './sections.ts';

/** The samples keep what they state to 1 mm life-size. */
const toleranceMm = 1;
const isNear = (stated: number) => ({
  asymmetricMatch: (measured: number) => Math.abs(measured - stated) <= toleranceMm,
  toString: () => `within ${toleranceMm} mm of`,
  getExpectedType: () => 'number',
  toAsymmetricMatcher: () => `${stated} ± ${toleranceMm} mm`,
});

describe.each(samples.map(({ id }) => id))('%s', async (id) => {
  const sample = await readSample(id);
  const { stated, points, normals, triangles, joints, document } = sample;
  const { heightsMm, breadthsMm, lengthsMm } = stated;
  const heights = points.map(([, y]) => y);
  const weights = weightsOf(sample);

  it('is the file that its description speaks of', () => {
    const bytes = readFileSync(new URL(stated.file, modelsFolder));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stated.sha256);
    expect(bytes.length).toBeLessThan(700 * 1024);
  });

  it('names its author and licence', () => {
    const asset = document.getRoot().getAsset();
    expect(asset.extras).toMatchObject({ author: 'Maquette', license: 'CC0-1.0', title: stated.name });
    expect(asset.copyright).toContain('CC0');
  });

  it('is one closed skin of genus 0, with numbers throughout', () => {
    expect([...points, ...normals].flat().every(Number.isFinite)).toBe(true);
    expect(edgeFaults(triangles)).toBe(0);
    expect(shellCount(points.length, triangles)).toBe(1);
    expect(points.length - triangles.length / 2).toBe(2);
    expect(triangles.length).toBeGreaterThanOrEqual(15_000);
    expect(triangles.length).toBeLessThanOrEqual(30_000);
  });

  it('has unit normals that point out of its faces', () => {
    for (const normal of normals) expect(lengthOf(normal)).toBeCloseTo(1, 5);
    const against = triangles.filter(([a, b, c]) => {
      const [u, v] = [subtract(points[b]!, points[a]!), subtract(points[c]!, points[a]!)];
      const face: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
      return [a, b, c].every((vertex) => dot(face, normals[vertex]!) < 0);
    });
    expect(against.length).toBe(0);
  });

  it('is its own mirror image, skin and weights', () => {
    const key = ([x, y, z]: Vec3): string => `${x},${y},${z}`;
    const at = new Map(points.map((point, vertex) => [key(point), vertex]));
    points.forEach(([x, y, z], vertex) => {
      const twin = at.get(key([-x || 0, y, z])) ?? at.get(key([-x, y, z]));
      expect(twin).toBeDefined();
      if (x <= 0 || twin === undefined) return;
      for (const [joint, weight] of weights[vertex]!) {
        const other = joint.replace(/^left|^right/, (side) => (side === 'left' ? 'right' : 'left'));
        expect(weights[twin]!.get(other as typeof joint)).toBe(weight);
      }
    });
  });

  it('stands on its soles and is as tall as stated', () => {
    expect(Math.min(...heights)).toBeCloseTo(0, 3);
    expect(Math.max(...heights)).toEqual(isNear(heightsMm.crown));
    expect(Math.max(...midlineOf(sample).map(({ y }) => y))).toEqual(isNear(heightsMm.crown));
  });

  it('has chin and eyes where stated', () => {
    expect(chinHeight(sample)).toEqual(isNear(heightsMm.chin));
    expect(eyeHeight(sample)).toEqual(isNear(heightsMm.eyes));
    expect(heightsMm.crown - heightsMm.chin).toBeCloseTo(lengthsMm.head, 1);
  });

  it('has its legs parted up to the crotch', () => {
    expect(Math.min(...midlineOf(sample).map(({ y }) => y))).toEqual(isNear(heightsMm.crotch));
  });

  it('is as broad in the shoulders as stated', () => {
    const section = sectionPoints(sample, 1, heightsMm.shoulderJoints);
    expect(2 * Math.max(...section.map(({ point }) => point[0]))).toEqual(isNear(breadthsMm.shoulders));
  });

  it('has hands and feet as long as stated', () => {
    const reachOf = (joint: 'leftHand' | 'leftFoot', direction: Vec3, from: Vec3): readonly number[] =>
      points.flatMap((point, vertex) => {
        const own = weights[vertex]!;
        const part = (own.get(joint) ?? 0) + (joint === 'leftFoot' ? (own.get('leftToes') ?? 0) : 0);
        return part > 0.5
          ? [dot(subtract(point, from), scaleVector(direction, 1 / lengthOf(direction)))]
          : [];
      });
    const forearm = subtract(joints.leftHand, joints.leftLowerArm);
    expect(Math.max(...reachOf('leftHand', forearm, joints.leftHand))).toEqual(isNear(lengthsMm.hand));
    const [x, , z] = subtract(joints.leftToes, joints.leftFoot);
    const along = reachOf('leftFoot', [x, 0, z], joints.leftFoot);
    expect(Math.max(...along) - Math.min(...along)).toEqual(isNear(lengthsMm.foot));
  });

  it('has its joints where stated, inside the skin', () => {
    for (const joint of humanoidJoints)
      expect([joint, isInside(joints[joint], points, triangles)]).toEqual([joint, true]);
    expect(joints.leftUpperArm[1]).toEqual(isNear(heightsMm.shoulderJoints));
    expect(joints.leftUpperLeg[1]).toEqual(isNear(heightsMm.hipJoints));
    expect(joints.leftLowerLeg[1]).toEqual(isNear(heightsMm.knees));
    expect(joints.leftFoot[1]).toEqual(isNear(heightsMm.ankles));
    expect(joints.leftHand[1]).toEqual(isNear(heightsMm.wrists));
    expect(2 * joints.leftUpperArm[0]).toEqual(isNear(breadthsMm.shoulderJoints));
    expect(distance(joints.leftUpperArm, joints.leftLowerArm)).toEqual(isNear(lengthsMm.upperArm));
    expect(distance(joints.leftLowerArm, joints.leftHand)).toEqual(isNear(lengthsMm.forearm));
  });

  it('is bound in its rest pose to joints named and nested as VRM has them, weights adding up to 1', () => {
    for (const own of weights) {
      expect([...own.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
    }
    const bind = document.getRoot().listSkins()[0]?.getInverseBindMatrices();
    humanoidJoints.forEach((joint, i) => {
      const node = nodeOf(document, joint);
      const parent = parentJoint[joint];
      expect(node.getParentNode()?.getName() ?? null).toBe(parent);
      const inverse = bind?.getElement(i, []) ?? [];
      node.getWorldTranslation().forEach((value, axis) => expect(inverse[12 + axis]).toBeCloseTo(-value, 6));
    });
  });

  it('follows its canon in head, eyes, chin, crotch, hips and knees', () => {
    const { canon } = samples.find((candidate) => candidate.id === id)!;
    expect(stated.canon).toMatchObject({ id: canon.id, heads: canon.heads });
    expect(lengthsMm.head).toBeCloseTo(stated.statureMm / canon.heads, 1);
    expect(heightsMm.eyes).toBeCloseTo(canon.eyeFraction * stated.statureMm, 1);
    const shown = {
      chin: heightsMm.chin,
      crotch: heightsMm.crotch,
      pubis: heightsMm.crotch,
      'hip-joint': heightsMm.hipJoints,
      'knee-joint': heightsMm.knees,
    };
    for (const { id: level, headsFromCrown } of canon.levels) {
      const height = stated.statureMm - headsFromCrown * lengthsMm.head;
      const own = level in shown ? shown[level as keyof typeof shown] : height;
      expect([level, own]).toEqual([level, expect.closeTo(height, 1)]);
    }
  });
});

describe('heroic-28', async () => {
  const { document, stated, points } = await readSample('heroic-28');
  const base = primitiveOf(document, 'base').getAttribute('POSITION')!;
  const [min, max] = [base.getMin([]), base.getMax([])].map((corner) =>
    corner.map((metres) => 1000 * metres),
  );

  it('stands with its soles on a round base of 25 mm', () => {
    expect(nodeOf(document, 'base').getMesh()?.getName()).toBe('base');
    expect([max![0]! - min![0]!, max![2]! - min![2]!]).toEqual([
      expect.closeTo(25, 3),
      expect.closeTo(25, 3),
    ]);
    expect([min![1], max![1]]).toEqual([0, expect.closeTo(3.25, 4)]);
    const soles = points.filter(([, y]) => y < 1).map(([x, , z]) => Math.hypot(x, z));
    expect((Math.max(...soles) * stated.heightModelledMm) / stated.statureMm).toBeLessThan(11.5);
  });

  it('measures 28 mm from its soles to its eyes', () => {
    expect((stated.heightsMm.eyes * stated.heightModelledMm) / stated.statureMm).toBeCloseTo(28, 3);
  });
});

describe('the walk of the man', async () => {
  const { document } = await readSample('mannequin-7.5');
  const [clip] = document.getRoot().listAnimations();

  it('moves every joint for one second and closes', () => {
    expect(clip?.getName()).toBe('Walk');
    const moved = clip!.listChannels().map((channel) => channel.getTargetNode()?.getName());
    expect(new Set(moved)).toEqual(new Set(humanoidJoints));
    for (const sampler of clip!.listSamplers()) {
      expect([sampler.getInput()!.getMin([])[0], sampler.getInput()!.getMax([])[0]]).toEqual([0, 1]);
      const keys = sampler.getOutput()!;
      expect(keys.getElement(keys.getCount() - 1, [])).toEqual(keys.getElement(0, []));
    }
  });
});

it('lists every sample for the gallery', () => {
  const list: unknown = JSON.parse(readFileSync(new URL('index.json', modelsFolder), 'utf8'));
  expect(list).toEqual(
    samples.map(({ id, detail, canon }) => {
      const { file, name, licence } = readDescription(id);
      return { id, file, name, detail, canon: canon.id, licence, picture: `${id}.png` };
    }),
  );
});
