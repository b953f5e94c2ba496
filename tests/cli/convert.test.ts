import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/cli/describeFile.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { savers } from '../../src/formats/save/index.ts';
import { layFigureBytes, layMesh, sizeOfMesh, standMesh } from '../formats/layMeshes.ts';
import { writeBinaryStl } from '../formats/meshFixtures.ts';
import { inspectFile, runCli } from './runCli.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const folder = makeTemporaryFolder();
afterAll(folder.remove);

const whole = await layMesh('median-man');
const [width, height, depth] = sizeOfMesh(whole).map((length) => length * 1000) as [number, number, number];

const kinds = savers.map(({ extension }) => extension);

function expectSize({ extentModelledMm: actual }: Inspection, expected: readonly number[]): void {
  for (const [axis, length] of expected.entries())
    expect(Math.abs(actual![axis]! / length - 1)).toBeLessThan(1e-4);
}

describe('convert', { timeout: 60_000 }, () => {
  it.each(kinds)('writes a figure at 1:12 as %s, which opens again as large as it was', async (kind) => {
    const source = folder.write('man.glb', layFigureBytes('median-man'));
    const out = folder.path(`man-12.${kind}`);
    const { status, printed } = await runCli(['convert', source, '--scale', '1:12', '--out', out]);
    expect(status).toBe(0);
    expect(printed).toBe(`${out}: ${(height / 12).toFixed(1)} mm tall`);
    const written = await inspectFile(out);
    expectSize(written, [width / 12, height / 12, depth / 12]);
    expect(written).toMatchObject({ triangles: whole.indices.length / 3, warnings: [] });
  });

  it('scales from the scale that the file is said to have', async () => {
    const source = folder.write('printed.stl', writeBinaryStl(standMesh(whole, 1000 / 6, '+z', '-y')));
    const out = folder.path('from-6.3mf');
    const words = [
      'convert',
      source,
      '--unit',
      'mm',
      '--scale',
      '1:12',
      '--model-scale',
      '1:6',
      '--out',
      out,
    ];
    expect((await runCli(words)).status).toBe(0);
    expectSize(await inspectFile(out), [width / 12, height / 12, depth / 12]);
  });

  it('keeps the base, or leaves it out and puts the soles on nought', async () => {
    const source = folder.write('heroic.glb', layFigureBytes('heroic-28'));
    const stated = JSON.parse(
      readFileSync(new URL('../../public/models/heroic-28.model.json', import.meta.url), 'utf8'),
    ) as { heightModelledMm: number; base: { thicknessMm: number } };
    const options = ['convert', source, '--scale', '1:1', '--model-scale', '1:1', '--out'];
    for (const kind of ['glb', '3mf']) {
      const [kept, left] = [folder.path(`kept.${kind}`), folder.path(`left.${kind}`)];
      expect((await runCli([...options, kept])).status).toBe(0);
      expect((await runCli([...options, left, '--no-base'])).status).toBe(0);
      const [withBase, without] = [await inspectFile(kept), await inspectFile(left)];
      expect(withBase.base!.topMm - withBase.base!.bottomMm).toBeCloseTo(stated.base.thicknessMm, 2);
      expect(without.base).toBeNull();
      for (const { extentModelledMm } of [withBase, without])
        expect(Math.abs(extentModelledMm![1] / stated.heightModelledMm - 1)).toBeLessThan(1e-4);
      expect(without.triangles).toBeLessThan(withBase.triangles);
    }
  });

  it('writes colours of an OBJ beside it', async () => {
    const source = folder.write('man.glb', layFigureBytes('median-man'));
    const out = folder.path('with-colours/man.obj');
    folder.write('with-colours/other.txt', '');
    expect((await runCli(['convert', source, '--scale', '1:12', '--out', out])).status).toBe(0);
    const named = /^mtllib (.+)$/m.exec(readFileSync(out, 'utf8'))?.[1];
    expect(readFileSync(folder.path(`with-colours/${named}`), 'utf8')).toMatch(/^newmtl /m);
    expect((await inspectFile(out)).warnings.map(({ code }) => code)).not.toContain('missing-material');
  });

  it('says why a file is refused and writes nothing', async () => {
    const source = folder.write('notes.txt', 'Buy plasticine.');
    const out = folder.path('never.stl');
    const { status, printed, complained } = await runCli([
      'convert',
      source,
      '--scale',
      '1:12',
      '--out',
      out,
    ]);
    expect(status).toBe(2);
    expect(printed).toBe('');
    expect(complained).toContain('notes.txt cannot be opened.');
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  it('does not know how to write other kinds of file', async () => {
    const source = folder.write('man.glb', layFigureBytes('median-man'));
    await expect(
      runCli(['convert', source, '--scale', '1:12', '--out', folder.path('man.fbx')]),
    ).rejects.toThrow(UsageError);
  });
});
