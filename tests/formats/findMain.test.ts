import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/core/figures/figureError.ts';
import type { NamedFile } from '../../src/formats/fileSet.ts';
import type { MainChoice } from '../../src/formats/findMain.ts';
import { openFileSet } from '../../src/formats/openFileSet.ts';
import { readFigure, type CheckedFile } from '../../src/formats/readFigure.ts';
import { boxMan, firstWhole, readFiles, writeGlb, writeGltf } from './fixtures.ts';
import { boxMesh, fileOf, writeAsciiStl, writeBinaryStl } from './meshFixtures.ts';
import { nodeDecoders } from './nodeDecoders.ts';
import { oneObject, threemfOf } from './threemf/threemfFixtures.ts';
import { withEntry, zipOf, zipOfNames } from './zip/zipFixtures.ts';

const stl = writeBinaryStl(boxMesh([0, 0, 0], [1, 2, 3]));
const textStl = writeAsciiStl(boxMesh([0, 0, 0], [1, 2, 3]));

/** What is known of the files once they are sound, for a choice. */
async function check(files: readonly NamedFile[], choice: Partial<MainChoice> = {}): Promise<CheckedFile> {
  const checked: CheckedFile[] = [];
  await readFigure(await openFileSet(files), nodeDecoders, {
    ...firstWhole,
    choice: { main: null, ifSeveral: 'ask', ...choice },
    onChecked: (found) => void checked.push(found),
  });
  return checked[0]!;
}

const failureFor = async (files: readonly NamedFile[], choice: Partial<MainChoice> = {}) =>
  check(files, choice).then(() => null, failureOf);

describe('which of several figures is meant', () => {
  const files = [
    fileOf('army/orc.stl', stl),
    fileOf('army/parts/elf.stl', textStl),
    fileOf('army/read.txt', 'x'),
  ];

  it('is asked, with what there is to choose from', async () => {
    expect(await failureFor(files)).toEqual({
      code: 'several-files',
      data: {
        name: 'army',
        files: [
          { path: 'army/orc.stl', format: 'STL', bytes: stl.length },
          { path: 'army/parts/elf.stl', format: 'STL', bytes: textStl.length },
        ],
      },
    });
    const loose = [fileOf('orc.stl', stl), fileOf('elf.stl', stl)];
    expect(await failureFor(loose)).toMatchObject({ data: { name: '' } });
  });

  it('is not asked where it was said, and nothing is said of the others', async () => {
    const choice = { main: 'army/parts/elf.stl', ifSeveral: 'ask' } as const;
    expect((await check(files, choice)).mainPath).toBe('army/parts/elf.stl');
    const file = await readFigure(await openFileSet(files), nodeDecoders, { ...firstWhole, choice });
    expect(file.warnings).toEqual([]);
  });

  it('is the first, nearest the top, where nobody can be asked', async () => {
    const deepFirst = files.toReversed();
    expect((await check(deepFirst, { ifSeveral: 'first' })).mainPath).toBe('army/orc.stl');
    expect((await readFiles(deepFirst)).warnings).toEqual([{ code: 'other-files', names: ['elf.stl'] }]);
  });

  it('counts those that are figures by their names alone', async () => {
    const cutShort = fileOf('elf.stl', stl.slice(0, -7));
    expect(await failureFor([cutShort, fileOf('orc.stl', stl)])).toMatchObject({
      data: { files: [{ path: 'orc.stl' }, { path: 'elf.stl' }] },
    });
  });

  it('is not there', async () => {
    expect(await failureFor(files, { main: 'army/troll.stl' })).toEqual({
      code: 'not-found',
      data: { name: 'troll.stl' },
    });
  });
});

