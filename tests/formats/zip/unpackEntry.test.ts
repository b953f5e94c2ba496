import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FigureError, failureOf, type FigureFailure } from '../../../src/core/figures/figureError.ts';
import { bytesSource } from '../../../src/formats/zip/byteSource.ts';
import { crc32 } from '../../../src/formats/zip/crc32.ts';
import { openArchive, type Archive } from '../../../src/formats/zip/openArchive.ts';
import { unpackEntry, unpackHead } from '../../../src/formats/zip/unpackEntry.ts';
import { withEntry, zip64Of, zipOf, zipOfNames } from './zipFixtures.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const open = async (bytes: Bytes): Promise<Archive> => openArchive(bytesSource(bytes), 'a.zip');

/** All that is in an archive, by paths. */
async function unpackAll(bytes: Bytes): Promise<ReadonlyMap<string, Bytes>> {
  const archive = await open(bytes);
  const all = new Map<string, Bytes>();
  for (const entry of archive.entries) all.set(entry.path, await unpackEntry(archive, entry));
  return all;
}

const textOf = (bytes: Bytes | undefined): string => new TextDecoder().decode(bytes);

const failure = async (bytes: Bytes): Promise<FigureFailure | null> =>
  unpackAll(bytes).then(() => null, failureOf);

const broken = (where: string) => ({
  code: 'broken-file',
  data: { name: 'a.zip', breakage: 'archive', where },
});

const text = 'maquette '.repeat(2000);

describe('archives', () => {
  it('gives back what any archive was made of', async () => {
    const contents = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 70_000 }), {
      maxKeys: 4,
    });
    await fc.assert(
      fc.asyncProperty(contents, fc.constantFrom(0 as const, 6 as const), async (files, level) => {
        const unpacked = await unpackAll(zipOf(files, level));
        expect(Object.fromEntries(unpacked)).toEqual(
          Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Uint8Array.from(bytes)])),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('reads the numbers of large archives, and behind a comment with the sign of an end in it', async () => {
    expect(textOf((await unpackAll(zip64Of('man.stl', text))).get('man.stl'))).toBe(text);
    const zip = zipOf({ 'man.stl': text });
    const comment = new TextEncoder().encode('by PK\u0005\u0006 me');
    const commented = new Uint8Array(zip.length + comment.length);
    commented.set(zip);
    commented.set(comment, zip.length);
    new DataView(commented.buffer).setUint16(zip.length - 2, comment.length, true);
    expect(textOf((await unpackAll(commented)).get('man.stl'))).toBe(text);
  });

  it('takes names as if they could not lead out, each once, and leaves out what systems add', async () => {
    const names = [
      '../../etc/man.stl',
      '/root/man.stl',
      'C:\\models\\orc.stl',
      'a/./b/../orc.stl',
      'a/orc.stl',
      'folder/',
      '..',
      '__MACOSX/._man.stl',
      'x/.DS_Store',
      'x/._man.stl',
      'constructor',
      '__proto__',
      'new\nline.stl',
      `${'long/'.repeat(400)}end.stl`,
    ];
    const { entries } = await open(zipOfNames(names));
    expect(entries.map(({ path }) => path)).toEqual([
      'etc/man.stl',
      'root/man.stl',
      'models/orc.stl',
      'a/orc.stl',
      'constructor',
      '__proto__',
      'newline.stl',
      `${'long/'.repeat(400)}end.stl`.slice(-500),
    ]);
  });

  it('gives the beginning of an entry without the rest', async () => {
    const archive = await open(withEntry(zipOf({ a: text }), 0, { crc: 1 }));
    expect(textOf(await unpackHead(archive, archive.entries[0]!, 20))).toBe(text.slice(0, 20));
    const short = await open(zipOf({ a: 'abc' }));
    expect(textOf(await unpackHead(short, short.entries[0]!, 20))).toBe('abc');
  });
});

describe('crc32', () => {
  it('is what its standard says for the digits, in one go and in two', () => {
    const digits = new TextEncoder().encode('123456789');
    expect(crc32(digits)).toBe(0xcbf43926);
    expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4)))).toBe(0xcbf43926);
  });
});

describe('archives that are not what they say', () => {
  const zip = zipOf({ 'a.stl': text, 'b.stl': text });

  it.each([
    ['a password', { flags: 1 }, 'a.stl (locked with a password)'],
    ['another method', { method: 12 }, 'a.stl (packed in a way that is not read)'],
    ['a wrong checksum', { crc: 7 }, 'a.stl (does not match its checksum)'],
    ['too small a size', { bytes: 100 }, 'a.stl (unpacks to more than it says)'],
    ['too large a size', { bytes: 20_000 }, 'a.stl (unpacks to less than it says)'],
    ['an entry elsewhere', { start: 3 }, 'a.stl (not where the directory says)'],
    ['a wrong method', { method: 0 }, 'a.stl (unpacks to less than it says)'],
    ['an entry beyond the end', { start: 0x7fffffff }, 'entry 1 of the directory'],
    ['64-bit numbers that are not there', { bytes: 0xffffffff }, 'entry 1 of the directory'],
  ])('refuses %s', async (_, fields, where) => {
    expect(await failure(withEntry(zip, 0, fields))).toEqual(broken(where));
  });

  it('refuses entries that share their bytes', async () => {
    const shared = withEntry(zip, 1, { start: 0 });
    expect(await failure(shared)).toMatchObject(broken('a.stl'));
  });

  it('refuses ten thousand and one entries, and takes ten thousand', async () => {
    const names = Array.from({ length: 10_001 }, (_, i) => `${i}.stl`);
    expect(await failure(zipOfNames(names))).toEqual(broken('10001 entries'));
    expect((await open(zipOfNames(names.slice(1)))).entries).toHaveLength(10_000);
  });

  it('refuses what would unpack to very much before it unpacks anything', async () => {
    const bomb = zipOf({ 'a.stl': new Uint8Array(60e6) }, 9);
    const packedBytes = (await open(bomb)).entries[0]!.packedBytes;
    expect(await failure(bomb)).toEqual({
      code: 'unpacks-too-large',
      data: { name: 'a.zip', bytes: 60e6, packedBytes },
    });
    const claim = withEntry(zip, 0, { bytes: 2 ** 31 });
    expect(await failure(claim)).toMatchObject({ code: 'unpacks-too-large', data: { bytes: 2 ** 31 } });
  });

  it('stops as soon as more comes out than was said', async () => {
    const liar = withEntry(zipOf({ 'a.stl': new Uint8Array(60e6) }, 9), 0, { bytes: 1000 });
    const archive = await open(liar);
    expect(await failure(liar)).toEqual(broken('a.stl (unpacks to more than it says)'));
    await unpackEntry(archive, archive.entries[0]!).catch(() => {});
    expect(archive.unpacked.bytes).toBeLessThan(60e6);
  });

  it('refuses every archive that was cut short', async () => {
    for (let length = 0; length < zip.length; length++) {
      const cut = await failure(zip.slice(0, length));
      expect(cut, `${length} bytes`).toMatchObject({ code: 'broken-file', data: { breakage: 'archive' } });
    }
  });

  it('either unpacks or refuses archives with bytes changed, and never fails otherwise', async () => {
    const change = fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const changed = zip.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const failed = await unpackAll(changed).then(
          () => null,
          (error: unknown) => error,
        );
        expect(failed === null || failed instanceof FigureError).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
