import { describe, expect, it } from 'vitest';
import type { FigureAlignment } from '../../src/core/alignment/alignFigures.ts';
import { FigureError } from '../../src/core/figures/figureError.ts';
import { identity } from '../../src/core/geometry/matrices.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { sectionPlane } from '../../src/core/sections/sectionPlane.ts';
import { serveSurfaces } from '../../src/workers/serveSurfaces.ts';
import type { SurfaceRequest, SurfaceResponse } from '../../src/workers/surfaceProtocol.ts';
import { SurfaceWorkers } from '../../src/workers/surfaceWorkers.ts';
import { makeReference } from '../../src/core/body/referenceBody.ts';
import { medianMan } from '../../src/core/body/settings/bodySettings.ts';
import { standReference } from '../../src/core/body/standReference.ts';
import { findPose } from '../../src/core/body/pose/posePresets.ts';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { compactMesh } from '../../src/core/meshes/compactMesh.ts';
import { ballMesh } from '../formats/meshFixtures.ts';

/** A worker in the same thread, through structured clones as a real one. */
class LocalWorker extends EventTarget {
  isTerminated = false;
  readonly #serve = serveSurfaces((response, handedOver) => {
    if (!this.isTerminated) this.#answer(structuredClone(response, { transfer: [...handedOver] }));
  });

  readonly postMessage = (request: SurfaceRequest): void => {
    const clone = structuredClone(request);
    // A turn later, as between threads.
    setTimeout(() => void this.#serve(clone), 0);
  };

  readonly terminate = (): void => {
    this.isTerminated = true;
  };

  #answer(response: SurfaceResponse): void {
    this.dispatchEvent(new MessageEvent('message', { data: response }));
  }
}

const workersOf = (count: number): SurfaceWorkers => new SurfaceWorkers(() => new LocalWorker(), count);

/** Distances of a mesh from another by all workers together, each with its share. */
async function distancesBy(count: number, moving: TriangleMesh, fixed: TriangleMesh): Promise<Float64Array> {
  const workers = workersOf(count);
  const distances = new Float64Array(moving.positions.length / 3).fill(Number.NaN);
  const whole = new Set<number>();
  await Promise.all(
    Array.from({ length: count }, async (_, share) => {
      await workers.hold(share, 'moving', { mesh: moving, landmarks: {} });
      await workers.hold(share, 'fixed', { mesh: fixed, landmarks: {} });
      await workers.ask(
        share,
        'map',
        { moving: 'moving', fixed: 'fixed', matrix: identity, share, shares: count },
        {
          onPiece: (piece) => {
            if (piece.isWhole) whole.add(share);
            piece.vertices.forEach((vertex, i) => (distances[vertex] = piece.distances[i]!));
          },
        },
      );
    }),
  );
  expect(whole.size).toBe(count);
  return distances;
}

const template = await loadTemplate();
const body = makeReference(template, medianMan, 'mid');
const { posed } = standReference(template, body, findPose('a')!);
const man = compactMesh(posed.mesh);
const landmarks = Object.fromEntries(
  Object.entries(posed.landmarks).map(([id, at]) => [id, { at, uncertainty: 0 }]),
);

const moved = ({ positions, indices }: TriangleMesh, by: readonly number[]): TriangleMesh => ({
  positions: positions.map((value, i) => value + by[i % 3]!),
  indices,
});

