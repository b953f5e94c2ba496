import { describe, expect, it } from 'vitest';
import { shapeBody, takeLengths } from '../../../../src/core/body/fit/fitBody.ts';
import { childOf } from '../../../../src/core/body/settings/bodySettings.ts';
import { growingUp, plainShares } from '../../../../src/core/body/settings/growingUp.ts';
import { restProportions } from '../../../../src/core/body/shape/proportions.ts';
import { restShape } from '../../../../src/core/body/shape/restShape.ts';
import { loadTemplate } from '../../../../src/core/body/template/loadTemplate.ts';

const template = await loadTemplate();

describe('growing up', () => {
  it('begins with the plain figure’s lengths as they were sculpted', () => {
    const shape = restShape(template, 'child');
    const stature = shape.landmarks['vertex']![1];
    const body = shapeBody(template, shape, restProportions(), { stature }, 'mid', {});
    const measures = Object.keys(plainShares);
    takeLengths(template, body, 'mid', measures).forEach((mm, i) => {
      const share = plainShares[measures[i]!]!;
      expect([measures[i], Math.abs(mm / stature - share) < 0.0015]).toEqual([measures[i], true]);
    });
  });

  it('leaves young children as they are, and has no leap where it sets in', () => {
    expect(growingUp(childOf(9, 'male'), 1300)).toEqual({});
    for (const [measure, mm] of Object.entries(growingUp(childOf(9.001, 'female'), 1300)))
      expect(mm).toBeCloseTo(1300 * plainShares[measure]!, 1);
  });

  it('ends with shoulders and arms of median people', () => {
    const { biacromialBreadth, handLength } = growingUp(childOf(18, 'male'), 1755);
    expect(biacromialBreadth).toBeCloseTo(416, -1);
    expect(handLength).toBeCloseTo(193, 0);
  });
});
