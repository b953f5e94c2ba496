import { Euler, Matrix4, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { views } from '../../../src/state/cameraPose.ts';
import { axisCubeTransform } from '../../../src/ui/stage/axisCubeTransform.ts';

/** What a browser does with `rotateX(a) rotateY(b)`: the last is applied first, y down, z to the viewer. */
function applyCss(transform: string, [x, y, z]: readonly [number, number, number]): Vector3 {
  const [aroundX, aroundY] = [...transform.matchAll(/rotate[XY]\((-?[\d.e-]+)rad\)/g)].map((m) =>
    Number(m[1]),
  );
  const matrix = new Matrix4().makeRotationFromEuler(new Euler(aroundX, aroundY, 0, 'XYZ'));
  return new Vector3(x, y, z).applyMatrix4(matrix);
}

/** The way to the camera from the cube's middle, with CSS's y. */
const towardsCamera = (azimuthRad: number, polarRad: number): [number, number, number] => [
  Math.sin(polarRad) * Math.sin(azimuthRad),
  -Math.cos(polarRad),
  Math.sin(polarRad) * Math.cos(azimuthRad),
];

describe('axisCubeTransform', () => {
  it.each(views)('turns the side that $label looks at to the viewer', ({ azimuthRad, polarRad }) => {
    const turned = applyCss(axisCubeTransform(azimuthRad, polarRad), towardsCamera(azimuthRad, polarRad));
    expect(turned.x).toBeCloseTo(0, 9);
    expect(turned.y).toBeCloseTo(0, 9);
    expect(turned.z).toBeCloseTo(1, 9);
  });

  it('keeps up up', () => {
    expect(applyCss(axisCubeTransform(1, 1.2), [0, -1, 0]).y).toBeLessThan(0);
  });
});
