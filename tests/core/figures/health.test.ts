import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import { describe, expect, it } from 'vitest';
import type { FigureFile } from '../../../src/core/figures/figureFile.ts';
import { examineBody, findingsOf, type HealthCode } from '../../../src/core/figures/health.ts';
import type { Mat4 } from '../../../src/core/geometry/matrices.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { health as messages } from '../../../src/ui/messages/health.ts';
import { corpusEntries, corpusFiles, corpusFolder } from '../../formats/corpus.ts';
import { box, soup, sphere, together, turn, without } from '../meshes/shapes.ts';
import { figureFile, node } from './figureFileFixture.ts';

const plain = figureFile([node()]);

const codesOf = (file: FigureFile, mesh: TriangleMesh): readonly HealthCode[] =>
  findingsOf(examineBody(file, mesh)).map(({ code }) => code);

/** A column of four joints, one above the other, each with a vertex; the highest stands aside by `aside` at rest. */
function column(aside: number): FigureFile {
  const joints = [0, 1, 2, 3];
  const below = (height: number): Mat4 => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -height, 0, 1];
  return figureFile(
    [
      ...joints.map((joint) =>
        node({
          name: `joint ${joint}`,
          parent: joint === 0 ? null : joint - 1,
          translation: [joint === 3 ? aside : 0, joint === 0 ? 0 : 1, 0],
        }),
      ),
      node({ mesh: 0, skin: 0 }),
    ],
    {
      meshes: [
        {
          name: '',
          primitives: [
            {
              positions: Float32Array.from(joints.flatMap((joint) => [0, joint, 0])),
              indices: null,
              joints: Uint16Array.from(joints.flatMap((joint) => [joint, 0, 0, 0])),
              weights: Float32Array.from(joints.flatMap(() => [1, 0, 0, 0])),
              influences: 4,
              morphs: [],
              look: null,
            },
          ],
        },
      ],
      skins: [{ name: '', joints, inverseBind: joints.map(below), skeletonRoot: null }],
    },
  );
}

describe('the health of a body', () => {
  it('has nothing to say of a sound one', () => {
    expect(findingsOf(examineBody(plain, box()))).toEqual([]);
    expect(examineBody(plain, box([2, 2, 2]))).toMatchObject({
      isClosed: true,
      volumeInFile: 8,
      restUnlikeBind: false,
      largestJointOffset: null,
      weights: { nan: 0, notNormal: 0, outOfRange: 0 },
      missingImages: [],
    });
  });

  it('puts what hurts before what is worth knowing', () => {
    const sick = together(
      turn(without(sphere(12, 16), 3), () => true),
      box([1, 1, 1], [5, 0, 0]),
    );
    const findings = findingsOf(examineBody(plain, sick));
    expect(findings).toEqual([
      { code: 'inside-out', severity: 'hurts', count: sick.indices.length / 3, names: [] },
      { code: 'holes', severity: 'hurts', count: 1, names: [] },
      { code: 'several-pieces', severity: 'worth-knowing', count: 2, names: [] },
    ]);
  });

  it('takes what was mended in skins from the repairs, and pictures from the warnings', () => {
    const file = figureFile([node()], {
      repairs: [
        { code: 'weights-mended', count: 3 },
        { code: 'nan-weights-mended', count: 2 },
        { code: 'joints-clamped', count: 1 },
        { code: 'vertices-joined', count: 99 },
      ],
      warnings: [
        { code: 'missing-image', names: ['skin.png', 'eyes.png'] },
        { code: 'other-files', names: ['note.txt'] },
      ],
    });
    const health = examineBody(file, box());
    expect(health.weights).toEqual({ nan: 2, notNormal: 3, outOfRange: 1 });
    expect(findingsOf(health).map(({ code, count, names }) => [code, count, ...names])).toEqual([
      ['nan-weights', 2],
      ['weights-not-normal', 3],
      ['joints-out-of-range', 1],
      ['missing-images', 2, 'skin.png', 'eyes.png'],
    ]);
  });

  it('measures how far joints stand from where they were bound', () => {
    const moved = examineBody(column(1), box());
    expect(moved.largestJointOffset).toBeCloseTo(1 / Math.sqrt(10), 6);
    expect(moved.restUnlikeBind).toBe(true);
    expect(findingsOf(moved)).toContainEqual(
      expect.objectContaining({ code: 'rest-unlike-bind', count: 32 }),
    );
    expect(examineBody(column(0), box())).toMatchObject({ largestJointOffset: 0, restUnlikeBind: false });
    expect(examineBody(column(0.02), box()).restUnlikeBind).toBe(false);
    expect(codesOf(column(0.04), box())).toEqual(['rest-unlike-bind']);
  });

  it('has whole sentences for every finding, of one and of many', () => {
    for (const [code, describeFinding] of Object.entries(messages))
      for (const count of [1, 2, 12_345]) {
        const names = Array.from({ length: count === 1 ? 1 : 8 }, (_, i) => `picture${i}.png`);
        const { what, why, next } = describeFinding({
          code: code as HealthCode,
          severity: 'hurts',
          count,
          names,
        });
        for (const text of [what, why, ...(next === null ? [] : [next])])
          expect(text).toMatch(/^[A-Z1-9].*\.$/);
      }
    const edges = { code: 'non-manifold', severity: 'hurts', count: 12_345, names: [] } as const;
    expect(messages['non-manifold'](edges).what).toMatch(/^12,345 edges are /);
    expect(
      messages['missing-images']({ code: 'missing-images', severity: 'hurts', count: 1, names: ['a.png'] })
        .what,
    ).toBe('1 picture is missing: a.png.');
  });

  it.skipIf(corpusFolder === null)('says what is wrong with the broken figures from elsewhere', async () => {
    const codesOfStl = async (name: string): Promise<readonly HealthCode[]> => {
      const [file] = corpusFiles(corpusEntries(/\.stl$/).find((entry) => entry.file.endsWith(`/${name}`))!);
      const geometry = new STLLoader().parse(await file!.blob.arrayBuffer());
      const positions = geometry.getAttribute('position').array as Float32Array;
      const indices = Uint32Array.from({ length: positions.length / 3 }, (_, i) => i);
      return codesOf(plain, { positions, indices });
    };
    expect(await codesOfStl('mh_male_avg_A_metres_yup_solidheader.stl')).toEqual([]);
    expect(await codesOfStl('fig_stl_inverted.stl')).toEqual(['inside-out']);
    expect(await codesOfStl('fig_stl_head_missing.stl')).toEqual(['holes']);
    const missing = await codesOfStl('fig_stl_10pct_triangles_missing.stl');
    expect(missing).toContain('holes');
    expect(missing).not.toContain('inside-out');
  });

  it('finds the same in a soup of triangles as in shared vertices', () => {
    const mesh = without(sphere(10, 12), 4);
    expect(codesOf(plain, soup(mesh))).toEqual(codesOf(plain, mesh));
  });
});
