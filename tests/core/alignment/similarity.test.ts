import { describe, expect, it } from 'vitest';
import { movePoints } from '../../../src/core/alignment/movePoints.ts';
import {
  inSuccession,
  invertSimilarity,
  matrixOfSimilarity,
  movedBy,
  stayingPut,
  type Similarity,
} from '../../../src/core/alignment/similarity.ts';
import { invert, multiply, transformPoint } from '../../../src/core/geometry/matrices.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { chanceFrom, offsetAbout, pointAt } from './offsets.ts';

const chance = chanceFrom(3);
const some = (): Similarity =>
  offsetAbout(chance, [3, -8, 5], {
    degrees: chance.between(0, 360),
    mm: chance.between(0, 50),
    scale: chance.between(0.01, 100),
  });
const point: Vec3 = [12, -7, 31];
/** Rounding of a few operations in double precision on numbers of some thousands. */
const rounding = 1e-10;

describe('a similarity', () => {
  it('is what its matrix is, forth, back and in succession', () => {
    for (let run = 0; run < 50; run++) {
      const [first, then] = [some(), some()];
      const matrix = matrixOfSimilarity(first);
      expect(distance(movedBy(first, point), transformPoint(matrix, point))).toBeLessThan(rounding);
      const back = invertSimilarity(first);
      expect(distance(movedBy(back, movedBy(first, point)), point)).toBeLessThan(rounding);
      const inverse = invert(matrix)!;
      matrixOfSimilarity(back).forEach((value, i) =>
        expect(Math.abs(value - inverse[i]!)).toBeLessThan(rounding * Math.max(1, Math.abs(value))),
      );
      const product = multiply(matrixOfSimilarity(then), matrix);
      matrixOfSimilarity(inSuccession(first, then)).forEach((value, i) =>
        expect(Math.abs(value - product[i]!)).toBeLessThan(rounding * Math.max(1, Math.abs(value))),
      );
    }
  });

  it('stays one after ten thousand in succession', () => {
    const turn = offsetAbout(chance, [0, 0, 0], { degrees: 1, mm: 0 });
    let all = stayingPut;
    for (let i = 0; i < 10_000; i++) all = inSuccession(all, turn);
    expect(Math.hypot(...all.rotation)).toBeCloseTo(1, 14);
  });

  it('moves points of either precision, in place too', () => {
    const similarity = some();
    const points = Float64Array.of(1, 2, 3, -4, 5, 6);
    const single = new Float32Array(6);
    const expected = [0, 1].map((i) => movedBy(similarity, pointAt(points, i)));
    movePoints(similarity, points, single);
    movePoints(similarity, points, points);
    expected.forEach((place, i) => {
      expect(distance(pointAt(points, i), place)).toBeLessThan(rounding);
      expect(pointAt(single, i)).toEqual(pointAt(Float32Array.from(place), 0));
    });
  });
});
