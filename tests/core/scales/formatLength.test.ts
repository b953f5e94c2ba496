import { describe, expect, it } from 'vitest';
import { formatLength, splitLength, type LengthStyle } from '../../../src/core/scales/formatLength.ts';

const space = '\u202f';

describe('formatLength', () => {
  it.each<[number, LengthStyle, string]>([
    [1767.4, { scaleN: 1 }, `1767${space}mm`],
    [292.667, { scaleN: 6 }, `292.7${space}mm`],
    [146.33, { scaleN: 12 }, `146.3${space}mm`],
    [54.844, { scaleN: 32 }, `54.84${space}mm`],
    [0, { scaleN: 12 }, `0.0${space}mm`],
    [-2.46, { scaleN: 12 }, `−2.5${space}mm`],
    [-0.01, { scaleN: 12 }, `0.0${space}mm`],
    [1767.4, 'asModelled', `1.767${space}m`],
    [1767000, 'asModelled', `1767${space}m`],
    [292.667, 'asModelled', `292.7${space}mm`],
    [29.92, 'asModelled', `29.92${space}mm`],
    [0.0299, 'asModelled', `0.02990${space}mm`],
    [0, 'asModelled', `0${space}mm`],
    [23.25, 'exact', `23.25${space}mm`],
    [50.5, 'exact', `50.5${space}mm`],
    [200, 'exact', `200${space}mm`],
    [150, { stepMm: 10 }, `150${space}mm`],
    [0.5, { stepMm: 0.5 }, `0.5${space}mm`],
    [0.02, { stepMm: 0.01 }, `0.02${space}mm`],
  ])('writes %f, %j as %s', (mm, style, text) => expect(formatLength(mm, style)).toBe(text));

  it('keeps figures and unit apart', () =>
    expect(splitLength(146.33, { scaleN: 12 })).toEqual({ value: '146.3', unit: 'mm' }));

  it('gives null for null', () => {
    expect(formatLength(null, { scaleN: 12 })).toBeNull();
    expect(splitLength(null, 'asModelled')).toBeNull();
  });

  it.each([NaN, Infinity])('refuses %f', (mm) => expect(() => formatLength(mm, 'exact')).toThrow(RangeError));
});
