import * as fc from 'fast-check';
import { compose, transformPoint } from '../../../src/core/geometry/matrices.ts';
import { lengthOf, type Vec3 } from '../../../src/core/geometry/vectors.ts';

const component = fc.double({ min: -1, max: 1, noNaN: true });

/** Any turn, shift and change of size by one factor. */
export const anyMotion: fc.Arbitrary<(point: Vec3) => Vec3> = fc
  .record({
    turn: fc.tuple(component, component, component, component).filter((turn) => Math.hypot(...turn) > 0.1),
    shift: fc.tuple(component, component, component),
    size: fc.constantFrom(0.001, 0.02, 1, 100),
  })
  .map(({ turn: [x, y, z, w], shift, size }) => {
    const length = Math.hypot(lengthOf([x, y, z]), w);
    const matrix = compose(shift, [x / length, y / length, z / length, w / length], [size, size, size]);
    return (point) => transformPoint(matrix, point);
  });
