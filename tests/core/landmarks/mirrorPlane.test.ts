import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, dot, lengthOf, scaleVector, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { FoundFigure } from '../../../src/core/landmarks/foundLandmarks.ts';
import { mirrored, mirrorPlace, mirrorPlaneOf, twinOf } from '../../../src/core/landmarks/mirrorPlane.ts';
import { layLandmarks } from '../measures/layBody.ts';

/** Found landmarks at places. */
const foundAt = (places: typeof layLandmarks): FoundFigure['landmarks'] =>
  Object.fromEntries(
    Object.entries(places).map(([id, at]) => [id, { at, source: 'surface', uncertainty: 1 }]),
  ) as unknown as FoundFigure['landmarks'];

/** A point turned about the upright axis and moved. */
function turned([x, y, z]: Vec3, angle: number, by: Vec3): Vec3 {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return add([c * x + s * z, y, c * z - s * x], by);
}

describe('mirrorPlaneOf', () => {
  it('lies between left and right however the figure stands', () => {
    const some = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(some, some, some, (angle, x, z) => {
        const places = Object.fromEntries(
          Object.entries(layLandmarks).map(([id, at]) => [id, turned(at, angle, [x, 0, z])]),
        ) as typeof layLandmarks;
        const plane = mirrorPlaneOf(foundAt(places))!;
        expect(lengthOf(plane.normal)).toBeCloseTo(1, 10);
        expect(dot(subtract(places.vertex!, plane.at), plane.normal)).toBeCloseTo(0, 6);
        const there = mirrored(places['midpatella.left']!, plane);
        expect(lengthOf(subtract(there, places['midpatella.right']!))).toBeLessThan(1e-6);
        expect(lengthOf(subtract(mirrored(there, plane), places['midpatella.left']!))).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('is not known without a pair', () => {
    const none = Object.fromEntries(
      Object.keys(layLandmarks).map((id) => [id, { at: null, reason: 'part-unlike' }]),
    ) as unknown as FoundFigure['landmarks'];
    expect(mirrorPlaneOf(none)).toBeNull();
  });
});

describe('mirrorPlace', () => {
  it('says where the twin belongs, unless the pose keeps the sides apart', () => {
    const stature = 1750;
    expect(mirrorPlace(foundAt(layLandmarks), 'midpatella.left', stature)?.([10, 20, 30])).toEqual([
      expect.closeTo(-10, 6),
      20,
      30,
    ]);
    const raised = {
      ...layLandmarks,
      'midpatella.left': add(layLandmarks['midpatella.left']!, scaleVector([0, 200, 300], 1)),
    };
    expect(mirrorPlace(foundAt(raised), 'midpatella.left', stature)).toBeNull();
    expect(mirrorPlace(foundAt(raised), 'malleolus.left', stature)).not.toBeNull();
    expect(mirrorPlace(foundAt(layLandmarks), 'vertex', stature)).toBeNull();
  });

  it('knows twins', () => {
    expect(twinOf('hip.left')).toBe('hip.right');
    expect(twinOf('hip.right')).toBe('hip.left');
    expect(twinOf('menton')).toBeNull();
  });
});
