import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/core/figures/figureError.ts';
import { createFileSet, resolveAddress, type NamedFile } from '../../src/formats/fileSet.ts';
import { readFigure, type CheckedFile } from '../../src/formats/readFigure.ts';
import { boxMan, firstWhole, readFiles, writeGlb, writeGltf } from './fixtures.ts';
import { nodeDecoders } from './nodeDecoders.ts';

describe('resolveAddress', () => {
  const paths = ['a/man.gltf', 'a/man.bin', 'a/tex/skin colour.png', 'b/MAN.BIN', 'b/100%.png'];

  it.each([
    ['man.bin', 'a/man.bin'],
    ['./man.bin', 'a/man.bin'],
    ['x/../man.bin', 'a/man.bin'],
    ['Man.Bin', 'a/man.bin'],
    ['tex/skin%20colour.png', 'a/tex/skin colour.png'],
    ['tex\\skin colour.png', 'a/tex/skin colour.png'],
    ['C:\\exports\\textures\\Skin colour.PNG', 'a/tex/skin colour.png'],
    ['../b/man.bin', 'b/MAN.BIN'],
    ['../../../b/100%.png', 'b/100%.png'],
  ])('finds %s', (address, path) => {
    expect(resolveAddress(address, 'a/man.gltf', paths)).toEqual({ kind: 'file', path });
  });

  it.each([
    ['data:application/octet-stream;base64,AAAA', 'embedded'],
    ['https://example.invalid/man.bin', 'blocked'],
    ['HTTP://example.invalid/man.bin', 'blocked'],
    ['file:///etc/man.bin', 'blocked'],
    ['//example.invalid/man.bin', 'blocked'],
    ['blob:https://example.invalid/1', 'blocked'],
    ['other.bin', 'missing'],
  ])('takes %s as %s', (address, kind) => {
    expect(resolveAddress(address, 'a/man.gltf', paths)).toEqual({ kind });
  });
});

describe('addresses', () => {
  it('never stand for anything but what was given', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'man.bin',
      'C:',
      'etc',
      '~',
      '%2e%2e',
      '%2f',
      '\\',
      '\0',
      '__proto__',
    );
    const paths = ['a/man.gltf', 'a/man.bin', '__proto__'];
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('', '/', '\\'), (parts, start) => {
        const resolved = resolveAddress(start + parts.join('/'), 'a/man.gltf', paths);
        expect(resolved.kind !== 'file' || paths.includes(resolved.path)).toBe(true);
      }),
    );
  });

  it.each([
    '../../../etc/man.bin',
    '/etc/man.bin',
    'C:\\Windows\\man.bin',
    '..\\..\\man.bin',
    '%2e%2e/man.bin',
  ])('that lead out are taken by their last part: %s', (address) => {
    const resolve = (paths: readonly string[]) => resolveAddress(address, 'a/man.gltf', paths);
    expect(resolve(['a/man.gltf', 'b/man.bin'])).toEqual({ kind: 'file', path: 'b/man.bin' });
    expect(resolve(['a/man.gltf'])).toEqual({ kind: 'missing' });
  });
});

/** The files of a figure in text, with its JSON changed. */
async function textFiles(change: (json: Record<string, unknown>) => void): Promise<readonly NamedFile[]> {
  const [main, ...rest] = await writeGltf(boxMan());
  const json = JSON.parse(await main!.blob.text()) as Record<string, unknown>;
  change(json);
  return [{ path: 'figure.gltf', blob: new Blob([JSON.stringify(json)]) }, ...rest];
}

describe('data beside the main file', () => {
  it('asks for all missing data at once, and opens when they are added', async () => {
    const files = await textFiles((json) => {
      json['buffers'] = [
        ...(json['buffers'] as []),
        { uri: 'hands%20and%20feet.bin', byteLength: 4 },
        { uri: 'unused.bin', byteLength: 4 },
      ];
      json['bufferViews'] = [...(json['bufferViews'] as []), { buffer: 1, byteLength: 4 }];
    });
    const failure = await readFiles(files.slice(0, 1)).then(() => null, failureOf);
    expect(failure).toEqual({
      code: 'missing-side-file',
      data: { name: 'figure.gltf', missing: ['figure.bin', 'hands and feet.bin'] },
    });
    const added = { path: 'hands and feet.bin', blob: new Blob(['1234']) };
    expect((await readFiles([...files, added])).meshes).toHaveLength(6);
  });

  it('says which side file is too short', async () => {
    const [main, bin] = await writeGltf(boxMan());
    const short = { path: bin!.path, blob: bin!.blob.slice(0, 100) };
    expect(await readFiles([main!, short]).then(() => null, failureOf)).toMatchObject({
      code: 'truncated-file',
      data: { name: 'figure.bin', actualBytes: 100 },
    });
  });

  it('never takes data from elsewhere', async () => {
    const files = await textFiles((json) => {
      (json['buffers'] as { uri: string }[])[0]!.uri = 'https://example.invalid/body.bin';
    });
    expect(await readFiles(files).then(() => null, failureOf)).toMatchObject({
      code: 'blocked-address',
      data: { addresses: ['https://example.invalid/body.bin'] },
    });
  });
});

describe('what goes with a figure', () => {
  it('opens without its pictures, and tells the drawing which there are', async () => {
    const files = await textFiles((json) => {
      json['images'] = [{ uri: 'SKIN.png' }, { uri: 'lost.png' }, { uri: 'https://example.invalid/a.png' }];
    });
    const checked: CheckedFile[] = [];
    const given = [...files, { path: 'pictures/skin.png', blob: new Blob(['']) }];
    const file = await readFigure(createFileSet(given), nodeDecoders, {
      ...firstWhole,
      onChecked: (found) => void checked.push(found),
    });
    expect(file.warnings).toEqual([
      { code: 'missing-image', names: ['lost.png'] },
      { code: 'blocked-address', names: ['https://example.invalid/a.png'] },
    ]);
    expect(checked).toEqual([
      {
        mainPath: 'figure.gltf',
        formatId: 'gltf',
        pathByAddress: { 'figure.bin': 'figure.bin', 'SKIN.png': 'pictures/skin.png' },
        missingImages: ['lost.png'],
        blocked: ['https://example.invalid/a.png'],
        extracted: null,
      },
    ]);
  });

  it('opens the figure nearest the top of a folder and names the others', async () => {
    const glb = new Blob([await writeGlb(boxMan())]);
    const file = await readFiles([
      { path: 'f/readme.txt', blob: new Blob(['hello']) },
      { path: 'f/parts/arm.glb', blob: glb },
      { path: 'f/man.glb', blob: glb },
      { path: 'f/man.glb.stl', blob: new Blob(['solid x']) },
    ]);
    expect(file.warnings).toEqual([{ code: 'other-files', names: ['arm.glb'] }]);
  });

  it('tells how much has been read', async () => {
    const fractions: number[] = [];
    const blob = new Blob([await writeGlb(boxMan()), new Uint8Array(20e6)]);
    const set = createFileSet([{ path: 'a.glb', blob }], (fraction) => fractions.push(fraction));
    await readFigure(set, nodeDecoders, firstWhole);
    expect(fractions).toHaveLength(3);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });
});
