import { describe, expect, it } from 'vitest';
import { findMeasure } from '../../../src/core/measures/index.ts';
import type { FigureMeasure } from '../../../src/core/measures/measureFigure.ts';
import { sizedMeasure } from '../../../src/core/measures/sizedMeasure.ts';

const lengthOf = (mm: number): FigureMeasure => ({
  isTaken: true,
  taken: { isTaken: true, mm, tissueMm: null, evidence: [], notes: [] },
  uncertainty: 0,
  source: 'surface',
});
const missed: FigureMeasure = { isTaken: false, reason: { code: 'landmarksMissing', landmarks: [] } };
const sizes = { modelScale: 12, targetScale: 6 };
const hand = findMeasure('handLength')!;
const headsTall = findMeasure('headsTall')!;

describe('a measure in a size', () => {
  it('is as modelled, times the model scale, and that by the scale that is wanted', () => {
    const taken = { 'handLength.left': lengthOf(15), 'handLength.right': lengthOf(17) };
    expect(
      (['modelled', 'lifeSize', 'atScale'] as const).map((size) => sizedMeasure(hand, taken, sizes, size)),
    ).toEqual([16, 192, 32]);
  });

  it('is one side’s where the other was not taken, and null where neither was', () => {
    const one = { 'handLength.left': missed, 'handLength.right': lengthOf(17) };
    expect(sizedMeasure(hand, one, sizes, 'modelled')).toBe(17);
    expect(sizedMeasure(hand, { 'handLength.left': missed }, sizes, 'modelled')).toBeNull();
  });

  it('is the same in every size of a ratio', () => {
    const ratio: FigureMeasure = {
      isTaken: true,
      taken: { isTaken: true, value: 7.5, evidence: [], notes: [] },
      uncertainty: 0,
      source: 'surface',
    };
    expect(sizedMeasure(headsTall, { headsTall: ratio }, sizes, 'lifeSize')).toBe(7.5);
  });
});
