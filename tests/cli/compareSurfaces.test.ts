import { describe, expect, it } from 'vitest';
import { compareSurfaces, type SurfaceWish } from '../../src/cli/compareSurfaces.ts';
import type { SurfaceToLay } from '../../src/core/alignment/alignFigures.ts';
import { scaleOf } from '../../src/core/geometry/matrices.ts';
import { boxOfMesh } from '../../src/core/meshes/measureMesh.ts';
import { vertexAreas } from '../../src/core/meshes/vertexAreas.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { layMesh, standMesh } from '../formats/layMeshes.ts';
import { ballMesh } from '../formats/meshFixtures.ts';

const surfaceOf = (mesh: TriangleMesh): SurfaceToLay => ({
  mesh,
  box: boxOfMesh(mesh)!,
  landmarks: {},
  parts: null,
});

const asTheyStand: SurfaceWish = {
  align: 'none',
  isScaleFree: false,
  mayTurn: 'not',
  toleranceMm: 0.1,
  farthestMm: Infinity,
};

describe('a ball of 10 mm within one of 11 mm', () => {
  const [inner, outer] = [surfaceOf(ballMesh(10, 40)), surfaceOf(ballMesh(11, 31))];
  /** How far the outer one's facets lie below its ball: each corner sees their middle under half their diagonal. */
  const facets = 11 * (1 - Math.cos((Math.PI / 31) * Math.SQRT1_2));

  it('is 1 mm within it, less what the facets take', async () => {
    const { byPoint, byArea } = (await compareSurfaces(inner, outer, asTheyStand))!.statistics!;
    const points = inner.mesh.positions.length / 3;
    for (const statistics of [byPoint, byArea]) {
      expect(statistics.minMm).toBeGreaterThan(-1 - 1e-5);
      expect(statistics.maxMm).toBeLessThan(-1 + facets);
      expect(statistics.meanMm).toBeLessThan(-1 + facets);
      expect(statistics).toMatchObject({ withinToleranceShare: 0, points });
    }
  });

  it('counts each vertex once, and by its area', async () => {
    const aside = surfaceOf({
      ...outer.mesh,
      positions: outer.mesh.positions.map((value, i) => value + (i % 3 === 2 ? 3 : 0)),
    });
    const { statistics, distances } = (await compareSurfaces(inner, aside, asTheyStand))!;
    const areas = vertexAreas(inner.mesh);
    const meanBy = (weights: Float64Array): number =>
      distances.reduce((sum, each, v) => sum + each * weights[v]!, 0) /
      weights.reduce((sum, each) => sum + each);
    // A ball of rings has most vertices at its poles.
    expect(statistics!.byPoint.meanMm).toBeCloseTo(meanBy(areas.map(() => 1)), 9);
    expect(statistics!.byArea.meanMm).toBeCloseTo(meanBy(areas), 9);
    expect(Math.abs(statistics!.byPoint.meanMm - statistics!.byArea.meanMm)).toBeGreaterThan(0.01);
  });

  it('has no counterpart where nothing so far off has', async () => {
    const map = await compareSurfaces(inner, outer, { ...asTheyStand, farthestMm: 0.9 });
    expect(map!.statistics).toBeNull();
    expect(map!.distances.every(Number.isNaN)).toBe(true);
  });
});

describe('surfaces that are laid with their sizes free', async () => {
  const [man, woman] = [await layMesh('median-man'), await layMesh('median-woman')];
  const wish: SurfaceWish = {
    align: 'surface',
    isScaleFree: true,
    mayTurn: 'not',
    toleranceMm: 10,
    farthestMm: 300,
  };
  const first = surfaceOf(standMesh(woman, 1000));

  it('are told apart in mm of the first, however large the second is', async () => {
    const [whole, half] = [
      (await compareSurfaces(first, surfaceOf(standMesh(man, 1000)), wish))!,
      (await compareSurfaces(first, surfaceOf(standMesh(man, 500)), wish))!,
    ];
    // Following ends where a step is no longer than this, of some 8,000 pairs; each may end on another side.
    const mostApartMm = (2 * whole.alignment.residualMm!) / Math.sqrt(8000);
    expect(whole.statistics!.byArea.rmsMm).toBeGreaterThan(50 * mostApartMm);
    for (const key of ['meanMm', 'rmsMm', 'p95Mm', 'minMm', 'maxMm'] as const)
      expect(Math.abs(half.statistics!.byArea[key] - whole.statistics!.byArea[key])).toBeLessThan(
        mostApartMm,
      );
    expect(Math.abs(half.alignment.residualMm! - whole.alignment.residualMm!)).toBeLessThan(mostApartMm);
    expect(scaleOf(half.alignment.matrix) / scaleOf(whole.alignment.matrix)).toBeCloseTo(0.5, 3);
  });
});
