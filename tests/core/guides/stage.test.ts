import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundGrid } from '../../../src/core/guides/groundGrid.ts';
import { joints } from '../../../src/core/guides/joints.ts';
import { sizeObject } from '../../../src/core/guides/sizeObject.ts';
import { sizeObjects } from '../../../src/core/guides/sizeObjects.ts';
import { heroicMiniature, manAtTwelve } from './contexts.ts';

describe('Joints', () => {
  it('joins each joint to the next mapped one towards the hips', () => {
    const drawing = joints.draw(manAtTwelve)!;
    expect(drawing.marks).toHaveLength(5);
    expect(drawing.lines.map(({ from, to }) => [from, to])).toEqual([
      [manAtTwelve.joints.hips, manAtTwelve.joints.head],
      [manAtTwelve.joints.hips, manAtTwelve.joints.leftUpperLeg],
      [manAtTwelve.joints.leftUpperLeg, manAtTwelve.joints.leftFoot],
      [manAtTwelve.joints.hips, manAtTwelve.joints.rightUpperLeg],
    ]);
  });

  it('has nothing to draw without a rig', () => expect(joints.draw(heroicMiniature)).toBeNull());
});

describe('Ground grid', () => {
  it('says its spacing and keeps it, on the ground', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 200, noNaN: true }), (mmPerPx) => {
        const { lines, labels } = groundGrid.draw({ ...heroicMiniature, mmPerPx });
        const stepMm = Number(/^Grid ([\d.]+)\u202fmm$/.exec(labels[0]!.text)![1]);
        const xs = lines.filter(({ from, to }) => from[0] === to[0]).map(({ from }) => from[0]);
        for (const [index, x] of xs.slice(1).entries()) {
          expect((x - xs[index]!) / heroicMiniature.scaleN / stepMm).toBeCloseTo(1, 6);
        }
        expect(xs.length).toBeLessThanOrEqual(103);
        for (const { from, to } of lines) {
          expect([from[1], to[1]]).toEqual([-heroicMiniature.baseHeightMm, -heroicMiniature.baseHeightMm]);
        }
      }),
    );
  });

  it('has a strong line through the axis and at every round number', () => {
    const { lines, labels } = groundGrid.draw(manAtTwelve);
    expect(labels[0]!.text).toBe('Grid 5\u202fmm');
    const strong = lines.filter(({ from, to, style }) => style === 'gridStrong' && from[0] === to[0]);
    expect(strong.map(({ from }) => from[0] / 12)).toEqual([-50, 0, 50]);
  });

  it('counts at scale whatever the readout', () =>
    expect(groundGrid.draw({ ...manAtTwelve, readout: 'lifeSize' })).toEqual(groundGrid.draw(manAtTwelve)));
});

describe('Size object', () => {
  it.each(sizeObjects.map(({ id, knownMm }) => [id, knownMm] as const))(
    '%s stands on the ground beside the figure, %d mm in true size at scale',
    (id, knownMm) => {
      const context = { ...heroicMiniature, sizeObject: id };
      const points = sizeObject.draw(context)!.lines.map(({ from }) => from);
      const span = (axis: 0 | 1) => {
        const values = points.map((point) => point[axis]);
        return [Math.min(...values), Math.max(...values)] as const;
      };
      const [left, right] = span(0);
      const [bottom, top] = span(1);
      expect(bottom).toBeCloseTo(-context.baseHeightMm, 6);
      expect(left).toBeGreaterThan(context.extent.max[0]);
      const sizesMm = [(right - left) / context.scaleN, (top - bottom) / context.scaleN];
      expect(sizesMm.some((mm) => Math.abs(mm - knownMm) < 1e-6)).toBe(true);
    },
  );

  it('is labelled with its name and size', () => {
    expect(sizeObject.draw(manAtTwelve)!.labels[0]!.text).toBe('One-euro coin 23.25\u202fmm');
    expect(sizeObject.draw(heroicMiniature)!.labels[0]!.text).toBe('AA cell 50.5\u202fmm');
  });

  it('is nothing under an unknown id', () =>
    expect(sizeObject.draw({ ...manAtTwelve, sizeObject: 'elephant' })).toBeNull());
});
