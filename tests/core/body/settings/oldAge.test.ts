import { describe, expect, it } from 'vitest';
import {
  childOf,
  medianMan,
  medianWoman,
  type BodySettings,
} from '../../../../src/core/body/settings/bodySettings.ts';
import { formOf } from '../../../../src/core/body/settings/formOf.ts';
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
