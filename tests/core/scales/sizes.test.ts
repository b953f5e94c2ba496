import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canons, findCanon } from '../../../src/core/canons/index.ts';
import { findPopulation } from '../../../src/core/populations/index.ts';
import { findScale, scales } from '../../../src/core/scales/index.ts';
import { impliedScale } from '../../../src/core/scales/impliedScale.ts';
import { convertScale, scaleDenominator } from '../../../src/core/scales/scaleDenominator.ts';
import type { ScaleChoice } from '../../../src/core/scales/scaleChoice.ts';
import { sizesOf, type SizeQuestion } from '../../../src/core/scales/sizes.ts';
import { solveThird } from '../../../src/core/scales/solveThird.ts';

const man = { statureMm: 1756, eyeFraction: 0.935 };
const length = fc.double({ min: 0.01, max: 1e5, noNaN: true });
const person = fc.record({
  statureMm: fc.double({ min: 300, max: 2500, noNaN: true }),
  eyeFraction: fc.double({ min: 0.85, max: 0.96, noNaN: true }),
});
const choice: fc.Arbitrary<ScaleChoice> = fc.constantFrom(...scales.map((entry) => entry.choice));
const areClose = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-9;

describe('scaleDenominator', () => {
  it.each<[ScaleChoice, number]>([
    [{ kind: 'ratio', n: 12 }, 12],
    [{ kind: 'size', mm: 28, to: 'eye' }, (1756 * 0.935) / 28],
    [{ kind: 'size', mm: 28, to: 'crown' }, 1756 / 28],
    [{ kind: 'inches', inches: 12 }, 1756 / 304.8],
  ])('reads %j', (scale, n) => expect(scaleDenominator(scale, man)).toBeCloseTo(n, 9));

  it('agrees with the survey: 28 mm to the eye is 1:58.6 and 29.9 mm tall', () => {
    const n = scaleDenominator({ kind: 'size', mm: 28, to: 'eye' }, man);
    expect(n).toBeCloseTo(58.6, 1);
    expect(man.statureMm / n).toBeCloseTo(29.9, 1);
  });
});

describe('convertScale', () => {
  it('goes there and back, and by way of a third', () => {
    fc.assert(
      fc.property(choice, choice, choice, person, (a, b, c, who) => {
        expect(areClose(convertScale(a, b, who) * convertScale(b, a, who), 1)).toBe(true);
        const byWayOfB = convertScale(a, b, who) * convertScale(b, c, who);
        expect(areClose(byWayOfB, convertScale(a, c, who))).toBe(true);
      }),
    );
  });

  it('asks nobody’s stature between two sizes, and the eye only between eye and crown', () => {
    fc.assert(
      fc.property(length, length, person, (mm, other, who) => {
        const toEye: ScaleChoice = { kind: 'size', mm, to: 'eye' };
        const eyeToEye = convertScale(toEye, { kind: 'size', mm: other, to: 'eye' }, who);
        const eyeToCrown = convertScale(toEye, { kind: 'size', mm: other, to: 'crown' }, who);
        expect(areClose(eyeToEye, other / mm)).toBe(true);
        expect(areClose(eyeToCrown, (other / mm) * who.eyeFraction)).toBe(true);
      }),
    );
  });
});

