import { expect, it } from 'vitest';
import { PaneCamera } from '../../../src/scene/camera/paneCamera.ts';

it('stands at the end of a turn where it was sent, with the middle of its picture beside the axis', () => {
  const camera = new PaneCamera();
  camera.setSize(500, 500);
  camera.frame({ heightMm: 1800, middleXMm: -60, middleYMm: 900 }, 0, false);
  for (const [azimuthRad, polarRad] of [
    [0, 1.5],
    [2.1, 1.2],
    [-0.6, 1.4],
  ] as const) {
    camera.rotateTo(azimuthRad, polarRad, true);
    while (camera.advance(1 / 60));
    const { x, y, z } = camera.camera.position;
    expect(x * Math.cos(azimuthRad) - z * Math.sin(azimuthRad)).toBeCloseTo(-60, 6);
    expect(camera.advance(0.1)).toBe(false);
    expect(camera.camera.position.toArray()).toEqual([x, y, z]);
  }
});
