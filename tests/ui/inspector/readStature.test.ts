import { describe, expect, it } from 'vitest';
import { readStature } from '../../../src/ui/inspector/readStature.ts';

describe('readStature', () => {
  it.each([
    ['1780', 1780],
    ['1780 mm', 1780],
    ['178', 1780],
    ['178 cm', 1780],
    ['1.78', 1780],
    ['1,78 m', 1780],
    ['70 in', 1778],
    ['70"', 1778],
    ['5 ft 10', 1778],
    ['5\'10"', 1778],
    ['5’10”', 1778],
    ['6 ft', 1828.8],
    ['85 cm', 850],
  ])('reads %s', (text, mm) => {
    expect(readStature(text)).toBeCloseTo(mm, 6);
  });

  it.each(['', 'tall', '1:12', '0', '-178', '12 mm', '9000', '5 ft 10 cm'])('does not take %j', (text) => {
    expect(readStature(text)).toBeNull();
  });
});