describe('solveThird', () => {
  it('gives the third of any two', () => {
    fc.assert(
      fc.property(length, length, (heightModelledMm, modelScale) => {
        const whole = { heightModelledMm, modelScale, statureMm: heightModelledMm * modelScale };
        for (const missing of ['heightModelledMm', 'modelScale', 'statureMm'] as const) {
          const solved = solveThird({ ...whole, [missing]: null })!;
          for (const key of ['heightModelledMm', 'modelScale', 'statureMm'] as const) {
            expect(areClose(solved[key], whole[key])).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    { statureMm: 1756, modelScale: null, heightModelledMm: null },
    { statureMm: 1756, modelScale: 6, heightModelledMm: 300 },
    { statureMm: 1756, modelScale: 0, heightModelledMm: null },
    { statureMm: NaN, modelScale: 6, heightModelledMm: null },
  ])('has no answer for %j', (known) => expect(solveThird(known)).toBeNull());
});

const richer = findCanon('richer-7.5')!;
const ask = (question: Partial<SizeQuestion>) =>
  sizesOf({ heightModelledMm: 1756, statureMm: null, target: null, canon: richer, ...question });

describe('the stature in sizesOf', () => {
  it('is the model’s own from 1.2 to 2.3 m: life-size', () => {
    for (const heightModelledMm of [1200, 1767.4, 2300]) {
      expect(ask({ heightModelledMm })).toMatchObject({
        statureMm: heightModelledMm,
        modelScale: 1,
        targetScale: 1,
        statureFrom: 'model',
        heightAtScaleMm: heightModelledMm,
      });
    }
  });

  it.each([
    [1199.9, 'richer-7.5', 1755],
    [2300.1, 'richer-7.5', 1755],
    [29.9, 'loomis-8-woman', 1626],
    [29.9, 'heroic-miniature', 1755],
    [100, 'child-7', 1218],
  ])(
    'of a model of %f mm by %s is the median of its population, %d mm',
    (heightModelledMm, id, statureMm) => {
      const sizes = ask({ heightModelledMm, canon: findCanon(id)! })!;
      expect(sizes).toMatchObject({ statureMm, statureFrom: 'population', targetFrom: 'model' });
      expect(sizes.modelScale).toBeCloseTo(statureMm / heightModelledMm, 9);
      expect(sizes.heightAtScaleMm).toBeCloseTo(heightModelledMm, 9);
    },
  );

  it('is the user’s where given, and the model scale follows from it', () => {
    const sizes = ask({ heightModelledMm: 1767, statureMm: 1800 })!;
    expect(sizes.statureFrom).toBe('given');
    expect(sizes.modelScale).toBeCloseTo(1800 / 1767, 12);
  });
});

describe('sizesOf', () => {
  it('gives 292.7 mm for a man of 1756 mm at 1:6', () => {
    const sizes = ask({ target: { kind: 'ratio', n: 6 } })!;
    expect(sizes.heightAtScaleMm).toBeCloseTo(292.67, 2);
    expect(sizes.eyeHeightAtScaleMm).toBeCloseTo((1756 * 0.935) / 6, 9);
    expect(sizes.headHeightAtScaleMm).toBeCloseTo(1756 / 7.5 / 6, 9);
  });

  it('keeps what a size says: that length to that landmark', () => {
    for (const canon of canons) {
      const toEye = ask({ canon, target: { kind: 'size', mm: 28, to: 'eye' } })!;
      expect(toEye.eyeHeightAtScaleMm).toBeCloseTo(28, 9);
      const toCrown = ask({ canon, target: { kind: 'size', mm: 28, to: 'crown' } })!;
      expect(toCrown.heightAtScaleMm).toBeCloseTo(28, 9);
    }
  });

  it('measures a heroic miniature of 28 mm to the eye as 29.6 mm tall', () => {
    const canon = findCanon('heroic-miniature')!;
    const sizes = ask({ canon, heightModelledMm: 30, target: { kind: 'size', mm: 28, to: 'eye' } })!;
    expect(sizes.heightAtScaleMm).toBeCloseTo((28 * 18) / 17, 9);
  });

  it.each([null, 0, -1, NaN, Infinity])('says nothing of a body whose height is %s', (heightModelledMm) =>
    expect(ask({ heightModelledMm })).toBeNull(),
  );

  it('holds no number that is not finite', () => {
    fc.assert(
      fc.property(
        length,
        fc.option(choice),
        fc.constantFrom(...canons),
        (heightModelledMm, target, canon) => {
          const numbers = Object.values(ask({ heightModelledMm, target, canon })!).filter(
            (value) => typeof value === 'number',
          );
          expect(numbers).toHaveLength(9);
          expect(numbers.every((value) => Number.isFinite(value) && value > 0)).toBe(true);
        },
      ),
    );
  });
});

describe('impliedScale', () => {
  const men = findPopulation('ansur2-men')!;

  it('names the scale with its band', () => {
    const implied = impliedScale(1755 / 12, men, 0.935)!;
    expect(implied.n).toBeCloseTo(12, 9);
    expect(implied.low).toBeCloseTo((12 * 1648) / 1755, 9);
    expect(implied.high).toBeCloseTo((12 * 1870) / 1755, 9);
    expect(implied.nearest[0]!.entry).toBe(findScale({ kind: 'ratio', n: 12 }));
  });

  it('lists the nearest scales, nearest first', () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 2000, noNaN: true }), (heightModelledMm) => {
        const { n, nearest } = impliedScale(heightModelledMm, men, 0.935)!;
        const apart = nearest.map((near) => Math.abs(Math.log(near.n / n)));
        expect(nearest).toHaveLength(3);
        expect(apart).toEqual([...apart].sort((a, b) => a - b));
      }),
    );
  });

  it('has nothing to say of no height', () => expect(impliedScale(0, men, 0.935)).toBeNull());
});
