import { describe, expect, it } from 'vitest';
import { judgeUnit } from '../../../src/core/figures/unitVerdict.ts';

const judge = (heightInFile: number | null, chosenUnit: 'mm' | null = null) =>
  judgeUnit({ declaredUnit: 'm', chosenUnit, heightInFile });

describe('judgeUnit', () => {
  it('takes a person in metres as they are', () => {
    expect(judge(1.767)).toMatchObject({ unit: 'm', from: 'declared', isPlausible: true });
  });

  it('keeps metres for 176 of them, says that it cannot be, and offers centimetres first', () => {
    const verdict = judge(176);
    expect(verdict).toMatchObject({ unit: 'm', isPlausible: false });
    expect(verdict.alternatives[0]).toEqual({ unit: 'cm', heightMm: 1760 });
  });

  it('offers millimetres for a miniature that was written in them', () => {
    expect(judge(29.9)).toMatchObject({ isPlausible: false });
    expect(judge(29.9).alternatives.map(({ unit }) => unit)).toContain('mm');
  });

  it('finds a miniature in true metres plausible', () => {
    expect(judge(0.0299).isPlausible).toBe(true);
  });

  it('takes what the user chose and has no doubt without a height', () => {
    expect(judge(29.9, 'mm')).toMatchObject({ unit: 'mm', from: 'chosen', isPlausible: true });
    expect(judge(null)).toMatchObject({ unit: 'm', isPlausible: true, alternatives: [] });
  });
});
