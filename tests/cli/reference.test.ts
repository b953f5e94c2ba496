import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReferenceDescription } from '../../src/cli/describeReference.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { bones } from '../../src/core/body/bones.ts';
import { posePresets } from '../../src/core/body/pose/posePresets.ts';
import { canBeHeadsTall } from '../../src/core/body/settings/checkShares.ts';
import { canons } from '../../src/core/canons/index.ts';
import type { FigureFile } from '../../src/core/figures/figureFile.ts';
import { extentOf, poseMeshes } from '../../src/core/figures/posedMeshes.ts';
import type { Box } from '../../src/core/geometry/boxes.ts';
import { findLandmark } from '../../src/core/landmarks/findLandmark.ts';
import { landmarkIds } from '../../src/core/landmarks/landmarkIds.ts';
import { measures } from '../../src/core/measures/index.ts';
import { createFileSet } from '../../src/formats/fileSet.ts';
import { validateGltf } from '../../src/formats/gltf/validateGltf.ts';
import { readBytes } from '../formats/fixtures.ts';
import { wholeBody } from '../formats/save/savedFigure.ts';
import { inspectFile, runCli } from './runCli.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const folder = makeTemporaryFolder();
afterAll(folder.remove);

const medianStatureMm = 1755;

/** Runs `reference` at the coarse level, which is made the fastest. */
const make = (out: string, ...words: readonly string[]) =>
  runCli(['reference', '--level', 'low', '--out', folder.path(out), ...words]);

async function describeBody(...words: readonly string[]): Promise<ReferenceDescription> {
  const { status, printed } = await make('described.glb', '--json', ...words);
  expect(status).toBe(0);
  return JSON.parse(printed) as ReferenceDescription;
}

const readFigure = async (name: string): Promise<FigureFile> =>
  readBytes(readFileSync(folder.path(name)), name);

/** The box of all that a file shows, in the file's own unit. */
function boxOfFile(file: FigureFile): Box {
  const { nodes, worlds, morphWeights } = wholeBody(file);
  return extentOf(poseMeshes(file, nodes, worlds, morphWeights))!;
}

describe('a body as a file', { timeout: 60_000 }, () => {
  it('is a rigged GLB that opens with nothing to complain of, life-size on its soles', async () => {
    const { status, printed } = await make('man.glb');
    expect([status, printed]).toEqual([0, `${folder.path('man.glb')}: 1.755 m tall`]);
    const entry = await inspectFile(folder.path('man.glb'));
    expect(entry).toMatchObject({
      unit: { name: 'm', from: 'declared' },
      up: { axis: '+y' },
      facing: { axis: '+z' },
      bodies: 1,
      rig: { joints: { hips: 'hips', leftHand: 'leftHand', head: 'head' } },
      health: { isClosed: true },
      warnings: [],
    });
    expect(Math.abs(entry.extentModelledMm![1] - medianStatureMm)).toBeLessThan(0.5);
    const bytes = readFileSync(folder.path('man.glb'));
    const set = createFileSet([{ path: 'man.glb', blob: new Blob([bytes]) }]);
    expect((await validateGltf(set, 'man.glb')).counts).toMatchObject({ error: 0, warning: 0 });
  });

  it('is bound at rest to bones named and nested as VRM has them', async () => {
    await make('walk.glb', '--pose', 'walk');
    const { nodes, skins } = await readFigure('walk.glb');
    const named = skins[0]!.joints.map((node) => nodes[node]!);
    expect(
      named.map(({ name, parent }) => ({ id: name, parent: nodes[parent ?? -1]?.name ?? null })),
    ).toEqual(bones.map(({ id, parent }) => ({ id, parent })));
    for (const inverse of skins[0]!.inverseBind)
      expect(inverse.slice(0, 12)).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
  });

  it.each(posePresets)('stands on the ground in $label, alike as GLB, STL and OBJ', async ({ id }) => {
    for (const kind of ['glb', 'stl', 'obj']) await make(`posed.${kind}`, '--pose', id);
    const boxes = await Promise.all(
      ['glb', 'stl', 'obj'].map(async (kind) => boxOfFile(await readFigure(`posed.${kind}`))),
    );
    const [glb, stl, obj] = boxes as [Box, Box, Box];
    expect(stl.min[1]).toBeCloseTo(0, 2);
    for (const end of ['min', 'max'] as const)
      for (const axis of [0, 1, 2] as const) {
        expect(obj[end][axis]).toBeCloseTo(stl[end][axis], 2);
        // Programs that read it blend bones straight, so that bent elbows and knees lose some of their form.
        expect(Math.abs(glb[end][axis] * 1000 - stl[end][axis])).toBeLessThan(axis === 1 ? 1 : 12);
      }
  });
});

/** Canons but that of a child too young to be made. */
const bodyCanons = canons.filter(({ id, heads }) => id !== 'child-1' && canBeHeadsTall(heads));

