import { describe, expect, it } from 'vitest';
import {
  alignFigures,
  type FigureAlignment,
  type SurfaceToLay,
} from '../../../src/core/alignment/alignFigures.ts';
import { inSuccession, stayingPut, type Similarity } from '../../../src/core/alignment/similarity.ts';
import { mayTurnOf, turnedStarts, type MayTurn } from '../../../src/core/alignment/turnedStarts.ts';
import { rotate } from '../../../src/core/body/pose/boneMotions.ts';
import { makeReference, poseReference } from '../../../src/core/body/referenceBody.ts';
import { medianMan } from '../../../src/core/body/settings/bodySettings.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { centreOf } from '../../../src/core/geometry/boxes.ts';
import { compactMesh } from '../../../src/core/meshes/compactMesh.ts';
import { boxOfMesh } from '../../../src/core/meshes/measureMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { boxMesh } from '../../formats/meshFixtures.ts';
import { chanceFrom, greatestMiss, movedMesh, offsetAbout } from './offsets.ts';

const template = await loadTemplate();
const man = compactMesh(poseReference(template, makeReference(template, medianMan, 'low'), {}).mesh);
const box = boxOfMesh(man)!;
const heightMm = box.max[1];
const chance = chanceFrom(23);

const bare = (mesh: TriangleMesh): SurfaceToLay => ({
  mesh,
  box: boxOfMesh(mesh)!,
  landmarks: {},
  parts: null,
});
const lay = async (moving: TriangleMesh, mayTurn: MayTurn, isScaleFree = false): Promise<FigureAlignment> =>
  (await alignFigures(bare(moving), bare(man), { kind: 'surface', isScaleFree, mayTurn, parts: [] }))!;

/** A quarter turn of which the guess of the upright or the facing was wrong, and 20° and some more by which no guess is right. */
const misguessed = (turn: Similarity, scale = 1): Similarity =>
  inSuccession(turn, offsetAbout(chance, centreOf(box), { degrees: 20, mm: 0.05 * heightMm, scale }));

describe('surfaces without landmarks', { timeout: 60_000 }, () => {
  it('are laid on one another however wrong it was guessed how they stand', async () => {
    const turns = turnedStarts(box, box, false, 'anyhow');
    const places = turns.map(({ rotation }) => rotate(rotation, [1, 2, 3]).map(Math.round).join());
    expect(new Set(places).size).toBe(24);
    for (const [i, turn] of turns.filter((_, place) => place % 3 === 1).entries()) {
      const truth = misguessed(turn, i % 2 === 0 ? 1 : 0.1);
      const found = await lay(movedMesh(man, truth), 'anyhow', i % 2 === 1);
      expect(greatestMiss(man.positions, truth, found.similarity)).toBeLessThan(1e-4 * heightMm);
    }
  });

  it('may turn as far as nobody said how they stand', () => {
    const told = { up: '+y', facing: '+z' } as const;
    expect(mayTurnOf([told, { up: null, facing: '+z' }])).toBe('anyhow');
    expect(mayTurnOf([{ up: '+y', facing: null }, told])).toBe('aboutUp');
    expect(mayTurnOf([told, told])).toBe('not');
  });

  it('are turned about the upright alone, or not at all, where a person said how they stand', async () => {
    const turned = turnedStarts(box, box, false, 'aboutUp')[2]!;
    const tipped = turnedStarts(box, box, false, 'anyhow')[8]!;
    const missAfter = async (turn: Similarity, mayTurn: MayTurn): Promise<number> => {
      const truth = misguessed(turn);
      return greatestMiss(man.positions, truth, (await lay(movedMesh(man, truth), mayTurn)).similarity);
    };
    expect(await missAfter(turned, 'aboutUp')).toBeLessThan(1e-4 * heightMm);
    expect(await missAfter(turned, 'not')).toBeGreaterThan(0.1 * heightMm);
    expect(await missAfter(tipped, 'aboutUp')).toBeGreaterThan(0.1 * heightMm);
  });

  it('stay as they stand where they are as alike turned', async () => {
    const cube = boxMesh([-50, 0, -50], [50, 100, 50]);
    const truth = offsetAbout(chance, [0, 50, 0], { degrees: 10, mm: 5 });
    const noisy = movedMesh(cube, truth);
    const wish = { kind: 'surface', isScaleFree: false, mayTurn: 'anyhow', parts: [] } as const;
    const found = (await alignFigures(
      bare({ ...noisy, positions: noisy.positions.map((value) => value + 0.3 * chance.gauss()) }),
      bare(cube),
      wish,
    ))!;
    expect(greatestMiss(cube.positions, truth, found.similarity)).toBeLessThan(2);
    const itself = (await alignFigures(bare(cube), bare(cube), wish))!;
    expect(greatestMiss(cube.positions, stayingPut, itself.similarity)).toBeLessThan(0.01);
  });
});
