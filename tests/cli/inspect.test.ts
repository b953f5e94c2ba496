import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { transformPoint } from '../../src/core/geometry/matrices.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { boxMan, packGlb, writeGlb, writeGltf } from '../formats/fixtures.ts';
import { layFigureBytes, layMesh, sizeOfMesh, standMesh } from '../formats/layMeshes.ts';
import { ballMesh, boxMesh, extentOf, writeBinaryStl, writeObj } from '../formats/meshFixtures.ts';
import { inspectFile, inspectFiles, runCli } from './runCli.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const folder = makeTemporaryFolder();
afterAll(folder.remove);

const whole = await layMesh('median-man');
const heightM = sizeOfMesh(whole)[1];

/** The lay figure as a print file has it: at 1:12 in millimetres, Z up, facing −Y. */
const printed = standMesh(whole, 1000 / 12, '+z', '-y');

/** The box that a mesh takes up once its file's matrix has put it into the body frame, mm. */
function boxInBody({ positions }: TriangleMesh, fileToBody: readonly number[]) {
  const points: number[] = [];
  for (let i = 0; i < positions.length; i += 3)
    points.push(...transformPoint(fileToBody, [positions[i]!, positions[i + 1]!, positions[i + 2]!] as Vec3));
  const [min, max] = extentOf(points);
  return { min, max };
}

/** Stand for whatever fits: vitest gives them no type. */
const someNumber: unknown = expect.any(Number);
const someText: unknown = expect.any(String);
const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const nearly = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const axisFinding = {
  axis: textLike(/^[+-][xyz]$/),
  from: textLike(/^(declared|found|assumed|given)$/),
};

// The first shape that is judged makes the poses that it is compared with.
describe('what inspect says of a file', { timeout: 60_000 }, () => {
  it('has every field that is promised', async () => {
    const path = folder.write('heroic.glb', layFigureBytes('heroic-28'));
    const entry = await inspectFile(path);
    expect(entry).toMatchObject({
      file: path,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
      format: textLike(/^glTF/),
      opened: true,
      unit: { name: 'm', metresPerUnit: 1, from: 'declared', runnersUp: expect.any(Array) as unknown },
      up: axisFinding,
      facing: axisFinding,
      extentModelledMm: [someNumber, someNumber, someNumber],
      base: {
        topMm: someNumber,
        bottomMm: someNumber,
        widthMm: someNumber,
        depthMm: someNumber,
      },
      triangles: someNumber,
      vertices: someNumber,
      bodies: 1,
      rig: { convention: someText, confidence: someNumber },
      health: { triangles: entry.triangles, openEdges: 0, isClosed: true },
      warnings: [],
    });
    expect(entry.fileToBody).toHaveLength(16);
    expect(entry.fileToBody.every(Number.isFinite)).toBe(true);
    expect(entry.rig!.joints).toMatchObject({ hips: textLike(/hips/i) });
  });

  it('sets the base of a miniature apart from its height', async () => {
    const stated = JSON.parse(
      readFileSync(new URL('../../public/models/heroic-28.model.json', import.meta.url), 'utf8'),
    ) as { heightModelledMm: number; base: { diameterMm: number; thicknessMm: number } };
    const { base, extentModelledMm } = await inspectFile(
      folder.write('heroic.glb', layFigureBytes('heroic-28')),
    );
    expect(extentModelledMm![1]).toBeCloseTo(stated.heightModelledMm, 2);
    expect(base!.topMm).toBeCloseTo(0, 2);
    expect(base!.bottomMm).toBeCloseTo(-stated.base.thicknessMm, 2);
    expect(base!.widthMm).toBeCloseTo(stated.base.diameterMm, 1);
    expect(base!.depthMm).toBeCloseTo(stated.base.diameterMm, 1);
  });

  it('stands a print file of Z up, and its matrix puts the soles on nought and the crown at the height', async () => {
    const entry = await inspectFile(folder.write('printed.stl', writeBinaryStl(printed)));
    expect(entry).toMatchObject({
      format: 'STL (binary)',
      unit: { name: 'mm', metresPerUnit: 0.001, from: 'guessed' },
      up: { axis: '+z', from: 'found' },
      facing: { axis: '-y', from: 'found' },
      base: null,
      rig: null,
      triangles: whole.indices.length / 3,
      bodies: 1,
    });
    const heightMm = (heightM * 1000) / 12;
    expect(entry.extentModelledMm![1]).toBeCloseTo(heightMm, 3);
    const { min, max } = boxInBody(printed, entry.fileToBody);
    expect(min[1]).toBeCloseTo(0, 3);
    expect(max[1]).toBeCloseTo(heightMm, 3);
    for (const axis of [0, 2] as const) {
      expect(min[axis]! + max[axis]!).toBeCloseTo(0, 3);
      expect(max[axis]! - min[axis]!).toBeCloseTo(entry.extentModelledMm![axis], 3);
    }
  });

  it('takes what is said of it as given', async () => {
    const path = folder.write('printed.stl', writeBinaryStl(printed));
    const said = await inspectFile(path, ['--unit', 'cm', '--up', '-x', '--facing', '+z']);
    expect(said).toMatchObject({
      unit: { name: 'cm', metresPerUnit: 0.01, from: 'given' },
      up: { axis: '-x', from: 'given' },
      facing: { axis: '+z', from: 'given' },
    });
    const [across, deep] = [sizeOfMesh(printed)[0], sizeOfMesh(printed)[2]];
    expect(said.extentModelledMm![1]).toBeCloseTo(across * 10, 2);
    expect(said.extentModelledMm![2]).toBeCloseTo(deep * 10, 2);
    const { min, max } = boxInBody(printed, said.fileToBody);
    expect([min[1], max[1]! - across * 10]).toEqual([nearly(0, 2), nearly(0, 2)]);
  });

  it('takes a facing alone as given, with the upright as found', async () => {
    const path = folder.write('printed.stl', writeBinaryStl(printed));
    expect(await inspectFile(path, ['--facing', '+x'])).toMatchObject({
      up: { axis: '+z', from: 'found' },
      facing: { axis: '+x', from: 'given' },
    });
  });

  it('doubts how a ball stands until it is told', async () => {
    const ball = folder.write('ball.stl', writeBinaryStl(ballMesh(10, 12)));
    const doubts = async (...words: readonly string[]): Promise<readonly string[]> => {
      const { warnings } = await inspectFile(ball, words);
      return warnings.flatMap(({ code }) =>
        code === 'up-doubtful' || code === 'facing-doubtful' ? code : [],
      );
    };
    expect(await doubts()).toEqual(['up-doubtful', 'facing-doubtful']);
    expect(await doubts('--up', '+z')).toEqual(['facing-doubtful']);
    expect(await doubts('--up', '+z', '--facing', '-y')).toEqual([]);
  });

  it('offers other units where the file names none', async () => {
    const path = folder.write('doubtful.obj', writeObj(standMesh(whole, 100)));
    const { unit } = await inspectFile(path);
    expect(unit).toMatchObject({ from: 'guessed', isDoubtful: true });
    expect([unit.name, ...unit.runnersUp.map(({ name }) => name)].slice(0, 2).sort()).toEqual(['cm', 'mm']);
    for (const { metresPerUnit, heightMm } of unit.runnersUp)
      expect(heightMm).toBeCloseTo(heightM * 100 * metresPerUnit * 1000, 3);
  });

  it('finds data and pictures beside the file and below it', async () => {
    const [main, data] = await writeGltf(boxMan());
    const text = (await main!.blob.text()).replaceAll(data!.path, `parts/${data!.path}`);
    const path = folder.write('beside/man.gltf', text);
    expect(await inspectFiles([path])).toMatchObject([
      { opened: false, error: { code: 'missing-side-file' } },
    ]);
    folder.write(`beside/parts/${data!.path}`, new Uint8Array(await data!.blob.arrayBuffer()));
    expect(await inspectFile(path)).toMatchObject({
      triangles: 72,
      extentModelledMm: [1700, 1800, 260].map((mm) => nearly(mm, 3)),
    });
  });
});