describe('workers that compare surfaces', () => {
  it('measure the same together as one alone, and a whole picture first', async () => {
    const [inner, outer] = [ballMesh(90, 120), ballMesh(100, 120)];
    const alone = await distancesBy(1, inner, outer);
    expect([...(await distancesBy(3, inner, outer))]).toEqual([...alone]);
    // A facet lies below the ball by at most r (1 − cos (half its widest angle)).
    const facet = 100 * (1 - Math.cos(Math.PI / 120));
    expect(Math.min(...alone)).toBeGreaterThan(-10 - 1e-4);
    expect(Math.max(...alone)).toBeLessThan(-10 + 2 * facet + 1e-4);
  });

  it('have a whole picture of a small mesh too, of which some have no share', async () => {
    const distances = await distancesBy(3, ballMesh(9, 6), ballMesh(10, 6));
    expect([...distances].every(Number.isFinite)).toBe(true);
  });

  it('lay a body on another by ground, landmarks and surface, and say how well', async () => {
    const workers = workersOf(1);
    const by = [30, 12, -20];
    const there = Object.fromEntries(
      Object.entries(landmarks).map(([id, { at, uncertainty }]) => [
        id,
        { at: [at[0] + by[0]!, at[1] + by[1]!, at[2] + by[2]!] as const, uncertainty },
      ]),
    );
    await workers.hold(0, 'moving', { mesh: moved(man, by), landmarks: there });
    await workers.hold(0, 'fixed', { mesh: man, landmarks });
    const lay = (kind: FigureAlignment['kind']) =>
      workers.ask(0, 'align', {
        moving: 'moving',
        fixed: 'fixed',
        wish: { kind, isScaleFree: false, mayTurn: 'not', parts: [] },
      });
    for (const kind of ['ground', 'landmarks', 'surface'] as const) {
      const alignment = (await lay(kind))!;
      alignment.similarity.translation.forEach((value, axis) => expect(value).toBeCloseTo(-by[axis]!, 1));
      expect(alignment.residualMm ?? 0).toBeLessThan(0.01);
    }
    const parts = { kind: 'surface', isScaleFree: false, mayTurn: 'not', parts: ['head'] } as const;
    const byHead = (await workers.ask(0, 'align', { moving: 'moving', fixed: 'fixed', wish: parts }))!;
    byHead.similarity.translation.forEach((value, axis) => expect(value).toBeCloseTo(-by[axis]!, 0));
  });

  it('find the two sides of a body alike, and sum a map up by its parts', async () => {
    const workers = workersOf(1);
    await workers.hold(0, 'man', { mesh: man, landmarks });
    const found = (await workers.ask(0, 'findMirror', { key: 'man' }))!;
    expect(Math.abs(found.plane.normal[0])).toBeCloseTo(1, 4);
    expect(found.share).toBeGreaterThan(0.95);
    await workers.mirror(0, 'man', found.plane, 'mirror');
    const distances = new Float64Array(man.positions.length / 3);
    await workers.ask(
      0,
      'map',
      { moving: 'man', fixed: 'mirror', matrix: identity, share: 0, shares: 1 },
      {
        onPiece: (piece) => piece.vertices.forEach((vertex, i) => (distances[vertex] = piece.distances[i]!)),
      },
    );
    const limits = { toleranceMm: 1, farMm: 200, limitMm: 4 };
    const description = await workers.ask(0, 'describe', { key: 'man', distances, limits });
    expect(description.whole!.withinToleranceShare).toBe(1);
    expect(description.parts.map(({ part }) => part)).toEqual([
      'head',
      'neck',
      'trunk',
      'arms',
      'hands',
      'legs',
      'feet',
    ]);
    expect(description.extremes).toEqual({ bulges: [], hollows: [] });
  });

  it('cut a surface', async () => {
    const workers = workersOf(1);
    await workers.hold(0, 'ball', { mesh: ballMesh(50, 200), landmarks: {} });
    const { outline, cap } = await workers.ask(0, 'section', { key: 'ball', plane: sectionPlane(30, 0, 0) });
    // At 30 of 50 the circle has a radius of 40.
    expect(outline.tapeMm).toBeCloseTo(2 * Math.PI * 40, 0);
    expect(outline.areaMm2! / (Math.PI * 1600)).toBeCloseTo(1, 2);
    expect(cap.indices.length).toBeGreaterThan(100);
  });

  it('end what is under way when told to, and begin anew', async () => {
    const workers = workersOf(1);
    await workers.hold(0, 'man', { mesh: man, landmarks });
    const under = workers.ask(0, 'findMirror', { key: 'man' });
    workers.cancel();
    await expect(under).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(workers.holds(0, 'man')).toBe(false);
    await workers.hold(0, 'man', { mesh: man, landmarks });
    expect(await workers.ask(0, 'findMirror', { key: 'man' })).not.toBeNull();
  });

  it('let go of what nobody names, and say so of what they do not hold', async () => {
    const workers = workersOf(1);
    await workers.hold(0, 'ball', { mesh: ballMesh(5, 8), landmarks: {} });
    workers.keep('map', new Set(['ball']));
    workers.keep('section', new Set());
    expect(workers.holds(0, 'ball')).toBe(true);
    workers.keep('map', new Set());
    expect(workers.holds(0, 'ball')).toBe(false);
    await expect(workers.ask(0, 'findMirror', { key: 'ball' })).rejects.toBeInstanceOf(FigureError);
  });
});