describe('what is said of a body', { timeout: 60_000 }, () => {
  it('has landmarks, joints and measures by their ids', async () => {
    const { population, settings, landmarks, joints, measures: taken } = await describeBody();
    expect(population).toBe('ansur2-men');
    expect(settings).toMatchObject({ percentile: 50, build: 50, canon: null, measures: {} });
    const isJoint = (id: (typeof landmarkIds)[number]): boolean => findLandmark(id).kind === 'joint';
    expect(new Set(Object.keys(joints))).toEqual(new Set(landmarkIds.filter(isJoint)));
    expect(new Set(Object.keys(landmarks))).toEqual(new Set(landmarkIds.filter((id) => !isJoint(id))));
    expect(new Set(Object.keys(taken))).toEqual(
      new Set(
        measures
          .filter(({ kind }) => kind !== 'ratio')
          .flatMap(({ id, isPaired }) => (isPaired ? [`${id}.left`, `${id}.right`] : [id])),
      ),
    );
    expect(landmarks['vertex']![1]).toBeCloseTo(medianStatureMm, 0);
    expect(taken['stature']).toEqual({
      mm: expect.closeTo(medianStatureMm, 0) as number,
      targetMm: medianStatureMm,
      percentile: expect.closeTo(50, 0) as number,
    });
    for (const { mm, targetMm, percentile, reason } of Object.values(taken)) {
      expect(mm === null).toBe(reason !== undefined);
      expect([mm, targetMm].every((length) => length === null || length > 0)).toBe(true);
      expect(percentile === null || (percentile >= 0 && percentile <= 100)).toBe(true);
    }
    expect(taken['bicepsCircumference.left']).toMatchObject({ percentile: null });
    expect(taken['upperArm.left']).toMatchObject({ percentile: null, targetMm: null });
  });

  it('has measures that the pose forbids, of the same body as it stands', async () => {
    const [sitting, down] = [await describeBody('--pose', 'sit'), await describeBody('--pose', 'down')];
    expect(sitting.landmarks['vertex']![1]).toBeLessThan(1450);
    for (const id of [
      'stature',
      'crotchHeight',
      'span',
      'forearmHandLength.left',
      'shoulderElbowLength.right',
    ])
      expect([id, sitting.measures[id]]).toEqual([id, down.measures[id]]);
    expect(sitting.measures['span']!.mm).toBeGreaterThan(1600);
  });

  it('tells a child’s percentile where the charts have one', async () => {
    const { settings, measures: taken } = await describeBody(
      '--age',
      '7',
      '--sex',
      'f',
      '--percentile',
      '25',
    );
    expect(settings).toMatchObject({ population: 'children', sex: 'female', ageYears: 7 });
    expect(taken['stature']!.percentile).toBeCloseTo(25, 0);
    expect(taken['handLength.left']).toMatchObject({ percentile: null, targetMm: null });
  });

  it('follows measures that are set', async () => {
    const { measures: taken } = await describeBody('--set', 'handLength=205', 'biacromialBreadth=430');
    for (const side of ['left', 'right'])
      expect(Math.abs(taken[`handLength.${side}`]!.mm! - 205)).toBeLessThan(1);
    expect(Math.abs(taken['biacromialBreadth']!.mm! - 430)).toBeLessThan(4);
  });

  it.each(bodyCanons)('has the head of canon $id', async ({ id, heads }) => {
    const { measures: taken } = await describeBody('--canon', id);
    expect(taken['stature']!.mm! / taken['headHeight']!.mm!).toBeCloseTo(heads, 1);
  });
});

describe('a body that cannot be', () => {
  it.each([
    ['a giant', ['--stature', '3000'], 'Take 2064.7 mm.'],
    ['a crotch above the buttock', ['--set', 'crotchHeight=1000'], 'crotch height 878.4 mm (crotchHeight)'],
    ['a waist without room', ['--set', 'waistCircumference=600'], 'waistCircumference'],
    ['a percentile of nothing', ['--percentile', '0'], 'Take 0.1.'],
    ['a child too young', ['--age', '1'], 'Take 2 years'],
    ['grown people too old', ['--age', '95'], 'Take 90 years'],
    ['a man who is a child', ['--population', 'ansur2-men', '--age', '9'], 'Take 18 years, or children.'],
    ['more muscle than fits', ['--muscle', '4'], 'Take 2.5.'],
    ['a canon that there is not', ['--canon', 'richer'], 'richer-7.5'],
    ['a measure that there is not', ['--set', 'handLenght=190'], 'handLength'],
  ])('such as %s is refused with the nearest that can', async (_, words, nearest) => {
    const { status, printed, complained } = await make('never.glb', ...words);
    expect([status, printed]).toEqual([2, '']);
    expect(complained).toMatch(/^\S.*\.\n {2}\S.*\.$/m);
    expect(complained).toContain(nearest);
    expect(existsSync(folder.path('never.glb'))).toBe(false);
  });

  it('is refused in JSON where that was asked for', async () => {
    const { status, printed } = await make('never.glb', '--stature', '3000', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(printed)).toMatchObject({
      refusals: [{ code: 'stature-out-of-range', hint: 'Take 2064.7 mm.' }],
    });
  });

  it('is not written where there is no folder', async () => {
    const { status, complained } = await make('nowhere/man.stl');
    expect(status).toBe(2);
    expect(complained).toContain('nowhere');
  });

  it('is wrong usage as another kind of file', async () => {
    await expect(make('man.ply')).rejects.toThrow(UsageError);
  });
});