describe('several files', { timeout: 60_000 }, () => {
  it('are told of in the order given, those refused with what, why and what next', async () => {
    const paths = [
      folder.write('notes.txt', 'Buy plasticine.'),
      folder.write('box.stl', writeBinaryStl(boxMesh([0, 0, 0], [10, 20, 30]))),
      folder.path('nobody.stl'),
      folder.write('empty.glb', packGlb({ asset: { version: '2.0' } })),
      folder.write('man.glb', await writeGlb(boxMan())),
    ];
    const { status, printed: text } = await runCli(['inspect', ...paths, '--json']);
    expect(status).toBe(2);
    const entries = JSON.parse(text) as { file: string; opened: boolean }[];
    expect(entries.map(({ file }) => file)).toEqual(paths);
    expect(entries.map(({ opened }) => opened)).toEqual([false, true, false, false, true]);
    expect(entries.filter(({ opened }) => !opened)).toEqual(
      ['not-a-figure-format', 'not-found', someText].map((code) => ({
        file: someText,
        opened: false,
        error: {
          code,
          message: textLike(/^\S.*\.$/s),
          hint: textLike(/^\S.*\.$/s),
        },
      })),
    );
  });

  it('end with nought where all opened', async () => {
    const box = folder.write('box.stl', writeBinaryStl(boxMesh([0, 0, 0], [10, 20, 30])));
    expect((await runCli(['inspect', box, box, '--json'])).status).toBe(0);
  });

  it('are told of in words, and refusals apart from them', async () => {
    const man = folder.write('man.glb', await writeGlb(boxMan()));
    const notes = folder.write('notes.txt', 'Buy plasticine.');
    const { status, printed: text, complained } = await runCli(['inspect', man, notes]);
    expect(status).toBe(2);
    expect(text).toContain(man);
    expect(text).toContain('1.800 m tall');
    expect(text).toContain('72 triangles');
    expect(text).not.toContain(notes);
    expect(complained).toContain(`${notes}\n  notes.txt cannot be opened.`);
    expect(complained).not.toContain(man);
  });
});
