import { describe, expect, it } from 'vitest';
import type { ReferenceModel } from '../../../src/core/project/derivedReference.ts';
import { axisOfReference, placeBeside, reachFrom } from '../../../src/core/project/placeReferences.ts';

const model: ReferenceModel = {
  positions: new Float32Array(0),
  normals: new Float32Array(0),
  indices: new Uint32Array(0),
  box: { min: [-300, 0, -100], max: [300, 1755, 200] },
  landmarks: { 'hip.left': [80, 900, -20], 'hip.right': [-80, 900, -20] },
  footprint: null,
  followed: null,
  statureMm: 1755,
  percentile: 50,
};

describe('placing references', () => {
  it('puts bodies beside a figure one after another, with clear space between', () => {
    const [first, second] = placeBeside(250, 1800, [200, 300]);
    expect(first).toBe(250 + 108 + 200);
    expect(second).toBe(first! + 200 + 108 + 300);
    expect(placeBeside(250, 1800, [])).toEqual([]);
  });

  it('puts the hips on the axis of a figure with hips, else the middle of the body', () => {
    expect(axisOfReference(model, true)).toEqual([0, 0, -20]);
    expect(axisOfReference(model, false)).toEqual([0, 0, 50]);
    expect(axisOfReference({ ...model, landmarks: {} }, true)).toEqual([0, 0, 50]);
  });

  it('knows how far a body reaches from its axis', () => {
    expect(reachFrom([0, 0, -20], model.box)).toBe(300);
    expect(reachFrom([0, 0, -250], model.box)).toBe(450);
  });
});
