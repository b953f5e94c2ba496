import { describe, expect, it } from 'vitest';
import { alignSurfaces, type SurfaceAlignment } from '../../../src/core/alignment/alignSurfaces.ts';
import {
  inSuccession,
  movedBy,
  stayingPut,
  type Similarity,
} from '../../../src/core/alignment/similarity.ts';
import { makeReference, poseReference } from '../../../src/core/body/referenceBody.ts';
import { medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { distance, dot, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { normalsOf } from '../../../src/core/landmarks/fitting/skinPoints.ts';
import { areaOf, boxOfMesh } from '../../../src/core/meshes/measureMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { tube } from '../measures/layBody.ts';
import { ballMesh } from '../../formats/meshFixtures.ts';
import {
  chanceFrom,
  cutMesh,
  greatestMiss,
  mirroredMesh,
  movedMesh,
  offsetAbout,
  pointAt,
} from './offsets.ts';

const template = await loadTemplate();
const reference = makeReference(template, medianMan, 'low');
const man = poseReference(template, reference, {}).mesh;
const used = [...new Set(man.indices)];
const skin = Float64Array.from(used.flatMap((v) => pointAt(man.positions, v)));
const heightMm = boxOfMesh(man)!.max[1];
const middle: Vec3 = [0, heightMm / 2, 0];

/** What known transforms are to be brought back to. */
const closeMm = 1e-4 * heightMm;

const chance = chanceFrom(17);
const offset = (degrees: number, share: number, scale = 1): Similarity =>
  offsetAbout(chance, middle, { degrees, mm: share * heightMm, scale });

const missMm = (truth: Similarity, found: SurfaceAlignment | null): number =>
  found ? greatestMiss(skin, truth, found.similarity) : NaN;

const both = [
  ['locked', false, 1],
  ['free', true, 1.3],
] as const;

describe('alignSurfaces', () => {
  it.each(both)('brings a body back from anywhere near, scale %s', async (_, isScaleFree, scale) => {
    for (const keptShare of [0.8, 'found'] as const)
      for (const degrees of [10, 20, 30, 30])
        for (let run = 0; run < 2; run++) {
          const truth = offset(degrees, degrees / 200, scale ** run);
          const found = await alignSurfaces(movedMesh(man, truth), man, { isScaleFree, keptShare });
          expect(missMm(truth, found)).toBeLessThan(closeMm);
          expect(found!.hasConverged).toBe(true);
          // Single precision holds places to a ten-millionth.
          expect(found!.rmsMm).toBeLessThan(1e-7 * heightMm);
        }
  });

  it('finds the scale of a miniature on a life-size body', async () => {
    const truth = offset(10, 0, 1 / 56);
    const found = await alignSurfaces(movedMesh(man, truth), man, { isScaleFree: true });
    // The last step may be of a ten-millionth, and single precision holds places to as much.
    expect(Math.abs(found!.similarity.scale / 56 - 1)).toBeLessThan(2e-7);
    expect(missMm(truth, found)).toBeLessThan(closeMm);
  });

  it.each(both)(
    'scale %s, takes what is cut away of either for what it is',
    async (_, isScaleFree, scale) => {
      const cuts = [
        cutMesh(man, ([x]) => x > -0.055 * heightMm),
        cutMesh(man, ([, y]) => y < 0.71 * heightMm),
        cutMesh(man, ([, y]) => y > 0.4 * heightMm),
      ];
      for (const cut of cuts)
        for (const keptShare of [0.8, 'found'] as const) {
          expect(areaOf(cut) / areaOf(man)).toBeLessThan(0.71);
          const truth = offset(12, 0.06, scale);
          const options = { isScaleFree, keptShare };
          const little = await alignSurfaces(movedMesh(cut, truth), man, options);
          expect(missMm(truth, little)).toBeLessThan(closeMm);
          const whole = await alignSurfaces(movedMesh(man, truth), cut, options);
          expect(missMm(truth, whole)).toBeLessThan(closeMm);
        }
    },
  );

  it('is off under noise by what the noise leaves unsure', async () => {
    // How far a fit of k unknowns is off along the normals, squared, by the variance and summed over independent points, is
    // chi-square distributed with k degrees of freedom. Of what is normally distributed the nearest 80 % tell 35 % of what
    // all do: E[x²; |x| < 1.28].
    const efficiency = 0.35;
    // One in 10,000 of chi-square with 7 degrees of freedom.
    const most = 29.9;
    const sigmaMm = 2e-4 * heightMm;
    const normals = normalsOf(man.positions, man.indices, man.positions.length / 3);
    for (const [, isScaleFree, scale] of both)
      for (let run = 0; run < 4; run++) {
        const truth = offset(12, 0.06, scale);
        const { positions, indices } = movedMesh(man, truth);
        const noisy = positions.map((value) => value + sigmaMm * scale * chance.gauss());
        const found = await alignSurfaces({ positions: noisy, indices }, man, { isScaleFree });
        const whole = inSuccession(truth, found!.similarity);
        const sum = used.reduce((total, v) => {
          const place = pointAt(man.positions, v);
          const off = dot(subtract(movedBy(whole, place), place), pointAt(normals, v));
          return total + (off / sigmaMm) ** 2;
        }, 0);
        expect(sum).toBeLessThan(most / efficiency);
        expect(missMm(truth, found)).toBeLessThan(closeMm);
        expect(found!.hasConverged).toBe(true);
      }
  });

  it('lays pieces on the part that they are of where it finds how much has a counterpart', async () => {
    const pieces: readonly (readonly [TriangleMesh, Vec3])[] = [
      [cutMesh(man, ([x]) => x > 0.17 * heightMm), [0.3 * heightMm, 0.6 * heightMm, 0]],
      [cutMesh(man, ([, y]) => y > 0.86 * heightMm), [0, 0.93 * heightMm, 0]],
    ];
    for (const [piece, centre] of pieces)
      for (const isScaleFree of [true, false]) {
        const truth = offsetAbout(chance, centre, { degrees: 10, mm: 0.01 * heightMm });
        const found = await alignSurfaces(movedMesh(piece, truth), man, { isScaleFree, keptShare: 'found' });
        expect(missMm(truth, found)).toBeLessThan(closeMm);
      }
  });

  it('goes by the counted part alone', async () => {
    const shaped = poseReference(template, reference, {
      leftUpperArm: [0, 0, 0.4, Math.sqrt(1 - 0.16)],
      rightUpperLeg: [-0.5, 0, 0, Math.sqrt(0.75)],
      leftLowerArm: [0, -0.5, 0, Math.sqrt(0.75)],
    }).mesh;
    const isStill = (v: number): boolean =>
      distance(pointAt(shaped.positions, v), pointAt(man.positions, v)) < 1e-3;
    const counted = Uint8Array.from({ length: man.positions.length / 3 }, (_, v) => (isStill(v) ? 1 : 0));
    const truth = offset(10, 0.05);
    const moved = movedMesh(shaped, truth);
    const found = await alignSurfaces(moved, man, { isScaleFree: false, counted });
    expect(missMm(truth, found)).toBeLessThan(closeMm);
    const ofAll = await alignSurfaces(moved, man, { isScaleFree: false });
    expect(missMm(truth, ofAll)).toBeGreaterThan(10 * closeMm);
  });

  it('lays unlike bodies over one another, and agrees with itself the other way round', async () => {
    const woman = poseReference(template, makeReference(template, medianWoman, 'low'), {}).mesh;
    const there = (await alignSurfaces(woman, man, { isScaleFree: true }))!;
    const back = (await alignSurfaces(man, woman, { isScaleFree: true }))!;
    const statures = heightMm / boxOfMesh(woman)!.max[1];
    expect(there.hasConverged && back.hasConverged).toBe(true);
    expect(there.similarity.scale / statures).toBeCloseTo(1, 2);
    // Both rest on the same pairs but for where the points on either surface happen to lie: 10,000 of 4 mm each.
    expect(greatestMiss(skin, back.similarity, there.similarity)).toBeLessThan(closeMm);
  });

  it('never mirrors: a mirror image is laid on it turned', async () => {
    const raised = poseReference(template, reference, { leftUpperArm: [0, 0, 0.6, 0.8] }).mesh;
    for (const [, isScaleFree, scale] of both) {
      const found = (await alignSurfaces(movedMesh(mirroredMesh(raised), offset(10, 0.05, scale)), raised, {
        isScaleFree,
      }))!;
      expect(found.similarity.scale).toBeGreaterThan(0);
      expect(Math.hypot(...found.similarity.rotation)).toBeCloseTo(1, 12);
      // What mirrors would lie on it all over.
      expect(found.rmsMm).toBeGreaterThan(1e-4 * heightMm);
    }
  });

  it('takes the best of several starts', async () => {
    const truth = offset(170, 0.1);
    const moved = movedMesh(man, truth);
    const near = {
      ...stayingPut,
      rotation: [-truth.rotation[0], -truth.rotation[1], -truth.rotation[2], truth.rotation[3]],
    } as const;
    const fromHere = await alignSurfaces(moved, man, { isScaleFree: false });
    expect(missMm(truth, fromHere)).toBeGreaterThan(0.1 * heightMm);
    const fromBoth = await alignSurfaces(moved, man, { isScaleFree: false, starts: [stayingPut, near] });
    expect(missMm(truth, fromBoth)).toBeLessThan(closeMm);
  });

  it('gives the same every time, tells how far it is, and ends where it is told to', async () => {
    const moved = movedMesh(man, offset(15, 0.05));
    const shares: number[] = [];
    const keep = (share: number): Promise<void> => Promise.resolve(void shares.push(share));
    const first = await alignSurfaces(moved, man, { isScaleFree: true, checkpoint: keep });
    expect(await alignSurfaces(moved, man, { isScaleFree: true })).toEqual(first);
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    const stop = (share: number): Promise<void> =>
      share > 0.3 ? Promise.reject(new Error('enough')) : Promise.resolve();
    await expect(alignSurfaces(moved, man, { isScaleFree: true, checkpoint: stop })).rejects.toThrow(
      'enough',
    );
  });

  it('does not slide along what is alike all along', async () => {
    const rings = Array.from({ length: 41 }, (_, i) => ({ at: [0, 2.5 * i, 0], a: 10, b: 10 }) as const);
    const pipe = cutMesh(tube(rings), ([x, , z]) => Math.hypot(x, z) > 1);
    for (let run = 0; run < 4; run++) {
      const leaning = movedMesh(pipe, offsetAbout(chance, [0, 0, 0], { degrees: 60, mm: 20 }));
      const truth = offsetAbout(chance, [0, 0, 0], { degrees: 0, mm: 3 });
      const found = await alignSurfaces(movedMesh(leaning, truth), leaning, { isScaleFree: run % 2 === 0 });
      expect(found!.rmsMm).toBeLessThan(1e-5);
      expect(greatestMiss(leaning.positions, truth, found!.similarity)).toBeLessThan(3);
    }
  });

  it('is none without surfaces, and leaves a ball its turn', async () => {
    const none = { positions: new Float32Array(0), indices: new Uint32Array(0) };
    expect(await alignSurfaces(none, man, { isScaleFree: false })).toBeNull();
    expect(await alignSurfaces(man, none, { isScaleFree: true })).toBeNull();
    const counted = new Uint8Array(man.positions.length / 3);
    expect(await alignSurfaces(man, man, { isScaleFree: false, counted })).toBeNull();
    const ball = ballMesh(50, 40);
    const truth: Similarity = { ...stayingPut, scale: 0.5, translation: [5, 8, -3] };
    const found = await alignSurfaces(movedMesh(ball, truth), ball, { isScaleFree: true });
    expect(greatestMiss(ball.positions, truth, found!.similarity)).toBeLessThan(50e-4);
  });
});
