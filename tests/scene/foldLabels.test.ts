import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabels } from '../../src/scene/guides/foldLabels.ts';

interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly priority: number;
}

const at = (x: number, priority: number): Label => ({ x, y: 0, width: 10, height: 10, priority });

describe('foldLabels', () => {
  it('keeps labels that only touch, and of two that overlap the more important', () => {
    const [a, b, c] = [at(0, 1), at(5, 2), at(15, 1)];
    expect(foldLabels([a, b, c])).toEqual([b, c]);
  });

  it('keeps the earlier of equals', () => {
    const [a, b] = [at(0, 1), at(5, 1)];
    expect(foldLabels([a, b])).toEqual([a]);
  });

  it('leaves none overlapping and drops none without a reason', () => {
    const label = fc.record({
      x: fc.integer({ min: 0, max: 100 }),
      y: fc.integer({ min: 0, max: 100 }),
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 20 }),
      priority: fc.nat(5),
    });
    const overlap = (a: Label, b: Label): boolean =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
        const kept = foldLabels(labels);
        for (const a of kept) for (const b of kept) expect(a !== b && overlap(a, b)).toBe(false);
        for (const gone of labels.filter((each) => !kept.includes(each)))
          expect(kept.some((each) => overlap(each, gone) && each.priority >= gone.priority)).toBe(true);
      }),
    );
  });
});
