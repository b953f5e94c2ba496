import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { ComparisonRefusal } from '../../src/cli/comparisonError.ts';
import type { TriangleMesh } from '../../src/core/meshes/triangleMesh.ts';
import { writeObj } from '../formats/meshFixtures.ts';
import { modelsFolder } from '../samples/readSample.ts';
import { runCli } from './runCli.ts';
import { makeTemporaryFolder } from './temporaryFolder.ts';

const folder = makeTemporaryFolder();
afterAll(folder.remove);

const woman = fileURLToPath(new URL('median-woman.glb', modelsFolder));

/** A plate that lies flat: it has no height, so that no body is sought in it for long. */
function plate(isUpsideDown: boolean): TriangleMesh {
  const side = 8;
  const cells = Array.from({ length: side * side }, (_, i) => (i % side) + (side + 1) * Math.floor(i / side));
  return {
    positions: Float32Array.from({ length: 3 * (side + 1) ** 2 }, (_, i) => {
      const vertex = Math.floor(i / 3);
      return [vertex % (side + 1), 0, Math.floor(vertex / (side + 1))][i % 3]!;
    }),
    indices: Uint32Array.from(
      cells.flatMap((a) => {
        const [b, c, d] = [a + 1, a + side + 1, a + side + 2];
        return isUpsideDown ? [a, b, c, b, d, c] : [a, c, b, b, c, d];
      }),
    ),
  };
}

const writePlate = (name: string, isUpsideDown: boolean): string =>
  folder.write(name, writeObj(plate(isUpsideDown)));

describe('what cannot be compared', { timeout: 60_000 }, () => {
  const refusal = async (...words: readonly string[]): Promise<ComparisonRefusal> => {
    const { status, printed } = await runCli(['compare', ...words, '--json', '--quiet']);
    expect(status).toBe(2);
    return JSON.parse(printed) as ComparisonRefusal;
  };
  const flat = writePlate('flat.obj', false);
  const under = writePlate('under.obj', true);
  const up = ['--up', '+y', '--with-up', '+y'];

  it.each([
    [
      'a file that is not there',
      ['gone.stl', '--with', woman],
      'gone.stl',
      'not-found',
      'gone.stl was not found',
    ],
    [
      'another that is not there',
      [flat, '--up', '+y', '--with', 'gone.stl'],
      'gone.stl',
      'not-found',
      'gone.stl',
    ],
    [
      'what is nobody with people',
      [flat, '--up', '+y', '--with', 'ansur2-men'],
      flat,
      'no-body-for-people',
      'not a figure',
    ],
    [
      'what is nobody by landmarks',
      [flat, '--with', woman, '--align', 'landmarks', '--up', '+y'],
      flat,
      'no-body-for-landmarks',
      'not a figure',
    ],
    [
      'with what is nobody by landmarks',
      [woman, '--with', flat, '--align', 'landmarks', '--with-up', '+y'],
      flat,
      'no-body-for-landmarks',
      'not a figure',
    ],
    [
      'surfaces that look away from one another',
      [flat, '--with', under, ...up],
      flat,
      'cannot-be-laid',
      'under.obj',
    ],
    [
      'a woman with boys of seven',
      [woman, '--with', 'cdc-boys-7'],
      'cdc-boys-7',
      'stature-out-of-range',
      'No body of 16',
    ],
    [
      'a woman with boys of one',
      [woman, '--with', 'cdc-boys-1'],
      'cdc-boys-1',
      'age-out-of-range',
      '1 years',
    ],
    [
      'to a map in a folder that is not there',
      [woman, '--with', woman, '--map', folder.path('gone/map.ply')],
      folder.path('gone/map.ply'),
      'cannot-write',
      'ENOENT',
    ],
  ] as const)('is %s', async (_, words, file, code, said) => {
    const { file: named, error } = await refusal(...words);
    expect([named, error.code]).toEqual([file, code]);
    expect(error.message).toContain(said);
    expect(error.hint).not.toBe('');
  });

  it('is said on the other stream where nobody asks for JSON', async () => {
    const { status, printed, complained } = await runCli(['compare', 'gone.stl', '--with', woman, '--quiet']);
    expect([status, printed]).toEqual([2, '']);
    expect(complained).toMatch(/^gone\.stl\n {2}gone\.stl was not found\..*\n {2}Check its name/);
  });

  it('is told after the work where the map turns out to be a folder', async () => {
    folder.write('folder.ply/inside', '');
    const { error } = await refusal(
      flat,
      '--with',
      flat,
      ...up,
      '--align',
      'none',
      '--map',
      folder.path('folder.ply'),
    );
    expect(error.code).toBe('cannot-write');
  });
});
