import { describe, expect, it } from 'vitest';
import { visibleMm } from '../../../src/core/comparison/eyesight.ts';
import { verdictOf } from '../../../src/core/comparison/verdict.ts';

const limits = { notable: { low: 90, high: 110 }, outside: { low: 80, high: 120 } };

describe('verdictOf', () => {
  it.each([
    [100, 0, 'within'],
    [110, 5, 'within'],
    [100, 10, 'cannot tell'],
    [111, 0.5, 'notable'],
    [89, 0.5, 'notable'],
    [111, 2, 'cannot tell'],
    [121, 0.5, 'outside'],
    [79, 0.5, 'outside'],
    // Surely beyond what is notable, not surely beyond what is outside.
    [121, 5, 'notable'],
    [121, 20, 'cannot tell'],
    [140, 19, 'outside'],
  ] as const)('of %f ± %f is %s', (value, uncertainty, verdict) => {
    expect(verdictOf(value, uncertainty, limits)).toBe(verdict);
  });
});

it('a minute of arc at 30 cm is 0.087 mm', () => {
  expect(visibleMm(300)).toBeCloseTo(0.0873, 4);
});
