import { expect, it } from 'vitest';
import type { FoundFigure } from '../../../src/core/landmarks/foundLandmarks.ts';
import { withPlaced, type PlacedLandmarks } from '../../../src/core/landmarks/placedLandmarks.ts';

const found = {
  menton: { at: [0, 1.5, 0.1], source: 'surface', uncertainty: 0.004 },
  vertex: { at: null, reason: 'noFigure' },
} as unknown as FoundFigure['landmarks'];

it('puts the person’s landmarks before those found, and in the place of those not found', () => {
  const { menton, vertex } = withPlaced(found, { menton: [0, 1.4, 0.1], vertex: [0, 1.7, 0] }, 1.7);
  expect(menton).toMatchObject({ at: [0, 1.4, 0.1], source: 'user' });
  expect(vertex).toMatchObject({ at: [0, 1.7, 0], source: 'user' });
});

it('leaves out what is no landmark, and what was found as it is', () => {
  const placed = { tail: [0, 0, 0], constructor: [0, 0, 0] } as unknown as PlacedLandmarks;
  expect(withPlaced(found, placed, 1.7)).toEqual(found);
});
