import { describe, expect, it } from 'vitest';
import { sampleChannel } from '../../../src/core/figures/clipSample.ts';
import { channel } from './figureFileFixture.ts';

const rounded = (values: readonly number[]): readonly number[] =>
  values.map((value) => Math.round(value * 1e6) / 1e6 + 0);

describe('sampleChannel', () => {
  it.each([
    [-1, [0, 0, 0]],
    [0, [0, 0, 0]],
    [0.5, [0.5, 1, 2]],
    [2, [2, 4, 8]],
    [9, [2, 4, 8]],
  ])('goes straight between keys and stays at the ends: %d s', (timeS, expected) => {
    expect(sampleChannel(channel(), timeS)).toEqual(expected);
  });

  it.each([
    [0.999, 1],
    [1, 5],
    [1.5, 5],
    [3, 7],
  ])('holds each key until the next: %d s', (timeS, expected) => {
    const steps = channel({
      path: 'weights',
      interpolation: 'STEP',
      timesS: Float32Array.of(0, 1, 2),
      values: Float32Array.of(1, 5, 7),
    });
    expect(sampleChannel(steps, timeS)).toEqual([expected]);
  });

  it('turns evenly, and the shorter way', () => {
    const quarter = Math.PI / 4;
    const turn = (sign: number) =>
      channel({
        path: 'rotation',
        values: Float32Array.of(0, 0, 0, 1, 0, sign * Math.sin(quarter), 0, sign * Math.cos(quarter)),
      });
    const third = [0, Math.sin(quarter / 3), 0, Math.cos(quarter / 3)];
    for (const sign of [1, -1])
      for (const [i, value] of sampleChannel(turn(sign), 2 / 3).entries())
        expect(value).toBeCloseTo(third[i]!, 6);
  });

  it('follows a cubic exactly, tangents counted per second', () => {
    // x = t³ between 1 and 3 s: 1 to 27, with slopes of 3 and 27.
    const cubic = channel({
      path: 'weights',
      interpolation: 'CUBICSPLINE',
      timesS: Float32Array.of(1, 3),
      values: Float32Array.of(0, 1, 3, 27, 27, 0),
    });
    for (const timeS of [1, 1.5, 2, 2.75, 3])
      expect(sampleChannel(cubic, timeS)[0]).toBeCloseTo(timeS ** 3, 5);
  });

  it('keeps turns along a cubic at unit length', () => {
    const half = Math.round(Math.SQRT1_2 * 1e6) / 1e6;
    const zero = [0, 0, 0, 0];
    const values = Float32Array.from([zero, [0, 0, 0, 1], zero, zero, [0, 1, 0, 0], zero].flat());
    const turned = sampleChannel(channel({ path: 'rotation', interpolation: 'CUBICSPLINE', values }), 1);
    expect(rounded(turned)).toEqual([0, half, 0, half]);
  });

  it('holds the one key of a channel that has no more', () => {
    const still = channel({ timesS: Float32Array.of(1), values: Float32Array.of(1, 2, 3) });
    for (const timeS of [0, 1, 2]) expect(sampleChannel(still, timeS)).toEqual([1, 2, 3]);
  });
});
