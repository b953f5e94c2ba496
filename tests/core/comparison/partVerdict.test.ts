import { describe, expect, it } from 'vitest';
import type { Deviation } from '../../../src/core/comparison/deviation.ts';
import { partVerdict } from '../../../src/core/comparison/partVerdict.ts';
import type { Verdict } from '../../../src/core/comparison/verdict.ts';
import { findMeasure } from '../../../src/core/measures/index.ts';

const said = (id: string, verdict: Verdict | null, z: number): Deviation => ({
  key: id,
  measure: findMeasure(id)!,
  measured: 100 + z,
  expected: { mean: 100, sd: 1, band: null, uncertainty: 0, notes: [] },
  delta: z,
  deltaModelledMm: z,
  deltaAtScaleMm: z,
  percent: z,
  z,
  percentile: null,
  uncertainty: 0,
  limits: null,
  verdict,
  isVisible: true,
});

describe('what is said of a part', () => {
  it('is the worst of what was judged of it, and of two alike the farther off', () => {
    const hands = [
      said('handLength', 'notable', 2),
      said('handBreadth', 'outside', -4),
      said('handBreadth', 'outside', 3.5),
    ];
    expect(partVerdict([...hands, said('headHeight', 'outside', 9)], 'hands')).toEqual({
      verdict: 'outside',
      isOver: false,
    });
    expect(partVerdict(hands.toReversed(), 'hands')).toEqual({ verdict: 'outside', isOver: false });
  });

  it('is “cannot tell” only where nothing can be told', () => {
    const unsure = said('handLength', 'cannot tell', 8);
    expect(partVerdict([unsure], 'hands').verdict).toBe('cannot tell');
    expect(partVerdict([unsure, said('handBreadth', 'within', 0.1)], 'hands').verdict).toBe('within');
  });

  it('is nothing where nothing of it was judged', () => {
    expect(partVerdict([said('handLength', null, 5)], 'hands')).toEqual({ verdict: null, isOver: false });
  });
});
