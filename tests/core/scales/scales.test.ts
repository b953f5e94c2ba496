import { describe, expect, it } from 'vitest';
import { findScale, scales } from '../../../src/core/scales/index.ts';
import { describeScale, formatRatio } from '../../../src/core/scales/describeScale.ts';
import { parseScale } from '../../../src/core/scales/parseScale.ts';

describe('the registry of scales', () => {
  it('has ids and labels of their own, and a source for each', () => {
    expect(new Set(scales.map(({ id }) => id)).size).toBe(scales.length);
    expect(new Set(scales.map(({ label }) => label)).size).toBe(scales.length);
    for (const { source } of scales) expect(source.trim()).not.toBe('');
  });

  it('runs from 1:1 to 1:300', () => {
    expect(findScale({ kind: 'ratio', n: 1 })?.note).toBe('life-size');
    expect(findScale({ kind: 'ratio', n: 300 })).not.toBeNull();
    expect(findScale({ kind: 'ratio', n: 12 })?.note).toBe('one inch to the foot');
  });

  it('has each size both to the eye and to the crown', () => {
    for (const mm of [6, 10, 15, 20, 25, 28, 30, 32, 35, 40, 54, 60, 70, 75, 90, 120, 200]) {
      expect(findScale({ kind: 'size', mm, to: 'eye' })).not.toBeNull();
      expect(findScale({ kind: 'size', mm, to: 'crown' })).not.toBeNull();
    }
  });

  it('finds nothing for a scale entered freely', () => {
    expect(findScale({ kind: 'ratio', n: 13 })).toBeNull();
    expect(findScale({ kind: 'inches', inches: 13 })).toBeNull();
  });

  it.each(scales.map((entry) => [entry.label, entry] as const))('reads back %s', (label, entry) => {
    expect(label).toBe(describeScale(entry.choice));
    expect(parseScale(label)).toEqual(entry.choice);
  });
});

describe('formatRatio', () => {
  it.each([
    [58.66, '1:58.7'],
    [12, '1:12'],
    [1.0187, '1:1.02'],
    [0.5, '2:1'],
    [300, '1:300'],
  ])('writes %f as %s', (n, text) => expect(formatRatio(n)).toBe(text));
});
