import { describe, expect, it } from 'vitest';
import { MeshBVH } from 'three-mesh-bvh';
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { measureAll } from '../../../src/core/body/fit/measureAll.ts';
import { makeReference } from '../../../src/core/body/referenceBody.ts';
import { medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { findMeasure } from '../../../src/core/measures/index.ts';

const template = await loadTemplate();

describe.each([medianMan, medianWoman])('the levels of $population agree', (settings) => {
  const high = makeReference(template, settings, 'high');
  const mid = makeReference(template, settings, 'mid');

  it('to 1.5 mm from one surface to the other', () => {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(mid.rest.positions, 3));
    geometry.setIndex(new BufferAttribute(template.levels.mid.slice(), 1));
    const tree = new MeshBVH(geometry);
    let squares = 0;
    let count = 0;
    const point = new Vector3();
    for (const vertex of new Set(template.levels.high)) {
      point.fromArray(high.rest.positions, vertex * 3);
      squares += tree.closestPointToPoint(point)!.distance ** 2;
      count++;
    }
    expect(Math.sqrt(squares / count)).toBeLessThan(1.5);
  });

  it('to 2 mm in girths', () => {
    const [one, other] = [measureAll(template, high), measureAll(template, mid)];
    const girths = Object.keys(one).filter((key) => findMeasure(key.replace(/\..*/, ''))?.kind === 'girth');
    expect(girths.length).toBeGreaterThan(10);
    const apart = girths.filter((key) => {
      const [a, b] = [one[key]!, other[key]!];
      return !(a.isTaken && b.isTaken && 'mm' in a && 'mm' in b && Math.abs(a.mm - b.mm) <= 2);
    });
    expect(apart).toEqual([]);
  });
});
