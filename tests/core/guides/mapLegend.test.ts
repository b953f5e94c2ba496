import { describe, expect, it } from 'vitest';
import { drawMapLegend, writeShare } from '../../../src/core/guides/mapLegend.ts';
import { distanceScale } from '../../../src/core/surfaceMap/distanceScale.ts';

const scale = distanceScale(12, 48);
const source = {
  scale,
  limitMm: 48,
  histogram: { limitMm: 48, shares: Float64Array.of(0.25, 0.5, 0, 0.25) },
  lines: ['75 % within ±1.0 mm', 'mean 0.0 mm'],
  scaleN: 12,
};

it('writes nearly all as less than all, and all without a decimal', () => {
  expect([0.5, 0.994, 0.998, 1].map(writeShare)).toEqual(['50 %', '99 %', '99.8 %', '100 %']);
});

describe('the legend of a map', () => {
  const draw = (heightMm: number) => drawMapLegend(source, { x: 900, y: 0, mmPerPx: 4, heightMm });

  it('has a band of each colour one over the other without a gap, with the limits at scale', () => {
    const { planes, labels } = draw(1755);
    const bands = planes.slice(0, scale.steps.length);
    expect(bands.map(({ color }) => color)).toEqual(scale.steps.map(({ colour }) => colour));
    for (const [i, { corners }] of bands.entries()) {
      const above = bands[i + 1]?.corners[0]![1];
      expect(above ?? corners[2]![1]).toBe(corners[2]![1]);
    }
    const texts = labels.map(({ text }) => text);
    expect(texts).toContain('mm at 1:12');
    for (const mm of ['−4.0', '−1.0', '+1.0', '+4.0']) expect(texts).toContain(mm);
    expect(texts).toEqual(expect.arrayContaining([...source.lines]));
  });

  it('has a bar of the histogram for each bin that holds something, the fullest the longest', () => {
    const bars = draw(1755).planes.slice(scale.steps.length);
    const lengths = bars.map(({ corners }) => corners[1]![0] - corners[0]![0]);
    expect(lengths).toHaveLength(3);
    expect(lengths[1]).toBeCloseTo(2 * lengths[0]!, 6);
    expect(lengths[2]).toBeCloseTo(lengths[0]!, 6);
  });

  it('is no higher than the figure where that leaves room for its figures', () => {
    const top = (heightMm: number): number =>
      Math.max(...draw(heightMm).planes.flatMap(({ corners }) => corners.map(([, y]) => y)));
    expect(top(900)).toBeLessThan(900);
    expect(top(5000)).toBe(top(2000));
  });
});