describe('figures in archives', () => {
  it('opens one with all that it needs, and gives these out', async () => {
    const gltf = await writeGltf(boxMan());
    const entries = await Promise.all(
      gltf.map(
        async ({ path, blob }) => [`figure/${path}`, new Uint8Array(await blob.arrayBuffer())] as const,
      ),
    );
    const zip = fileOf('down/figure.zip', zipOf({ 'read.txt': 'x', ...Object.fromEntries(entries) }));
    const checked = await check([zip]);
    expect(checked.mainPath).toBe('figure/figure.gltf');
    expect(checked.extracted!.map(({ path }) => path)).toEqual(['figure/figure.gltf', 'figure/figure.bin']);
    const again = await check(checked.extracted!);
    expect(again).toEqual({ ...checked, extracted: null });
    expect((await readFiles([zip])).meshes).toEqual((await readFiles(gltf)).meshes);
  });

  it('asks which of several, by the name of the archive', async () => {
    const zip = fileOf('army.zip', zipOf({ 'a/orc.stl': stl, 'a/elf.3mf': threemfOf(oneObject()) }));
    expect(await failureFor([zip])).toMatchObject({
      code: 'several-files',
      data: {
        name: 'army.zip',
        files: [
          { path: 'a/orc.stl', format: 'STL', bytes: stl.length },
          { path: 'a/elf.3mf', format: '3MF' },
        ],
      },
    });
    const chosen = await check([zip], { main: 'a/elf.3mf' });
    expect(chosen.formatId).toBe('3mf');
    expect((await check([zip], { main: 'army.zip', ifSeveral: 'first' })).mainPath).toBe('a/orc.stl');
  });

  it('knows files of one path in two archives and beside them apart', async () => {
    const zip = zipOf({ 'orc.stl': stl });
    const given = [fileOf('x/one.zip', zip), fileOf('two.zip', zip), fileOf('orc.stl', stl)];
    const failure = await failureFor(given);
    expect(failure).toMatchObject({
      data: { files: [{ path: 'orc.stl' }, { path: 'two.zip/orc.stl' }, { path: 'x/one.zip/orc.stl' }] },
    });
    expect((await check(given, { main: 'orc.stl' })).extracted).toBeNull();
    expect((await check(given, { main: 'two.zip/orc.stl' })).extracted).toHaveLength(1);
  });

  it('does not open archives in archives', async () => {
    const zip = fileOf('a.zip', zipOf({ 'inner.zip': zipOf({ 'orc.stl': stl }) }));
    expect(await failureFor([zip])).toEqual({
      code: 'not-a-figure-format',
      data: { name: 'inner.zip', looksLike: 'zip' },
    });
  });

  it('says what is wrong with an archive, unless there is something else to open', async () => {
    const bytes = zipOf({ 'orc.stl': stl });
    const damaged = fileOf('a.zip', bytes.slice(0, -9));
    expect(await failureFor([damaged])).toMatchObject({
      code: 'broken-file',
      data: { name: 'a.zip', breakage: 'archive' },
    });
    expect((await check([damaged, fileOf('orc.stl', stl)])).mainPath).toBe('orc.stl');
    const locked = fileOf('a.zip', withEntry(bytes, 0, { flags: 1 }));
    expect(await failureFor([locked])).toMatchObject({
      code: 'broken-file',
      data: { where: 'orc.stl (locked with a password)' },
    });
    expect(await failureFor([fileOf('a.zip', zipOfNames([]))])).toMatchObject({
      code: 'not-a-figure-format',
      data: { name: 'a.zip', looksLike: 'zip' },
    });
    expect(await failureFor([fileOf('a.zip', zipOf({ 'a.fbx': 'Kaydara FBX Binary' }))])).toMatchObject({
      data: { name: 'a.fbx', looksLike: 'fbx' },
    });
  });

  it('refuses an entry that would unpack to very much', async () => {
    const bomb = fileOf('a.zip', zipOf({ 'orc.stl': new Uint8Array(60e6) }, 9));
    expect(await failureFor([bomb])).toMatchObject({ code: 'unpacks-too-large', data: { bytes: 60e6 } });
  });

  it('opens a figure or says why not, wherever the archive is cut', async () => {
    const bytes = zipOf({ 'figure.glb': await writeGlb(boxMan()), 'read.txt': 'x' });
    for (let length = 0; length < bytes.length; length += 97)
      expect((await failureFor([fileOf('a.zip', bytes.slice(0, length))]))!.code).toMatch(
        /^(broken-file|empty-file|not-a-figure-format)$/,
      );
  });
});
