import { describe, expect, it } from 'vitest';
import { loadShapeSpace } from '../../../src/core/body/shapeSpace/loadShapeSpace.ts';
import { findLandmarks } from '../../../src/core/landmarks/findLandmarks.ts';
import type { FoundFigure } from '../../../src/core/landmarks/foundLandmarks.ts';
import type { Axis } from '../../../src/core/geometry/axes.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { layMesh, sizeOfMesh } from '../../formats/layMeshes.ts';
import { keepTriangles, type KeptPlace } from '../../formats/keepTriangles.ts';

const whole = await layMesh('median-man');
const stature = sizeOfMesh(whole)[1];
const space = await loadShapeSpace();

/** What is left of a man where only some of his triangles are kept. */
const cut = (isKept: KeptPlace): TriangleMesh => keepTriangles(whole, isKept);

const find = (mesh: TriangleMesh, up: Axis = '+y'): Promise<FoundFigure | null> =>
  findLandmarks(space, { mesh, up, facing: '+z', isFacingSure: true, ground: null, joints: {} });

describe('what a shape is taken for', { timeout: 60_000 }, () => {
  it.each([
    ['without its head', (_: number, y: number) => y < 0.84, 'head'],
    ['from the waist up', (_: number, y: number) => y > 0.55, 'leftShank'],
    ['from the knees up', (_: number, y: number) => y > 0.28, 'leftFoot'],
    ['that is legs alone', (x: number, y: number) => y < 0.5 && Math.abs(x) < 0.14, 'head'],
  ] as const)('is a part of a figure %s, which is not measured', async (_what, isKept, missing) => {
    const found = await find(cut(isKept));
    expect(found?.kind).toBe('part of a figure');
    expect(found?.missing).toContain(missing);
    expect(found?.stature).toBeNull();
    expect(found?.straight).toBeNull();
  });

  it('is a figure without arms, where nothing is said of them', async () => {
    const found = (await find(cut((x, y) => !(Math.abs(x) > 0.115 && y > 0.3))))!;
    expect(found.kind).toBe('figure');
    expect(found.stature!.length / stature).toBeCloseTo(1, 2);
    for (const stem of ['elbow', 'wrist', 'stylion', 'dactylion'] as const)
      for (const side of ['left', 'right'] as const)
        expect(found.landmarks[`${stem}.${side}`], `${stem}.${side}`).toMatchObject({ at: null });
  });

  it.each([
    ['hand', (x: number) => x > 0.28],
    ['arm', (x: number) => x > 0.13],
    ['head', (_: number, y: number) => y > 0.83],
    ['bust', (x: number, y: number) => y > 0.72 && Math.abs(x) < 0.16],
    ['trunk', (x: number, y: number) => y > 0.47 && y < 0.83 && Math.abs(x) < 0.12],
    ['leg', (x: number, y: number) => y < 0.42 && x > 0],
  ] as const)('names a %s that is there alone, and gives no numbers for it', async (what, isKept) => {
    const found = (await find(cut(isKept)))!;
    expect(found).toMatchObject({ kind: 'part of a figure', stature: null, straight: null });
    expect(found.shows).toEqual({ name: what, isUpsideDown: false });
    expect(Object.values(found.landmarks).filter(({ at }) => at)).toEqual([]);
  });

  it.each([
    ['head', (_: number, y: number) => y > 0.83],
    ['bust', (x: number, y: number) => y > 0.72 && Math.abs(x) < 0.16],
    ['trunk', (x: number, y: number) => y > 0.47 && y < 0.83 && Math.abs(x) < 0.12],
  ] as const)('names a %s whose up was guessed upside down, and says so', async (what, isKept) => {
    expect((await find(cut(isKept), '-y'))!.shows).toEqual({ name: what, isUpsideDown: true });
  });
});

describe('which way a figure faces', { timeout: 60_000 }, () => {
  it.each([
    ['+z', 0],
    ['-z', 180],
    ['+x', 90],
  ] as const)('is seen where %s was only guessed, without a doubt', async (facing, turned) => {
    const wanted = { mesh: whole, up: '+y', facing, isFacingSure: false, ground: null, joints: {} } as const;
    const found = (await findLandmarks(space, wanted))!;
    expect(Math.abs(found.turnedDeg)).toBe(turned);
    expect(found.isFacingDoubtful).toBe(false);
    const [left, right] = [found.landmarks['shoulder.left'].at!, found.landmarks['shoulder.right'].at!];
    expect(left[0]).toBeGreaterThan(right[0]);
  });
});
