import { describe, expect, it } from 'vitest';
import { fitSimilarity } from '../../../src/core/alignment/fitSimilarity.ts';
import { movePoints } from '../../../src/core/alignment/movePoints.ts';
import {
  inSuccession,
  matrixOfSimilarity,
  movedBy,
  stayingPut,
  type Similarity,
} from '../../../src/core/alignment/similarity.ts';
import { cross, dot, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { chanceFrom, greatestMiss, offsetAbout, pointAt } from './offsets.ts';

const chance = chanceFrom(11);
const { between, gauss } = chance;

const cloud = (count: number): Float64Array =>
  Float64Array.from({ length: count * 3 }, (_, i) => between(-1, 1) * [400, 900, 200][i % 3]! + 700);

const after = (similarity: Similarity, points: Float64Array): Float64Array => {
  const moved = new Float64Array(points.length);
  movePoints(similarity, points, moved);
  return moved;
};

const some = (scale: number): Similarity =>
  offsetAbout(chance, [0, 900, 0], { degrees: between(0, 180), mm: between(0, 2000), scale });

const determinantOf = (similarity: Similarity): number => {
  const m = matrixOfSimilarity(similarity);
  const column = (at: number): Vec3 => [m[at]!, m[at + 1]!, m[at + 2]!];
  return dot(cross(column(0), column(4)), column(8));
};

describe('fitSimilarity', () => {
  it('brings back any similarity to the last digits', () => {
    for (const isScaleFree of [true, false])
      for (let run = 0; run < 50; run++) {
        const [points, truth] = [cloud(3 + run), some(isScaleFree ? between(0.01, 50) : 1)];
        const { similarity, rms, residuals } = fitSimilarity(after(truth, points), points, { isScaleFree })!;
        expect(greatestMiss(points, truth, similarity)).toBeLessThan(2000 * 1e-11);
        expect(rms).toBeLessThan(2000 * 1e-11);
        expect(residuals).toHaveLength(3 + run);
        expect(isScaleFree || similarity.scale === 1).toBe(true);
      }
  });

  it('is off under noise by what the noise leaves unsure', () => {
    // What n points' noise does to a least-squares fit of k unknowns: the squares of how far the fit lies off its points,
    // by the variance, are chi-square distributed with k degrees of freedom, of mean k and variance 2 k.
    const [runs, sigma] = [300, 2];
    for (const [isScaleFree, unknowns] of [
      [true, 7],
      [false, 6],
    ] as const) {
      let sum = 0;
      for (let run = 0; run < runs; run++) {
        const [points, truth] = [cloud(40), some(1)];
        const noisy = after(truth, points).map((value) => value + sigma * gauss());
        const { similarity } = fitSimilarity(points, noisy, { isScaleFree })!;
        const [own, right] = [after(similarity, points), after(truth, points)];
        sum += own.reduce((total, value, i) => total + ((value - right[i]!) / sigma) ** 2, 0);
      }
      const deviation = Math.sqrt((2 * unknowns) / runs);
      expect(Math.abs(sum / runs - unknowns)).toBeLessThan(4 * deviation);
    }
  });

  it('tells how far points are left from their partners', () => {
    const from = Float64Array.of(1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0);
    const to = Float64Array.of(1, 0, 3, -1, 0, 3, 0, 1, -3, 0, -1, -3);
    const { residuals, rms } = fitSimilarity(from, to, { isScaleFree: false })!;
    residuals.forEach((residual) => expect(residual).toBeCloseTo(3, 12));
    expect(rms).toBeCloseTo(3, 12);
  });

  it('counts pairs by their weights: none as if it were not there, two as if it were there twice', () => {
    const points = cloud(8);
    const to = after(some(2), points).map((value) => value + 5 * gauss());
    const weights = [0, 2, 1, 1, 1, 1, 1, 1];
    const weighted = fitSimilarity(points, to, { weights, isScaleFree: true })!;
    const twice = (all: Float64Array): Float64Array =>
      Float64Array.from([...all.slice(3, 6), ...all.slice(3)]);
    const plain = fitSimilarity(twice(points), twice(to), { isScaleFree: true })!;
    expect(weighted.rms).toBeCloseTo(plain.rms, 9);
    expect(weighted.similarity.scale).toBeCloseTo(plain.similarity.scale, 12);
    for (let i = 0; i < 8; i++)
      movedBy(weighted.similarity, pointAt(points, i)).forEach((value, axis) =>
        expect(value).toBeCloseTo(movedBy(plain.similarity, pointAt(points, i))[axis]!, 8),
      );
  });

  it('never mirrors, and is the best that does not', () => {
    for (let run = 0; run < 30; run++) {
      const points = cloud(20);
      const mirrored = after(
        some(1.5),
        points.map((value, i) => (i % 3 === 0 ? -value : value)),
      );
      const { similarity, rms } = fitSimilarity(points, mirrored, { isScaleFree: true })!;
      expect(determinantOf(similarity)).toBeGreaterThan(0);
      for (let other = 0; other < 20; other++) {
        const change = offsetAbout(chance, pointAt(mirrored, 0), {
          degrees: between(0, 3),
          mm: between(0, 20),
          scale: between(0.98, 1.02),
        });
        const changed = after(inSuccession(similarity, change), points);
        const squares = changed.reduce((sum, value, i) => sum + (value - mirrored[i]!) ** 2, 0);
        expect(Math.sqrt(squares / 20)).toBeGreaterThan(rms);
      }
    }
  });

  it('is none where the pairs do not fix it', () => {
    const line = Float64Array.from({ length: 30 }, (_, i) => Math.floor(i / 3) * [3, 4, 12][i % 3]! + 50);
    const asHeld = Float64Array.from(Float32Array.from(line, (value) => value / 7));
    const unfixed: readonly (readonly [Float64Array, Float64Array])[] = [
      [new Float64Array(0), new Float64Array(0)],
      [cloud(2), cloud(2)],
      [line, after(some(1), line)],
      [line, cloud(10)],
      [asHeld, after(some(3), asHeld)],
      [new Float64Array(30).fill(4), cloud(10)],
      // A cross and its mirror image: no turn is better than another about its axis.
      [
        Float64Array.of(1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1),
        Float64Array.of(-1, 0, 0, 1, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, -1, 0, 0, 1),
      ],
    ];
    for (const isScaleFree of [true, false])
      for (const [from, to] of unfixed) expect(fitSimilarity(from, to, { isScaleFree })).toBeNull();
    const weights = [1, 1, 0, 0, 0];
    expect(fitSimilarity(cloud(5), cloud(5), { weights, isScaleFree: true })).toBeNull();
    expect(fitSimilarity(cloud(5), cloud(5), { weights: [0, 0, 0, 0, 0], isScaleFree: true })).toBeNull();
    // Three corners are enough, also of a flat figure.
    const corners = Float64Array.of(0, 0, 0, 1, 0, 0, 0, 2, 0);
    expect(fitSimilarity(corners, corners, { isScaleFree: true })!.similarity).toEqual(stayingPut);
  });
});
