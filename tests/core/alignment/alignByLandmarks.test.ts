import { describe, expect, it } from 'vitest';
import { alignByLandmarks, type LandmarksToAlign } from '../../../src/core/alignment/alignByLandmarks.ts';
import { partsOfLandmark } from '../../../src/core/alignment/partsOfLandmark.ts';
import { movedBy, stayingPut, type Similarity } from '../../../src/core/alignment/similarity.ts';
import { loadShapeSpace } from '../../../src/core/body/shapeSpace/loadShapeSpace.ts';
import { distance, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { partOfPoint } from '../../../src/core/landmarks/fitting/parts.ts';
import { landmarkIds, landmarks, type LandmarkId } from '../../../src/core/landmarks/landmarkIds.ts';
import { pointOfLandmark } from '../../../src/core/landmarks/refining/fittedBody.ts';
import { layLandmarks } from '../measures/layBody.ts';
import { chanceFrom, offsetAbout } from './offsets.ts';

const chance = chanceFrom(5);
const middle: Vec3 = [0, 900, 0];

type Places = readonly (readonly [LandmarkId, Vec3])[];
const places = Object.entries(layLandmarks) as unknown as Places;

const landmarksAt = (all: Places, uncertainty: number): LandmarksToAlign =>
  Object.fromEntries(all.map(([id, at]) => [id, { at, uncertainty }]));

const movedPlaces = (similarity: Similarity, noise = 0): Places =>
  places.map(([id, at]) => {
    const [x, y, z] = movedBy(similarity, at);
    return [id, [x + noise * chance.gauss(), y + noise * chance.gauss(), z + noise * chance.gauss()]];
  });

const exact = landmarksAt(places, 0);

const missOf = (similarity: Similarity, truth: Similarity): number =>
  distance(movedBy(similarity, movedBy(truth, middle)), middle);

describe('alignByLandmarks', () => {
  it('lays a body on its like, at any scale where that is free', () => {
    for (const [isScaleFree, scale] of [
      [false, 1],
      [true, 1 / 56],
    ] as const) {
      const truth = offsetAbout(chance, middle, { degrees: 130, mm: 400, scale });
      const moving = landmarksAt(movedPlaces(truth), 3 * scale);
      const { similarity, rmsMm, residualsMm } = alignByLandmarks(moving, exact, { isScaleFree })!;
      expect(missOf(similarity, truth)).toBeLessThan(1e-8);
      expect(similarity.scale).toBeCloseTo(1 / scale, 9);
      expect(rmsMm).toBeLessThan(1e-8);
      expect(Object.keys(residualsMm).toSorted()).toEqual(places.map(([id]) => id).toSorted());
    }
  });

  it('goes by what both have', () => {
    const known = places.slice(0, 20);
    const missing = { at: null, reason: 'part-unlike' } as const;
    const moving: LandmarksToAlign = {
      ...landmarksAt(known, 4),
      [known[0]![0]]: missing,
      [places[30]![0]]: missing,
    };
    const { residualsMm } = alignByLandmarks(moving, landmarksAt(places.slice(10), 0), {
      isScaleFree: false,
    })!;
    expect(Object.keys(residualsMm).toSorted()).toEqual(
      places
        .slice(10, 20)
        .map(([id]) => id)
        .toSorted(),
    );
    expect(alignByLandmarks(landmarksAt(places.slice(0, 2), 4), exact, { isScaleFree: true })).toBeNull();
  });

  it('heeds what is unsure less: one that is 100 times as unsure pulls 10,000 times less', () => {
    const pulled = (uncertainty: number): number => {
      const moving: LandmarksToAlign = {
        ...landmarksAt(places, 1),
        vertex: { at: [300, 1750, 0], uncertainty },
      };
      const { similarity } = alignByLandmarks(moving, exact, { isScaleFree: false })!;
      return distance(movedBy(similarity, middle), middle);
    };
    expect(pulled(1)).toBeGreaterThan(0.5);
    expect(pulled(100) / pulled(1)).toBeCloseTo(1e-4, 5);
  });

  it('weighs uncertainties of both where they come to lie', () => {
    // At 1:10 an uncertainty of 1 mm is one of 10 mm on the other, so that all pairs are as unsure whichever has it.
    const small = movedPlaces({ ...stayingPut, scale: 0.1 }, 1);
    const unsure = (all: Places, mm: number, isSure: (i: number) => boolean): LandmarksToAlign =>
      Object.fromEntries(all.map(([id, at], i) => [id, { at, uncertainty: isSure(i) ? 0 : mm }]));
    const lengthFor = (isSure: (i: number) => boolean): number =>
      alignByLandmarks(
        unsure(small, 1, isSure),
        unsure(places, 10, (i) => !isSure(i)),
        { isScaleFree: true },
      )!.similarity.scale;
    // The weights' own scale comes from places that are 10 mm unsure: to some 1 in 500.
    expect(lengthFor((i) => i % 2 === 0) / lengthFor(() => false)).toBeCloseTo(1, 4);
  });

  it('lays chosen parts on the other’s and lets all else lie where it comes to', () => {
    const truth = offsetAbout(chance, middle, { degrees: 20, mm: 50 });
    const bent = movedPlaces(truth).map(([id, at]) =>
      partsOfLandmark(id).includes('leftForearm') ? ([id, middle] as const) : ([id, at] as const),
    );
    const moving = landmarksAt(bent, 2);
    const parts = ['head', 'trunk', 'leftThigh', 'rightThigh'] as const;
    const { similarity, residualsMm } = alignByLandmarks(moving, exact, { isScaleFree: false, parts })!;
    expect(missOf(similarity, truth)).toBeLessThan(1e-8);
    expect(residualsMm['stylion.left']).toBeUndefined();
    expect(residualsMm['knee.right']).toBeLessThan(1e-8);
    expect(alignByLandmarks(moving, exact, { isScaleFree: false, parts: [] })).toBeNull();
  });
});

describe('partsOfLandmark', () => {
  it('knows every landmark’s part, where the body’s own skin has it or beside a joint', async () => {
    const space = await loadShapeSpace();
    expect(landmarkIds.filter((id) => partsOfLandmark(id).length === 0)).toEqual([]);
    const elsewhere = landmarks.filter(({ stem, isPaired }) => {
      const point = pointOfLandmark(space, stem, 'left');
      const id = (isPaired ? `${stem}.left` : stem) as LandmarkId;
      return point === null || !partsOfLandmark(id).includes(partOfPoint(space, point));
    });
    // On the nape and over the knee’s outer knob the bone that moves the skin most is the one beyond.
    expect(elsewhere.map(({ stem }) => stem)).toEqual(['cervicale', 'femoralEpicondyle']);
  });
});
