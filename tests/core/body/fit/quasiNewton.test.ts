import { describe, expect, it } from 'vitest';
import { quasiNewton } from '../../../../src/core/body/fit/quasiNewton.ts';

/** Two measures that answer to each other's knobs, not quite in proportion. */
const measure = (x: number, y: number): readonly [number, number] => [
  x + 0.5 * y + 0.02 * x * x,
  0.3 * x + 2 * y - 0.01 * x * y,
];

/** What is still missing after so many rounds from 0, 0. */
function missingAfter(rounds: number, sensitivities: readonly (readonly number[])[]): number {
  const wanted = measure(3, -2);
  const solver = quasiNewton(sensitivities);
  let [x, y] = [0, 0];
  let found = measure(x, y);
  for (let round = 0; round < rounds; round++) {
    const turned = solver.solve([wanted[0] - found[0], wanted[1] - found[1]]);
    [x, y] = [x + turned[0]!, y + turned[1]!];
    const now = measure(x, y);
    solver.learn(turned, [now[0] - found[0], now[1] - found[1]]);
    found = now;
  }
  return Math.hypot(wanted[0] - found[0], wanted[1] - found[1]);
}

describe('turning by what is known of the answers', () => {
  it('is done at once where they are exact and in proportion', () => {
    const solver = quasiNewton([
      [2, 1],
      [0, 4],
    ]);
    expect(solver.solve([5, 8])).toEqual([1.5, 2]);
  });

  it('comes near from answers that are only roughly known, by what it learns', () => {
    const roughly = [
      [1, 0],
      [0, 1],
    ];
    expect(missingAfter(8, roughly)).toBeLessThan(1e-4);
    expect(
      missingAfter(3, [
        [1, 0.5],
        [0.3, 2],
      ]),
    ).toBeLessThan(0.01);
  });

  it('learns nothing from a turn that had the contrary effect', () => {
    const solver = quasiNewton([[1]]);
    solver.learn([1], [-3]);
    expect(solver.solve([2])).toEqual([2]);
  });
});
