import { describe, expect, it } from 'vitest';
import { createFileSet, type NamedFile } from '../../src/formats/fileSet.ts';
import type { ValidationReport } from '../../src/core/figures/validationReport.ts';
import { validateGltf } from '../../src/formats/gltf/validateGltf.ts';
import { corpusEntries, corpusFiles, corpusFolder } from './corpus.ts';
import { boxMan, skinnedBar, writeGlb } from './fixtures.ts';

const validate = (
  path: string,
  content: BlobPart,
  beside: readonly NamedFile[] = [],
): Promise<ValidationReport> =>
  validateGltf(createFileSet([{ path, blob: new Blob([content]) }, ...beside]), path);

const validateJson = (json: unknown, beside: readonly NamedFile[] = []): Promise<ValidationReport> =>
  validate('figure.gltf', JSON.stringify(json), beside);

const asset = { version: '2.0' };
const buffer = (uri: string) => ({ asset, buffers: [{ uri, byteLength: 4 }] });

describe('the Khronos validator', () => {
  it('finds nothing wrong with what the library writes', async () => {
    const validation = await validate('man.glb', await writeGlb(boxMan()));
    expect(validation.counts).toMatchObject({ error: 0, warning: 0 });
    expect(validation.isCutShort).toBe(false);
    expect(validation.validatorVersion).toMatch(/^2\./);
  });

  it('names what is wrong and where, the gravest first', async () => {
    const validation = await validateJson({ asset, scene: 3, nodes: [{}, { mesh: 7 }] });
    expect(validation.counts.error).toBe(2);
    expect(validation.issues[0]).toEqual({
      code: 'UNRESOLVED_REFERENCE',
      message: 'Unresolved reference: 3.',
      severity: 'error',
      pointer: '/scene',
    });
    const order = ['error', 'warning', 'info', 'hint'];
    const grades = validation.issues.map(({ severity }) => order.indexOf(severity));
    expect(grades).toEqual(grades.toSorted((a, b) => a - b));
    expect(grades.at(-1)).toBeGreaterThan(0);
  });

  it('reads files beside it from those that were given', async () => {
    const beside = [{ path: 'data/Body.bin', blob: new Blob([new Uint8Array(4)]) }];
    expect((await validateJson(buffer('body.bin'), beside)).counts.error).toBe(0);
    const short = [{ path: 'body.bin', blob: new Blob([new Uint8Array(3)]) }];
    expect((await validateJson(buffer('body.bin'), short)).counts.error).toBe(1);
  });

  it.each([
    ['body.bin', 'Was not given with the file.'],
    ['../../etc/passwd', 'Was not given with the file.'],
    ['https://example.com/body.bin', 'Lies elsewhere and is never fetched.'],
    ['file:///etc/passwd', 'Lies elsewhere and is never fetched.'],
  ])('never fetches %s', async (uri, message) => {
    const { issues } = await validateJson(buffer(uri));
    expect(issues).toContainEqual({
      code: 'IO_ERROR',
      message,
      severity: 'error',
      pointer: '/buffers/0/uri',
    });
  });

  it('reports what is no glTF at all as an error', async () => {
    for (const content of ['', 'solid cube', '{', 'null', 'glTF', '\0'.repeat(100)]) {
      const { counts, issues } = await validate('figure.glb', content);
      expect(counts.error).toBeGreaterThan(0);
      expect(issues.length).toBeGreaterThan(0);
    }
  });

  it('gives few of a fault that is everywhere', async () => {
    const document = skinnedBar();
    for (const primitive of document.getRoot().listMeshes()[0]!.listPrimitives())
      primitive.getAttribute('JOINTS_0')!.setArray(new Uint8Array(32).fill(1));
    const glb = await writeGlb(document);
    const few = await validate('bar.glb', glb);
    expect(few.counts.warning).toBeGreaterThan(20);
    const ofJoints = few.issues.filter(({ code }) => code === 'ACCESSOR_JOINTS_USED_ZERO_WEIGHT');
    expect(ofJoints).toHaveLength(20);
  });

  it('finds what lies behind thousands of one fault', async () => {
    const nodes = Array.from({ length: 6000 }, () => ({ children: [] }));
    const { issues, isCutShort } = await validateJson({ asset, nodes, scene: 9 });
    expect(isCutShort).toBe(true);
    expect(new Set(issues.map(({ code }) => code))).toContain('UNRESOLVED_REFERENCE');
  });

  it('keeps texts short and the list shorter than 200', async () => {
    const name = 'x'.repeat(100_000);
    const nodes = Array.from({ length: 6000 }, (_, i) => ({ mesh: i, [`${name.slice(0, 600)}${i}`]: 1 }));
    const validation = await validateJson({ asset, nodes, extensionsUsed: [name], scene: 9 });
    expect(validation.isCutShort).toBe(true);
    expect(validation.issues.length).toBeLessThanOrEqual(200);
    for (const { code, message, pointer } of validation.issues)
      for (const text of [code, message, pointer ?? '']) expect(text.length).toBeLessThanOrEqual(501);
  });

  it.skipIf(corpusFolder === null)(
    'ends with a report on every glTF file from elsewhere',
    async () => {
      const silent: string[] = [];
      for (const entry of corpusEntries(/\.(glb|gltf|vrm)$/)) {
        const files = corpusFiles(entry);
        const main = files.find(({ path }) => entry.file.endsWith(path))!;
        const { counts, issues } = await validateGltf(createFileSet(files), main.path);
        const found = counts.error + counts.warning + counts.info + counts.hint;
        if (found > 0 !== issues.length > 0) silent.push(entry.file);
        if (/truncated|nan_positions|invalid_magic/.test(entry.file) && counts.error === 0)
          silent.push(entry.file);
      }
      expect(silent).toEqual([]);
    },
    60_000,
  );
});
