import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canons } from '../../../src/core/canons/index.ts';
import { emptyDrawing, type GuideContext, type GuideDrawing } from '../../../src/core/guides/guide.ts';
import { guides } from '../../../src/core/guides/index.ts';
import { sizeObjects } from '../../../src/core/guides/sizeObjects.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { childAtSix, heroicMiniature, manAtTwelve, stretch } from './contexts.ts';

const figures = {
  'a man at 1:12': manAtTwelve,
  'a heroic miniature': heroicMiniature,
  'a child': childAtSix,
};

const pointsOf = ({ lines, labels, planes, marks }: GuideDrawing): readonly Vec3[] => [
  ...lines.flatMap(({ from, to }) => [from, to]),
  ...labels.map(({ at }) => at),
  ...planes.flatMap(({ corners }) => corners),
  ...marks.map(({ at }) => at),
];

function expectSound(drawing: GuideDrawing): void {
  expect(pointsOf(drawing).flat().every(Number.isFinite)).toBe(true);
  expect(drawing.lines.length).toBeLessThan(20_000);
  for (const { text, offsetPx } of drawing.labels) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(offsetPx.every(Number.isFinite)).toBe(true);
  }
}

describe('guides', () => {
  it('are those of the panel, under their names and groups', () => {
    expect(guides.map(({ label, group }) => `${group}: ${label}`)).toEqual([
      'Proportion: Head ladder',
      'Proportion: Canon lines',
      'Proportion: Expected lines',
      'Proportion: Deviation arrows',
      'Proportion: Band silhouette',
      'Measure: Ruler',
      'Measure: Extent',
      'Measure: Centre line',
      'Body: Joints',
      'Body: Landmarks',
      'Stage: Ground grid',
      'Stage: Size object',
    ]);
    expect(new Set(guides.map(({ id }) => id)).size).toBe(guides.length);
    for (const { hint } of guides) expect(hint).toMatch(/^[A-Z].*\.$/);
  });

  const cases = guides.flatMap((guide) =>
    Object.entries(figures).map(([name, context]) => [guide.label, name, guide, context] as const),
  );

  it.each(cases)('%s draws %s by every canon, at every zoom and readout', (_, __, guide, context) => {
    for (const canon of canons) {
      for (const mmPerPx of [1e-3, 1, 1e4]) {
        for (const readout of ['atScale', 'lifeSize'] as const) {
          const drawing = guide.draw({ ...context, canon, mmPerPx, readout });
          const isWithoutRig = Object.keys(context.joints).length === 0;
          const hasNothing =
            (guide.id === 'joints' && isWithoutRig) ||
            (guide.id === 'bandSilhouette' && canon.subject === 'child');
          expect(drawing === null).toBe(hasNothing);
          expectSound(drawing ?? emptyDrawing);
        }
      }
    }
  });

  it.each(guides.map((guide) => [guide.label, guide] as const))(
    '%s grows with the figure and says the same at scale',
    (_, guide) => {
      fc.assert(
        fc.property(fc.double({ min: 0.6, max: 0.99, noNaN: true }), (k) => {
          const context: GuideContext = { ...manAtTwelve, baseHeightMm: 36 };
          const drawing = guide.draw(context)!;
          const stretched = guide.draw(stretch(context, k))!;
          expect(stretched.labels.map(({ text }) => text)).toEqual(drawing.labels.map(({ text }) => text));
          const expected = pointsOf(drawing).flat();
          const errors = pointsOf(stretched)
            .flat()
            .map((value, index) => Math.abs(value - expected[index]! * k));
          expect(errors).toHaveLength(expected.length);
          expect(Math.max(...errors)).toBeLessThan(1e-6);
        }),
        { numRuns: 20 },
      );
    },
  );
});

describe('size objects', () => {
  it('have ids of their own, a source, and the length they are known by', () => {
    expect(new Set(sizeObjects.map(({ id }) => id)).size).toBe(sizeObjects.length);
    for (const { source, knownMm, profileMm } of sizeObjects) {
      expect(source.trim()).not.toBe('');
      const widthMm = 2 * Math.max(...profileMm.map(([radius]) => radius));
      expect([widthMm, profileMm.at(-1)![1]]).toContain(knownMm);
    }
  });
});
