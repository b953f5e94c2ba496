import { describe, expect, it } from 'vitest';
import { expectJoint } from '../../../../src/core/populations/joints/expectJoint.ts';
import { jointMeasureIds } from '../../../../src/core/populations/joints/jointNorm.ts';
import { jointNorms } from '../../../../src/core/populations/joints/jointNorms.ts';
import { percentileOf } from '../../../../src/core/populations/surface/percentileOf.ts';
import { findNorm } from '../../../../src/core/populations/surface/findNorm.ts';
import {
  isSurfaceMeasureId,
  type SurfaceMeasureId,
} from '../../../../src/core/populations/surface/surfaceMeasures.ts';

const norms = jointMeasureIds.map((id) => [id, jointNorms[id]] as const);

describe('joint norms', () => {
  it.each(norms)('%s lies in its band, has a reason, and one source or none', (id, norm) => {
    expect(norm).toMatchObject({ namespace: 'joint', measure: id });
    for (const { norm: usual, low, high } of [norm.men, norm.women]) {
      expect(low).toBeLessThan(usual);
      expect(high).toBeGreaterThan(usual);
    }
    expect(norm.reason.length).toBeGreaterThan(40);
    expect(norm.source === null || /\d{4}/.test(norm.source.citation)).toBe(true);
  });

  it.each([
    ['upperArm', 0.1618, 0.1586],
    ['forearm', 0.1545, 0.1523],
    ['shank', 0.2529, 0.2528],
  ] as const)('%s is de Leva’s', (id, men, women) => {
    expect(jointNorms[id]).toMatchObject({ men: { norm: men }, women: { norm: women } });
    expect(jointNorms[id].source!.citation).toContain('de Leva');
  });

  it.each([
    ['upperArm', 0.145],
    ['forearm', 0.143],
    ['thigh', 0.237],
    ['shank', 0.245],
    ['trunk', 0.273],
    ['shoulderJointWidth', 0.204],
    ['hipJointWidth', 0.122],
  ] as const)('%s of a common rig, %f, lies within the band', (id, ratio) => {
    for (const { low, high } of [jointNorms[id].men, jointNorms[id].women]) {
      expect(ratio).toBeGreaterThanOrEqual(low);
      expect(ratio).toBeLessThanOrEqual(high);
    }
  });

  it.each([
    ['ansur2-men', 'men'],
    ['ansur2-women', 'women'],
  ] as const)(
    'of the trunk and the legs of %s reach from the ankle to the shoulder that the survey has',
    (population, sex) => {
      const shareOf = (measure: SurfaceMeasureId): number =>
        findNorm(measure, population)!.ratioToStature!.mean;
      const { upperArm, trunk, thigh, shank } = jointNorms;
      const shoulder = shareOf('acromialHeight') - upperArm[sex].norm / 10;
      const reached = shareOf('lateralMalleolusHeight') + shank[sex].norm + thigh[sex].norm + trunk[sex].norm;
      expect(Math.abs(reached - shoulder)).toBeLessThan(0.002);
    },
  );

  it('are no surface norms, by name and by type', () => {
    for (const id of jointMeasureIds) expect(isSurfaceMeasureId(id)).toBe(false);
    const mixed = () => [
      // @ts-expect-error A distance between joint centres has no percentile among surface measures.
      percentileOf('upperArm', 'ansur2-men', 300),
      // @ts-expect-error And a surface measure has no joint norm.
      expectJoint('acromionRadialeLength', 'ansur2-men', 1756),
    ];
    expect(mixed).toBeTypeOf('function');
  });
});

describe('expectJoint', () => {
  it('is the fraction of the stature, by sex', () => {
    const arm = expectJoint('upperArm', 'ansur2-men', 1800)!;
    expect(arm.normMm).toBeCloseTo(0.1618 * 1800, 9);
    expect(arm.lowMm).toBeCloseTo(0.145 * 1800, 9);
    expect(arm.highMm).toBeCloseTo(0.186 * 1800, 9);
    expect(expectJoint('trunk', 'ansur2-women', 1626)!.normMm).toBeCloseTo(0.277 * 1626, 9);
  });

  it('is null for children and for no stature', () => {
    expect(expectJoint('upperArm', 'cdc-boys-7', 1218)).toBeNull();
    for (const mm of [0, -5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(expectJoint('upperArm', 'ansur2-men', mm)).toBeNull();
  });
});
