import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, readWhole } from '../../../src/formats/mesh/numberText.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`x${text} 5`);
const numberOf = (text: string): number | null => readNumber(bytesOf(text), 1, 1 + text.length);
const wholeOf = (text: string): number | null => readWhole(bytesOf(text), 1, 1 + text.length);

describe('readNumber', () => {
  it('reads what the language reads', () => {
    const digits = fc.stringMatching(/^[0-9]{0,20}$/);
    const exponent = fc.constantFrom('', 'e5', 'E-7', 'e+30', 'e-320', 'e308', 'e999');
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits, digits, exponent, (sign, whole, part, power) => {
        fc.pre(whole + part !== '');
        for (const text of [`${sign}${whole}.${part}${power}`, `${sign}${whole}${part}${power}`])
          expect(numberOf(text)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any number as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberOf(String(value))).toBe(Number(String(value)));
      }),
    );
  });

  it.each(['nan', 'NaN', '-nan(ind)', 'inf', '-Infinity', '1.#QNAN', '-1.#IND00'])(
    'takes %s for no number',
    (text) => {
      expect(numberOf(text)).toBeNaN();
    },
  );

  it.each(['', '-', '.', 'e5', '1e', '1e+', '1,5', '0x10', '1.2.3', '1f', 'name', '--1', '1_000'])(
    'does not read %j',
    (text) => {
      expect(numberOf(text)).toBeNull();
    },
  );
});

describe('readWhole', () => {
  it('reads whole numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(wholeOf(String(value))).toBe(value);
      }),
    );
  });

  it.each(['', '-', '1.0', '1e3', 'a', ' 1'])('does not read %j', (text) => {
    expect(wholeOf(text)).toBeNull();
  });
});
