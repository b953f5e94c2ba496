import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchGreatest } from '../../../src/core/measures/searchExtremum.ts';

/** The greatest of a function from 0 to 1, with how often it was asked for. */
function search(size: (at: number) => number | null, steps = 8) {
  let looks = 0;
  const found = searchGreatest(
    (at) => {
      looks++;
      const value = size(at);
      return value === null ? null : { size: value };
    },
    0,
    1,
    steps,
  );
  return { found, looks };
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

describe('the greatest of a function', () => {
  it('is found wherever a smooth hill has its top, in fewer looks than golden sections take', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0.5, max: 20, noNaN: true }), (top, steep) => {
        const { found, looks } = search((at) => -steep * (at - top) ** 2 * (1 + 0.4 * (at - top)));
        expect(Math.abs(found!.at - top)).toBeLessThan(0.005);
        expect(looks).toBeLessThanOrEqual(19);
      }),
    );
  });

  it('is found at a ridge and on a slope that ends', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0.2, max: 5, noNaN: true }), (top, skew) => {
        const { found } = search((at) => (at < top ? at - top : skew * (top - at)));
        expect(Math.abs(found!.at - top)).toBeLessThan(0.005);
      }),
    );
  });

  it('is the higher of two hills', () => {
    const hill = (at: number, top: number): number => Math.exp(-(((at - top) / 0.12) ** 2));
    const { found } = search((at) => hill(at, 0.2) + 1.2 * hill(at, 0.75));
    expect(found!.at).toBeCloseTo(0.75, 2);
  });

  it('passes over places without a value, and is null where there is none', () => {
    expect(search((at) => (at > 0.4 && at < 0.6 ? null : -Math.abs(at - 0.3))).found!.at).toBeCloseTo(0.3, 2);
    expect(search(() => null).found).toBeNull();
  });

  it('is the same whichever way the range runs', () => {
    const size = (at: number) => ({ size: -((at - 0.37) ** 2) });
    const [up, down] = [searchGreatest(size, 0, 1, 8)!, searchGreatest(size, 1, 0, 8)!];
    expect(up.at).toBeCloseTo(0.37, 2);
    expect(down.at).toBeCloseTo(0.37, 2);
  });
});
