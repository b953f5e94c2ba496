import { describe, expect, it } from 'vitest';
import { medianMan } from '../../../../src/core/body/settings/bodySettings.ts';
import { muscleOf } from '../../../../src/core/body/settings/muscleGirths.ts';
import { targetsOf } from '../../../../src/core/body/settings/targetsOf.ts';
import { restShape } from '../../../../src/core/body/shape/restShape.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';

const template = await loadTemplate();

describe('muscle', () => {
  it('goes from waist to limbs, and no further than the last percentile', () => {
    const [plain, strong] = [targetsOf(medianMan), targetsOf({ ...medianMan, muscle: 2 })];
    expect(strong['bicepsCircumference']).toBeGreaterThan(plain['bicepsCircumference']! + 20);
    expect(strong['waistCircumference']).toBeLessThan(plain['waistCircumference']! - 40);
    expect(strong['wristCircumference']).toBe(plain['wristCircumference']);
    const thin = { ...medianMan, build: 0.5 };
    expect(targetsOf({ ...thin, muscle: -2 })['bicepsCircumference']).toBe(
      targetsOf(thin)['bicepsCircumference'],
    );
  });

  it('wastes with age, within what a body can have', () => {
    expect(muscleOf({ ...medianMan, ageYears: 80 })).toBeCloseTo(-1.05, 2);
    expect(muscleOf({ ...medianMan, ageYears: 90, muscle: -2.5 })).toBe(-2.5);
  });

  it('stands out in the skin, but not in head, hands and feet', () => {
    const [smooth, sculpted] = [0, 1].map(
      (relief) => restShape(template, 'man', { relief, stoopDeg: 0 }).positions,
    );
    const { regions } = template;
    const { hand, head } = { hand: 1, head: 3 };
    const mostIn = (isIn: (vertex: number) => boolean): number => {
      let most = 0;
      for (let v = 0; v < regions.length / 4; v++)
        if (isIn(v))
          for (let i = 3 * v; i < 3 * v + 3; i++)
            most = Math.max(most, Math.abs(sculpted![i]! - smooth![i]!));
      return most;
    };
    expect(mostIn((v) => regions[v * 4 + hand] === 1 || regions[v * 4 + head] === 1)).toBe(0);
    const onTrunk = mostIn((v) => [0, 1, 2, 3].every((region) => regions[v * 4 + region] === 0));
    expect(onTrunk).toBeGreaterThan(2);
    expect(onTrunk).toBeLessThan(20);
  });
});
