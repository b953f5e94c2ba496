import { describe, expect, it } from 'vitest';
import { chooseJoint, correctRig } from '../../../src/core/rigs/correctRig.ts';
import { humanoidJoints, requiredJoints } from '../../../src/core/rigs/humanoid.ts';
import { recognizeRig } from '../../../src/core/rigs/index.ts';
import type { Rig } from '../../../src/core/rigs/rig.ts';
import { personRig } from './syntheticRig.ts';

const { nodes, expected } = personRig((joint) => joint);
const person = recognizeRig(nodes, null);
/** Its names say nothing, and it has one leg: nothing is found but by hand. */
const unnamed = recognizeRig(
  personRig((joint) => (/^right.*(Leg|Foot)/.test(joint) ? null : 'x')).nodes,
  null,
);

const jointsOf = (rig: Rig) => (rig.kind === 'none' ? {} : rig.joints);

describe('correctRig', () => {
  it('leaves a skeleton as it was found where nothing was chosen', () => {
    expect(correctRig(person, {})).toBe(person);
    expect(correctRig({ kind: 'none' }, { hips: 1 })).toEqual({ kind: 'none' });
  });

  it('takes the node that was chosen, and none for none', () => {
    const chest = expected.get('chest')!;
    const rig = correctRig(person, { spine: chest, leftToes: null });
    expect(rig).toMatchObject({ kind: 'humanoid', confidence: expect.any(Number) as number });
    expect(jointsOf(rig).spine).toEqual({ node: chest, confidence: 1, evidence: 'user' });
    expect(jointsOf(rig).leftToes).toBeUndefined();
  });

  it('passes over nodes that are not there', () => {
    expect(jointsOf(correctRig(person, { hips: 9999 })).hips).toEqual(jointsOf(person).hips);
  });

  it('is no person’s while a joint is missing that every person’s has', () => {
    expect(correctRig(person, { leftHand: null })).toMatchObject({
      kind: 'not-humanoid',
      missing: ['leftHand'],
    });
  });

  it('is a person’s once all joints are chosen that a person’s needs', () => {
    expect(unnamed.kind).toBe('not-humanoid');
    const free = unnamed.kind === 'none' ? [] : unnamed.nodes;
    const choices = Object.fromEntries(requiredJoints.map((joint, i) => [joint, free[i]!]));
    expect(correctRig(unnamed, choices)).toMatchObject({
      kind: 'humanoid',
      label: 'Mapped by hand',
      confidence: 1,
    });
  });
});

describe('chooseJoint', () => {
  const swapped = chooseJoint(jointsOf(person), {}, 'leftHand', expected.get('rightHand')!);

  it('lets two joints change places, so that no node is two of them', () => {
    expect(swapped).toEqual({
      leftHand: expected.get('rightHand'),
      rightHand: expected.get('leftHand'),
    });
    const joints = jointsOf(correctRig(person, swapped));
    const taken = humanoidJoints.flatMap((joint) => joints[joint]?.node ?? []);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('keeps what was chosen before', () => {
    const rig = correctRig(person, swapped);
    expect(chooseJoint(jointsOf(rig), swapped, 'leftToes', null)).toEqual({ ...swapped, leftToes: null });
  });
});
