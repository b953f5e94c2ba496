import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLYLoader } from 'three/addons/loaders/PLYLoader.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/cli/describeComparison.ts';
import type { Measurement } from '../../src/cli/describeMeasures.ts';
import { identity, multiply, scaling, transformPoint, type Mat4 } from '../../src/core/geometry/matrices.ts';
import { distance, type Vec3 } from '../../src/core/geometry/vectors.ts';
import { figureParts } from '../../src/core/measures/partOfMeasure.ts';
import { boxOfMesh } from '../../src/core/meshes/measureMesh.ts';
import { transformPositions } from '../../src/core/meshes/transformPositions.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { vertexAreas } from '../../src/core/meshes/vertexAreas.ts';
import { plyParser } from '../../src/formats/ply/plyParser.ts';
import { layMesh, standMesh } from '../formats/layMeshes.ts';
import { ballMesh, fileOf, parseFiles, writeBinaryStl, writeObj } from '../formats/meshFixtures.ts';
import { modelsFolder } from '../samples/readSample.ts';
import { inspectFile, runCli } from './runCli.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const folder = makeTemporaryFolder();
afterAll(folder.remove);

const sample = (id: string): string => fileURLToPath(new URL(`${id}.glb`, modelsFolder));
const woman = sample('median-woman');
const writeMesh = (name: string, mesh: TriangleMesh): string => folder.write(name, writeBinaryStl(mesh));

async function compare(...words: readonly string[]): Promise<Comparison> {
  const { status, printed, complained } = await runCli(['compare', ...words, '--json', '--quiet']);
  expect([status, complained]).toEqual([0, '']);
  return JSON.parse(printed) as Comparison;
}

const codesOf = ({ warnings }: Comparison): readonly string[] => warnings.map(({ code }) => code);

