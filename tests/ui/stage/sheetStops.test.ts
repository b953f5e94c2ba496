import { describe, expect, it } from 'vitest';
import { sheetHeights, stepStop, stopAfterDrag } from '../../../src/ui/stage/sheetStops.ts';

const heights = sheetHeights(796);
const { peek, half, full } = heights;

describe('sheetHeights', () => {
  it('rises from stop to stop and leaves the stage its half', () => {
    expect([peek, half, full]).toEqual([108, 390, 788]);
  });

  it('never puts half below peek, even on a phone on its side', () => {
    const low = sheetHeights(200);
    expect(low.half).toBeGreaterThanOrEqual(low.peek);
  });
});

describe('stopAfterDrag', () => {
  it('rests at the nearest stop when let go of slowly', () => {
    expect(stopAfterDrag(peek + 20, 0, heights)).toBe('peek');
    expect(stopAfterDrag(half - 60, 0, heights)).toBe('half');
    expect(stopAfterDrag(full - 60, 0, heights)).toBe('full');
  });

  it('follows a flick to the next stop', () => {
    expect(stopAfterDrag(half + 20, 2000, heights)).toBe('full');
    expect(stopAfterDrag(half - 20, -2000, heights)).toBe('peek');
  });
});

describe('stepStop', () => {
  it('goes up and down and stays at the ends', () => {
    expect(stepStop('peek', 1)).toBe('half');
    expect(stepStop('full', 1)).toBe('full');
    expect(stepStop('half', -1)).toBe('peek');
    expect(stepStop('peek', -1)).toBe('peek');
  });
});
