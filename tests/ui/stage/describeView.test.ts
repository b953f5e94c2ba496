import { describe, expect, it } from 'vitest';
import { describeView } from '../../../src/ui/stage/describeView.ts';

const readout = (azimuthDeg: number, riseDeg: number, isPerspective = false) => ({
  mmPerPx: 1,
  azimuthRad: (azimuthDeg * Math.PI) / 180,
  polarRad: ((90 - riseDeg) * Math.PI) / 180,
  isPerspective,
});

describe('describeView', () => {
  it('names the named views', () => {
    expect(describeView('front', null)).toBe('Front, orthographic');
    expect(describeView('perspective', readout(30, 10, true))).toBe('Perspective');
  });

  it('says where a turned view looks from, by the figure’s own sides', () => {
    expect(describeView('turned', readout(35, 8))).toBe('35° left, 8° above, orthographic');
    expect(describeView('turned', readout(-120, -5, true))).toBe('120° right, 5° below, perspective');
    expect(describeView('turned', readout(0, 20))).toBe('Front, 20° above, orthographic');
  });

  it('counts whole turns of the turntable once', () => {
    expect(describeView('turned', readout(350, 0))).toBe('10° right, orthographic');
  });

  it('says nothing of a camera that has not been placed', () => {
    expect(describeView('turned', null)).toBe('');
  });
});