describe('compare', { timeout: 60_000 }, () => {
  it('tells how far a ball lies outside of a smaller one, in their own coordinates and with every field', async () => {
    const outer = ballMesh(11, 31);
    const file = writeMesh('outer.stl', outer);
    const other = writeMesh('inner.stl', ballMesh(10, 40));
    // Where the stance is told a body is sought in fewer ways.
    const stance = ['--up', '+z', '--facing', '-y'];
    const found = await compare(file, '--with', other, '--align', 'none', ...stance);
    /** How far the inner one's facets lie below its ball at most. */
    const facets = 10 * (1 - Math.cos((Math.PI / 40) * Math.SQRT1_2));
    const { distance: apart, warnings, size, ...rest } = found;
    expect(rest).toEqual({
      file,
      with: other,
      alignment: { kind: 'none', matrix: identity, residualMm: null, bodyMatrix: identity },
      parts: {},
      deviations: [],
      sentences: [],
      toleranceMm: 0.005 * size!.statureModelledMm,
      farthestMm: null,
      pointsWithout: 0,
    });
    expect(Object.keys(apart!).toSorted()).toEqual(
      [
        'meanMm',
        'rmsMm',
        'p95Mm',
        'minMm',
        'maxMm',
        'unsignedMeanMm',
        'withinToleranceShare',
        'points',
        'byArea',
      ].toSorted(),
    );
    expect(apart!.points).toBe(outer.positions.length / 3);
    for (const key of ['meanMm', 'rmsMm', 'p95Mm', 'minMm', 'maxMm', 'unsignedMeanMm'] as const) {
      expect(apart![key]).toBeGreaterThan(1 - 1e-5);
      expect(apart![key]).toBeLessThan(1 + facets + 1e-5);
    }
    // How they stand counts for nothing here, but in what unit they are does.
    expect(
      warnings.map(({ code, file: of, message }) => [code, of, message.includes('--with-unit')]),
    ).toEqual([
      ['unit-doubtful', file, false],
      ['unit-doubtful', other, true],
    ]);
  });

  it('finds counterparts however far off of what is no figure', async () => {
    const file = writeMesh('small.stl', ballMesh(10, 31));
    const other = writeMesh('large.stl', ballMesh(14, 31));
    const stance = ['--up', '+z', '--facing', '-y', '--with-up', '+z', '--with-facing', '-y'];
    const found = await compare(file, '--with', other, '--align', 'ground', '--unit', 'mm', ...stance);
    expect([found.farthestMm, found.pointsWithout]).toEqual([null, 0]);
    // Both stand on one spot: they touch there, and are farthest apart at the crown.
    expect(found.distance!.maxMm).toBeCloseTo(0, 1);
    expect(found.distance!.minMm).toBeCloseTo(-8, 1);
  });

  it('takes a second file that names no unit in the unit of the first, where both are in their own coordinates', async () => {
    const file = writeMesh('inner.stl', ballMesh(10, 31));
    // By itself it would be taken for centimetres.
    const other = folder.write('outer.obj', writeObj(ballMesh(11, 31)));
    const stance = ['--up', '+z', '--facing', '-y'];
    const { distance: apart, warnings } = await compare(file, '--with', other, '--align', 'none', ...stance);
    expect(apart!.meanMm).toBeCloseTo(-1, 2);
    const { file: of, message } = warnings.find(({ code }) => code === 'unit-beside')!;
    expect([of, message.includes('--with-unit')]).toEqual([other, true]);
  });

  it('finds nothing between a figure and itself', async () => {
    const none = await compare(woman, '--with', woman, '--align', 'none');
    expect(none.distance).toMatchObject({ meanMm: 0, rmsMm: 0, minMm: 0, maxMm: 0, withinToleranceShare: 1 });
    const found = await compare(woman, '--with', woman, '--align', 'landmarks');
    expect(found.alignment.kind).toBe('landmarks');
    expect(found.alignment.residualMm).toBeLessThan(1e-3);
    for (const [i, value] of found.alignment.matrix.entries()) expect(value).toBeCloseTo(identity[i]!, 3);
    expect(found.distance!.rmsMm).toBeLessThan(1e-3);
    expect(Object.keys(found.parts)).toEqual(figureParts);
    const points = Object.values(found.parts).reduce((sum, part) => sum + part!.points, 0);
    expect(points).toBe(found.distance!.points);
    expect(found.deviations.length).toBeGreaterThan(50);
    for (const { percent, z } of found.deviations) expect([percent, z]).toEqual([0, null]);
    expect(found.warnings).toEqual([]);
  });

  it('brings back how a copy was turned, moved and made smaller', async () => {
    const angle = Math.PI / 18;
    const [along, across] = [500 * Math.cos(angle), 500 * Math.sin(angle)];
    const turned: Mat4 = [along, 0, -across, 0, 0, 500, 0, 0, across, 0, along, 0, 40, 15, -30, 1];
    const mesh = await layMesh('median-woman');
    const copy = writeMesh('copy.stl', { ...mesh, positions: transformPositions(mesh.positions, turned) });
    const stance = ['--with-unit', 'mm', '--with-up', '+y', '--with-facing', '+z'];
    const {
      alignment,
      distance: apart,
      warnings,
    } = await compare(woman, '--with', copy, '--scale-free', ...stance);
    const { fileToBody } = await inspectFile(woman);
    const { fileToBody: copyToBody } = await inspectFile(copy, [
      '--unit',
      'mm',
      '--up',
      '+y',
      '--facing',
      '+z',
    ]);
    const ways: readonly (readonly [Mat4, Mat4])[] = [
      // From the one file to the other, and where both stand upright.
      [multiply(alignment.matrix, scaling(1000)), turned],
      [multiply(alignment.bodyMatrix, fileToBody), multiply(copyToBody, turned)],
    ];
    for (const [found, truth] of ways) {
      let most = 0;
      for (let i = 0; i < mesh.positions.length; i += 3) {
        const point = [...mesh.positions.subarray(i, i + 3)] as unknown as Vec3;
        most = Math.max(most, distance(transformPoint(found, point), transformPoint(truth, point)));
      }
      // A ten-thousandth of the copy's size, which is asked of all alignments.
      expect(most).toBeLessThan(0.08);
    }
    expect(apart!.rmsMm).toBeLessThan(0.16);
    expect(warnings.map(({ code }) => code)).not.toContain('size-differs');
  });

  it('finds a print file that lies on its back to be the figure that it was made from', async () => {
    const lying = standMesh(await layMesh('median-woman'), 100, '+z', '-y');
    const print = writeMesh('print.stl', lying);
    const map = folder.path('map-of-print.ply');
    const found = await compare(print, '--with', woman, '--unit', 'cm', '--map', map);
    expect(found.distance!.rmsMm).toBeLessThan(0.05);
    expect(found.distance!.withinToleranceShare).toBe(1);
    expect(codesOf(found)).not.toContain('size-differs');
    // The map lies where the file has the figure, in mm.
    const { meshes } = await parseFiles(plyParser, [fileOf('map.ply', new Uint8Array(readFileSync(map)))]);
    const [mapped, own] = [boxOfMesh(meshes[0]!)!, boxOfMesh(lying)!];
    for (const side of ['min', 'max'] as const)
      for (const axis of [0, 1, 2]) expect(mapped[side][axis]).toBeCloseTo(10 * own[side][axis]!, 2);
    const small = await compare(woman, '--with', print, '--with-unit', 'mm', '--align', 'ground');
    const differs = small.warnings.find(({ code }) => code === 'size-differs')!;
    expect(differs.file).toBe(print);
    expect(differs.message).toMatch(/^It is 90 % shorter as modelled; --scale-free/);
  });

  it('judges a figure by the people it is compared with, as measuring it does', async () => {
    const faulty = sample('faulty-man');
    const wish = ['--scale', '1:6', '--profile', 'craft'];
    const found = await compare(faulty, '--with', 'ansur2-men', ...wish);
    expect(found.sentences[0]).toMatch(/^The head is 1\d % large for this stature/);
    expect(found.toleranceMm).toBeCloseTo(6, 9);
    const [worst] = Object.entries(found.parts).toSorted(([, a], [, b]) => b!.meanMm - a!.meanMm);
    expect(worst![0]).toBe('head');
    const { printed } = await runCli([
      'measure',
      faulty,
      '--judge',
      '--population',
      'ansur2-men',
      '--json',
      ...wish,
    ]);
    const [measured] = JSON.parse(printed) as readonly Measurement[];
    const verdicts = ({ deviations }: Pick<Comparison, 'deviations'>) =>
      deviations.map(({ measure, verdict }) => `${measure}: ${verdict}`);
    expect(verdicts(found)).toEqual(verdicts(measured!.judgement!));
  });

  it('gives lengths as modelled, on a miniature of the stature that its people have', async () => {
    const found = await compare(sample('heroic-28'), '--with', 'ansur2-men', '--scale', '1:12');
    const { modelScale, statureMm } = found.size!;
    expect(statureMm).toBe(1755);
    expect(found.toleranceMm).toBeCloseTo(12 / modelScale, 9);
    expect(found.farthestMm).toBeCloseTo(0.15 * found.size!.statureModelledMm, 9);
    const head = found.deviations.find(({ measure }) => measure === 'headHeight')!;
    expect(head.measured).toBeGreaterThan(4);
    expect(head.measured).toBeLessThan(6);
    expect(head.deltaAtScaleMm).toBeCloseTo(((head.measured - head.expected) * modelScale) / 12, 9);
    const ratio = found.deviations.find(({ measure }) => measure === 'headsTall')!;
    expect(ratio.expected).toBeGreaterThan(7);
    expect(found.distance!.maxMm).toBeLessThan(found.farthestMm!);
  });

  it('stands a body of children beside a child', async () => {
    const found = await compare(sample('child-7'), '--with', 'cdc-boys-7', '--align', 'none');
    expect(found.alignment.bodyMatrix).toEqual(identity);
    // The child was made as this body is: what is left comes of the landmarks that its pose is read from.
    expect(found.distance!.rmsMm).toBeLessThan(found.toleranceMm);
  });

  it('writes the figure with its distances', async () => {
    const path = folder.path('map.ply');
    const found = await compare(sample('faulty-man'), '--with', 'ansur2-men', '--map', path);
    const bytes = readFileSync(path);
    const { meshes } = await parseFiles(plyParser, [fileOf('map.ply', new Uint8Array(bytes))]);
    const [mesh] = meshes;
    expect(boxOfMesh(mesh!)!.min[1]).toBeCloseTo(0, 2);
    expect(boxOfMesh(mesh!)!.max[1]).toBeCloseTo(found.size!.statureModelledMm, 0);
    const loader = new PLYLoader();
    loader.setCustomPropertyNameMapping({ distance: ['distance'] });
    const read = loader.parse(new Uint8Array(bytes).buffer);
    const distances = read.getAttribute('distance').array;
    expect(distances).toHaveLength(found.distance!.points + found.pointsWithout);
    const areas = vertexAreas({
      positions: read.getAttribute('position').array as Float32Array,
      indices: Uint32Array.from(read.index!.array),
    });
    const area = areas.reduce((sum, each) => sum + each, 0);
    const mean = areas.reduce((sum, each, v) => sum + each * distances[v]!, 0) / area;
    expect(mean).toBeCloseTo(found.distance!.byArea.meanMm, 4);
    const ofPoints = areas.reduce((sum, _, v) => sum + distances[v]!, 0) / areas.length;
    expect(ofPoints).toBeCloseTo(found.distance!.meanMm, 4);
    expect(Math.max(...distances)).toBeCloseTo(found.distance!.maxMm, 4);
  });

  it('says it in words, and what it is doing', async () => {
    const words = ['compare', sample('faulty-man'), '--with', woman, '--scale', '1:6'];
    const { printed, complained } = await runCli(words);
    expect(complained.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'Measuring',
      'Measuring',
      'Comparing',
    ]);
    expect(printed).toMatch(/Laid +by their surfaces, \d+\.\d\d mm apart \(RMS\), its middle moved by/);
    expect(printed).toMatch(
      /Tolerance 6\.00 mm \(0\.34\d % of the height, 1 mm at 1:6\): \d+\.\d % of the surface/,
    );
    expect(printed).toMatch(/! .*median-woman\.glb: It is \d % shorter as modelled/);
    expect(printed).toContain('beside median-woman.glb');
    const parts = printed
      .split('\n')
      .filter((line) => /^ {2}(head|neck|trunk|arms|hands|legs|feet) /.test(line));
    expect(parts).toHaveLength(7);
    const rms = parts.map((line) => Number(line.split(/ +/)[3]));
    expect(rms).toEqual(rms.toSorted((a, b) => b - a));
  });
});
