import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, transformPoint } from '../../../src/core/geometry/matrices.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { unity } from '../../../src/core/rigs/conventions/unity.ts';
import { humanoidJoints } from '../../../src/core/rigs/humanoid.ts';
import {
  facingOf,
  measureSegments,
  recognizeRig,
  type JointPositions,
} from '../../../src/core/rigs/index.ts';
import { segments } from '../../../src/core/rigs/segments.ts';
import { anyMotion } from './anyMotion.ts';
import { conventionRig, moved, placeOf } from './syntheticRig.ts';

const rig = conventionRig(unity);
const lengths = measureSegments(recognizeRig(rig.nodes, null), rig.nodes);

describe('measureSegments', () => {
  it('gives the distances between the joints', () => {
    for (const { id, from, to } of segments) {
      expect(lengths[id]).toBeCloseTo(distance(placeOf(from), placeOf(to)), 12);
    }
  });

  it('scales with the skeleton and does not change as it moves', () => {
    fc.assert(
      fc.property(anyMotion, (move) => {
        const { nodes } = moved(rig, move);
        const size = distance(move([0, 0, 0]), move([1, 0, 0]));
        for (const [id, length] of Object.entries(measureSegments(recognizeRig(nodes, null), nodes))) {
          expect(length / size).toBeCloseTo(lengths[id as keyof typeof lengths] ?? 0, 9);
        }
      }),
    );
  });

  it('leaves out what has no length and what is no person', () => {
    const nodes = rig.nodes.map((node) => ({ ...node, position: [0, 0, 0] as const }));
    expect(measureSegments(recognizeRig(nodes, null), nodes)).toEqual({});
    expect(measureSegments({ kind: 'none' }, rig.nodes)).toEqual({});
  });
});

describe('facingOf', () => {
  const turnedJoints = (turn: readonly [number, number, number, number]): JointPositions =>
    Object.fromEntries(
      humanoidJoints.map((joint) => [
        joint,
        transformPoint(compose([0, 0, 0], turn, [1, 1, 1]), placeOf(joint)),
      ]),
    );
  const aboutY = (degrees: number): readonly [number, number, number, number] => {
    const half = (degrees * Math.PI) / 360;
    return [0, Math.sin(half), 0, Math.cos(half)];
  };

  it('is the nearest quarter turn', () => {
    const turns = [0, 40, 90, 130, 180, -60, -90];
    expect(turns.map((degrees) => facingOf(turnedJoints(aboutY(degrees)), '+y'))).toEqual([
      '+z',
      '+z',
      '+x',
      '+x',
      '-z',
      '-x',
      '-x',
    ]);
  });

  it('is null for one that lies on its back, or without shoulders or hips', () => {
    expect(facingOf(turnedJoints([-Math.SQRT1_2, 0, 0, Math.SQRT1_2]), '+y')).toBeNull();
    const { leftUpperArm: _, ...rest } = turnedJoints(aboutY(0));
    expect(facingOf(rest, '+y')).toBeNull();
  });

  it('does not change as the skeleton moves aside or grows', () => {
    const joints = turnedJoints(aboutY(90));
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.integer(), (size, shift) => {
        const placed = Object.entries(joints).map(([joint, [x, y, z]]: [string, Vec3]) => [
          joint,
          [x * size + (shift % 10), y * size, z * size],
        ]);
        expect(facingOf(Object.fromEntries(placed) as JointPositions, '+y')).toBe('+x');
      }),
    );
  });
});
