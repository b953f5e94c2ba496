import { describe, expect, it } from 'vitest';
import {
  childOf,
  medianMan,
  medianWoman,
  type BodySettings,
} from '../../../../src/core/body/settings/bodySettings.ts';
import { formOf } from '../../../../src/core/body/settings/formOf.ts';
import { muscleOf } from '../../../../src/core/body/settings/muscleGirths.ts';
import { oldAge } from '../../../../src/core/body/settings/oldAge.ts';
import { targetsOf } from '../../../../src/core/body/settings/targetsOf.ts';
import { restShape, sculptedForm } from '../../../../src/core/body/shape/restShape.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';

const template = await loadTemplate();
const at = (settings: BodySettings, ageYears: number): BodySettings => ({ ...settings, ageYears });

describe('old age', () => {
  it('takes the stature that Sorkin, Muller and Andres found', () => {
    const lossOf = (settings: BodySettings): number[] =>
      [20, 30, 70, 80].map((age) => Math.round(oldAge(at(settings, age)).lossMm));
    expect(lossOf(medianMan)).toEqual([0, 0, 30, 50]);
    expect(lossOf(medianWoman)).toEqual([0, 0, 50, 80]);
  });

  it('takes it from the back alone: legs, arms and head stay', () => {
    const [young, old] = [targetsOf(medianWoman), targetsOf(at(medianWoman, 80))];
    for (const measure of ['crotchHeight', 'acromionRadialeLength', 'handLength', 'footLength', 'headHeight'])
      expect([measure, old[measure]]).toEqual([measure, young[measure]]);
    for (const measure of ['stature', 'eyeHeight', 'cervicaleHeight'])
      expect(young[measure]! - old[measure]!).toBeCloseTo(80, 6);
    expect(young['chestHeight']! - old['chestHeight']!).toBeGreaterThan(20);
  });

  it('leaves the young as they were sculpted, and is none of children', () => {
    expect(formOf(medianMan)).toEqual(sculptedForm);
    expect(oldAge(childOf(7, 'male'))).toEqual({ lossMm: 0, stoopDeg: 0, wasted: 0 });
    expect(restShape(template, 'man').positions).toBe(template.shapes.man);
  });

  it('rounds the back by its degrees, and puts the head forward with the face upright', () => {
    const [young, old] = [0, 19].map((stoopDeg) => restShape(template, 'woman', { relief: 1, stoopDeg }));
    const shift = (name: string): number => old!.landmarks[name]![2] - young!.landmarks[name]![2];
    /** Of the middle of the back between loins and nape. */
    const lean = (y: number): number =>
      Math.atan(
        (old!.sections.middle(y + 40) -
          old!.sections.middle(y - 40) -
          young!.sections.middle(y + 40) +
          young!.sections.middle(y - 40)) /
          80,
      );
    const [chest, nape] = [young!.joints['chest']![1], young!.landmarks['cervicale']![1]];
    expect(((lean(nape - 20) - lean(chest)) * 180) / Math.PI).toBeCloseTo(19, -1);
    expect(shift('menton')).toBeGreaterThan(15);
    expect(shift('menton')).toBeLessThan(50);
    for (const name of ['vertex', 'tragion', 'sellion'])
      expect(Math.abs(shift(name) - shift('menton'))).toBeLessThan(3);
    expect(shift('crotch')).toBe(0);
  });
});

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
    expect(muscleOf(at(medianMan, 80))).toBeCloseTo(-1.05, 2);
    expect(muscleOf({ ...at(medianMan, 90), muscle: -2.5 })).toBe(-2.5);
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
