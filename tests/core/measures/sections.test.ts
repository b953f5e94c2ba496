import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { chestCircumference } from '../../../src/core/measures/chestMeasures.ts';
import type { MeasuredBody } from '../../../src/core/measures/measuredBody.ts';
import { thighCircumference } from '../../../src/core/measures/thighGirths.ts';
import { waistBreadth, waistCircumference } from '../../../src/core/measures/waistMeasures.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { box, together, turn, without } from '../meshes/shapes.ts';
import { layBody, layLandmarks, tube } from './layBody.ts';
import { having, lacking, lengthTaken, mmOf, reasonOf } from './results.ts';

const body = layBody();

const withMesh = (mesh: TriangleMesh): MeasuredBody => ({ ...body, mesh });

/** A trunk alone, square, 300 wide and 200 deep. */
const trunk = box([300, 700, 200], [-150, 800, -100]);

describe('the section of a part', () => {
  it('is not that of an arm beside it, nor of an arm nearer to the landmark', () => {
    const arm = box([80, 800, 80], [190, 700, 60]);
    expect(mmOf(waistCircumference, withMesh(together(trunk, arm)))).toBeCloseTo(1000, 3);
    const off = having(withMesh(together(arm, trunk)), { omphalion: [190, 1056, 90] });
    expect(mmOf(waistCircumference, off)).toBeCloseTo(1000, 3);
  });

  it('is found without joints by the landmark’s own place', () => {
    const bare = lacking(
      body,
      ...(Object.keys(layLandmarks).filter((id) => id !== 'omphalion') as (keyof typeof layLandmarks)[]),
    );
    expect(mmOf(waistCircumference, bare)).toBeCloseTo(mmOf(waistCircumference, body), 6);
    expect(mmOf(waistBreadth, bare)).toBeCloseTo(296, 3);
  });

  it('is the outer skin of a hollow body', () => {
    const inner = turn(box([280, 680, 180], [-140, 810, -90]), () => true);
    for (const mesh of [together(trunk, inner), together(inner, trunk)])
      expect(mmOf(waistCircumference, withMesh(mesh))).toBeCloseTo(1000, 3);
  });

  it('has a tape over its hollows and a skin that goes into them', () => {
    // Two ridges of 100 with a furrow of 100 by 50 between them, behind a slab.
    const furrowed = furrow();
    const { mm, tissueMm, evidence } = lengthTaken(waistCircumference, withMesh(furrowed));
    expect(mm).toBeCloseTo(1000, 3);
    expect(tissueMm).toBeCloseTo(1000 + 2 * 50, 3);
    expect(evidence).toHaveLength(1);
    expect(evidence[0]!.kind).toBe('curve');
    expect(evidence[0]!.points).toHaveLength(4);
    for (const point of evidence[0]!.points) expect(point[1]).toBeCloseTo(1056, 6);
  });

  it('is none where an arm is joined to the trunk', () => {
    // From the trunk's side out past the arm's line at the navel's height.
    const bridge = box([420, 700, 200], [-150, 800, -100]);
    expect(reasonOf(waistCircumference.take(withMesh(bridge)))).toMatchObject({
      code: 'joined',
      part: 'arm.left',
    });
    const known = lacking(withMesh(bridge), 'shoulder.left', 'elbow.left', 'wrist.left', 'dactylion.left');
    expect(
      mmOf(waistCircumference, lacking(known, 'acromion.left', 'radiale.left', 'stylion.left')),
    ).toBeCloseTo(1240, 3);
  });

  it('is whole where an arm with a skin of its own reaches into the trunk', () => {
    const arm = tube([700, 1500].map((y) => ({ at: [140, y, 0], a: 40, b: 40 })));
    const reaching = having(withMesh(together(trunk, arm)), {
      'elbow.left': [140, 1108, 0],
      'wrist.left': [140, 840, 0],
    });
    expect(mmOf(waistCircumference, reaching)).toBeCloseTo(1000, 3);
    const hollow = together(
      trunk,
      turn(box([280, 680, 180], [-140, 810, -90]), () => true),
    );
    expect(reasonOf(waistCircumference.take({ ...reaching, mesh: hollow }))).toMatchObject({
      code: 'joined',
    });
  });

  it('is none where the thighs are one', () => {
    const skirt = box([360, 500, 200], [-180, 500, -100]);
    expect(reasonOf(thighCircumference.take(withMesh(skirt), 'left'))).toMatchObject({
      code: 'joined',
      part: 'leg.right',
    });
  });

  it('is none where there is no skin, with the place', () => {
    const { at } = reasonOf(chestCircumference.take(withMesh(box([300, 100, 200], [-150, 800, -100])))) as {
      readonly at: Vec3;
    };
    expect(at[1]).toBe(1290);
  });

  it('bridges a small gap and says so, but not a large one', () => {
    const rings = [0, 1].map((k) => ({ at: [0, 800 + 700 * k, 0] as Vec3, a: 150, b: 100 }));
    const whole = tube(rings);
    const split = without(whole, 2, 3);
    const result = lengthTaken(waistCircumference, withMesh(split));
    expect(result.notes).toEqual(['gapBridged']);
    expect(result.mm / mmOf(waistCircumference, withMesh(whole))).toBeCloseTo(1, 2);
    const gaping = without(whole, ...Array.from({ length: 100 }, (_, i) => i));
    expect(reasonOf(waistCircumference.take(withMesh(gaping)))).toMatchObject({ code: 'noSection' });
  });

  it('does not mind a plane through vertices', () => {
    const ringed = tube([0, 256, 700].map((y) => ({ at: [0, 800 + y, 0], a: 150, b: 100 })));
    const plain = tube([0, 700].map((y) => ({ at: [0, 800 + y, 0], a: 150, b: 100 })));
    expect(mmOf(waistCircumference, withMesh(ringed))).toBeCloseTo(
      mmOf(waistCircumference, withMesh(plain)),
      3,
    );
  });
});

/** An upright prism 300 by 200 with a furrow of 100 by 50 along its back. */
function furrow(): TriangleMesh {
  const outline = [
    [-150, 100],
    [-150, -100],
    [-50, -100],
    [-50, -50],
    [50, -50],
    [50, -100],
    [150, -100],
    [150, 100],
  ] as const;
  const points = [800, 1500].flatMap((y) => outline.map(([x, z]) => [x, y, z]));
  const indices = outline.flatMap((_, i) => {
    const next = (i + 1) % 8;
    return [i, next, next + 8, i, next + 8, i + 8];
  });
  return { positions: Float32Array.from(points.flat()), indices: Uint32Array.from(indices) };
}
