import { expect, test } from 'vitest';
import { spatialOrder } from '../../../src/core/geometry/spatialOrder.ts';
import { randomFrom } from '../../../scripts/randomFrom.ts';

const grid = (side: number): Float32Array =>
  Float32Array.from({ length: side ** 3 * 3 }, (_, i) => {
    const point = Math.floor(i / 3);
    return [point % side, Math.floor(point / side) % side, Math.floor(point / side ** 2)][i % 3]!;
  });

test('goes through eight neighbours before it goes on', () => {
  const [side, positions] = [16, grid(16)];
  const order = spatialOrder(positions);
  for (let i = 0; i < order.length; i += 8) {
    const cells = new Set(
      [...order.subarray(i, i + 8)].map((point) =>
        [0, 1, 2].map((axis) => Math.floor(positions[point * 3 + axis]! / 2)).join(' '),
      ),
    );
    expect(cells.size).toBe(1);
  }
  expect(order).toHaveLength(side ** 3);
});

test('names every point once, those at one place in their order', () => {
  const random = randomFrom(3);
  const positions = Float32Array.from({ length: 3000 }, () => Math.floor(6 * random()) * 1e6);
  const order = spatialOrder(positions);
  expect(order.toSorted()).toEqual(Uint32Array.from(order, (_, i) => i));
  const placeOf = (point: number): string => positions.subarray(point * 3, point * 3 + 3).join(' ');
  const atOnePlace = [...order].flatMap((point, i) =>
    i > 0 && placeOf(point) === placeOf(order[i - 1]!) ? [point - order[i - 1]!] : [],
  );
  expect(atOnePlace.length).toBeGreaterThan(700);
  expect(Math.min(...atOnePlace)).toBeGreaterThan(0);
});

test('does with points at one place, with none, and with what is no number', () => {
  expect([...spatialOrder(new Float32Array(9).fill(7))]).toEqual([0, 1, 2]);
  expect([...spatialOrder(new Float32Array(0))]).toEqual([]);
  expect(spatialOrder(Float32Array.of(NaN, 0, 0, 1, 1, 1)).toSorted()).toEqual(Uint32Array.of(0, 1));
});
