import { expect, it } from 'vitest';
import { alignOnGround } from '../../../src/core/alignment/alignOnGround.ts';
import { movedBy } from '../../../src/core/alignment/similarity.ts';

const long = { min: [-300, 0, -100], max: [900, 1700, 150] } as const;
const small = { min: [40, 2, 10], max: [60, 30, 20] } as const;
const hips = { 'hip.left': [90, 900, 20], 'hip.right': [-70, 880, 40] } as const;
const smallHips = { 'hip.left': [52, 16, 13], 'hip.right': [48, 16, 15] } as const;

it('stands the middle of the hips over the other’s, soles on one level', () => {
  const { similarity, by } = alignOnGround(
    { box: small, landmarks: smallHips },
    { box: long, landmarks: hips },
  );
  expect(by).toBe('hips');
  expect(similarity.scale).toBe(1);
  expect(similarity.rotation).toEqual([0, 0, 0, 1]);
  expect(movedBy(similarity, [50, 2, 14])).toEqual([10, 0, 30]);
});

it('stands boxes over one another where the hips of either are not known', () => {
  const { similarity, by } = alignOnGround({ box: small, landmarks: {} }, { box: long, landmarks: hips });
  expect(by).toBe('box');
  expect(movedBy(similarity, [50, 2, 15])).toEqual([300, 0, 25]);
});
