import { describe, expect, it } from 'vitest';
import { unreadKinds } from '../../../src/formats/unread.ts';
import type { Notice } from '../../../src/state/taskStore.ts';
import { describeFailure } from '../../../src/ui/stage/describeFailure.ts';

const examples: readonly Notice['failure'][] = [
  { code: 'empty-file', data: { name: 'a.glb' } },
  { code: 'not-a-figure-format', data: { name: 'a.bin', looksLike: null } },
  { code: 'unsupported-version', data: { name: 'a.glb', version: '1.0' } },
  { code: 'broken-file', data: { name: 'a.glb', breakage: 'node-loop', where: '/nodes/3' } },
  { code: 'truncated-file', data: { name: 'a.glb', expectedBytes: 2_340_000, actualBytes: 512 } },
  { code: 'missing-side-file', data: { name: 'a.gltf', missing: ['a.bin', 'skin.png'] } },
  { code: 'blocked-address', data: { name: 'a.gltf', addresses: ['https://elsewhere.example/a.bin'] } },
  { code: 'unsupported-extension', data: { name: 'a.glb', extensions: ['EXT_none'] } },
  { code: 'not-finite', data: { where: '/meshes/0' } },
  { code: 'no-triangles', data: {} },
  { code: 'too-few-triangles', data: { triangles: 1 } },
  { code: 'no-extent', data: {} },
  { code: 'too-large', data: { name: 'a.glb', bytes: 3e9, limitBytes: 2e9 } },
  { code: 'unpacks-too-large', data: { name: 'a.zip', bytes: 6e8, packedBytes: 6e5 } },
  { code: 'too-many-triangles', data: { triangles: 25e6, limit: 20e6 } },
  { code: 'many-triangles', data: { triangles: 6e6, reduced: 5e5 } },
  {
    code: 'several-files',
    data: { name: 'a.zip', files: ['a.stl', 'b.stl'].map((path) => ({ path, format: 'STL', bytes: 84 })) },
  },
  { code: 'not-found', data: { name: 'a.stl' } },
  { code: 'empty-folder', data: { name: 'figures' } },
  { code: 'worker-lost', data: { message: 'Out of memory.' } },
  { code: 'cancelled', data: {} },
  { code: 'unexpected', data: { message: 'Out of luck.' } },
  { code: 'no-webgl', data: {} },
  { code: 'drawing-failed', data: { message: 'No such shader.' } },
  { code: 'link-not-found', data: { path: 'models/none.glb' } },
  { code: 'link-elsewhere', data: { path: 'https://elsewhere.example/a.glb' } },
  { code: 'nothing-dropped', data: {} },
  { code: 'not-kept', data: {} },
  { code: 'not-restored', data: { reason: 'newer' } },
];

describe('the sentences for failures', () => {
  it.each(examples)('of $code say what, why and what next', (failure) => {
    const { what, why, next } = describeFailure(failure);
    for (const sentence of [what, why, next]) {
      expect(sentence).toMatch(/^\S.*[.:]$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('name sizes in units that people read', () => {
    const { why } = describeFailure(examples.find(({ code }) => code === 'truncated-file')!);
    expect(why).toBe('It should have 2.34 MB and has 512 bytes.');
  });

  it('know every kind of file that the reader can tell apart', () => {
    const reasonOf = (looksLike: string | null): string =>
      describeFailure({ code: 'not-a-figure-format', data: { name: 'a', looksLike } }).why;
    for (const { id } of unreadKinds) expect(reasonOf(id)).not.toBe(reasonOf(null));
  });
});
