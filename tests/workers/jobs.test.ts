import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { drawnModelOf } from '../../src/core/figures/drawnModel.ts';
import { failureOf } from '../../src/core/figures/figureError.ts';
import { defaultChoice } from '../../src/core/figures/openBody.ts';
import { hashFiles } from '../../src/workers/hashFiles.ts';
import { openFigure, plainWish, poseFigure, settleFigure } from '../../src/workers/jobs.ts';
import type { Progress } from '../../src/workers/progress.ts';
import { sphere, without } from '../core/meshes/shapes.ts';
import { boxMan, skinnedBar, writeGlb, writeGltf } from '../formats/fixtures.ts';
import { writeBinaryStl } from '../formats/meshFixtures.ts';
import { nodeDecoders } from '../formats/nodeDecoders.ts';

const named = (bytes: BlobPart, path = 'a.glb') => [{ path, blob: new Blob([bytes]) }];

describe('openFigure', () => {
  it('gives what the file is and how its body stands, under the hash of its content', async () => {
    const bytes = await writeGlb(boxMan());
    const { key, report, posed } = await openFigure(named(bytes), nodeDecoders, plainWish);
    expect(key).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(report.scenes[0]!.bodies).toHaveLength(1);
    expect(posed.extent!.max[1]).toBeCloseTo(1.8);
    const again = await openFigure(named(bytes, 'another name.glb'), nodeDecoders, plainWish);
    expect(again.key).toBe(key);
  });

  it('counts the side files into the hash', async () => {
    const files = await writeGltf(boxMan());
    const changed = await writeGltf(skinnedBar());
    const text = files[0]!;
    const keyOf = async (bin: Blob) =>
      (await openFigure([text, { path: 'figure.bin', blob: bin }], nodeDecoders, plainWish)).key;
    const key = await keyOf(files[1]!.blob);
    expect(await keyOf(files[1]!.blob)).toBe(key);
    expect(await keyOf(new Blob([files[1]!.blob, changed[1]!.blob]))).not.toBe(key);
  });

  it('tells its stages in order, and when the structure is sound before it decodes', async () => {
    const told: string[] = [];
    await openFigure(named(await writeGlb(boxMan())), nodeDecoders, plainWish, {
      onProgress: ({ stage }: Progress) => void told.push(stage),
      onChecked: ({ mainPath }) => void told.push(mainPath),
    });
    expect([...new Set(told)]).toEqual(['read', 'a.glb', 'stand', 'shade']);
  });

  it('stops between stages when it is cancelled', async () => {
    const controller = new AbortController();
    const told: string[] = [];
    const opening = openFigure(named(await writeGlb(boxMan())), nodeDecoders, plainWish, {
      signal: controller.signal,
      onChecked: () => controller.abort(),
      onProgress: ({ stage }) => void told.push(stage),
    });
    expect((await opening.then(() => null, failureOf))?.code).toBe('cancelled');
    expect(told).not.toContain('stand');
  });

  it('poses again what it has opened', async () => {
    const figure = await openFigure(named(await writeGlb(skinnedBar(Math.PI / 2))), nodeDecoders, plainWish);
    expect(figure.posed.extent!.min[0]).toBeCloseTo(-1);
    const bound = poseFigure(figure, {
      scene: 0,
      body: 0,
      pose: { kind: 'bind' },
      up: null,
      takenIn: [],
      joints: {},
    });
    expect(bound.extent!.min[0]).toBeCloseTo(-0.1);
    expect(bound.extent!.max[1]).toBeCloseTo(2);
  });
});

describe('settleFigure', () => {
  it('draws all of a large print file, which is first drawn with fewer triangles', async () => {
    const mesh = sphere(460, 460, 20);
    const figure = await openFigure(named(writeBinaryStl(mesh), 'a.stl'), nodeDecoders, plainWish);
    const whole = mesh.indices.length / 3;
    const [rough] = figure.drawn!.meshes;
    expect(figure.isRough).toBe(true);
    expect(rough!.indices.length / 3).toBeLessThan(0.4 * whole);
    expect(rough!.indices.length / 3).toBeGreaterThan(0.1 * whole);
    // What is told of it is told of all of it.
    expect(figure.report.scenes[0]!.bodies[0]!.triangles).toBe(whole);
    expect(figure.posed.extent!.max[1]).toBeCloseTo(20, 2);
    const { settlement } = settleFigure(figure, defaultChoice(figure.report));
    const [drawn] = settlement!.drawn!.meshes;
    expect(drawn!.indices.length / 3).toBe(settlement!.report.scenes[0]!.bodies[0]!.triangles);
    expect(drawn!.indices.length / 3).toBeGreaterThan(0.99 * whole);
    expect(drawn!.isClosed).toBe(true);
    expect([figure.posed.footprint, settlement!.posed.footprint]).toEqual([null, expect.anything()]);
  });

  it('draws a small one whole at once, and from both sides where it has a hole', async () => {
    const holed = without(sphere(12, 16), 40);
    const figure = await openFigure(named(writeBinaryStl(holed), 'a.stl'), nodeDecoders, plainWish);
    expect(figure.isRough).toBe(false);
    expect(figure.drawn!.meshes[0]!.indices.length).toBe(holed.indices.length);
    const { file } = settleFigure(figure, defaultChoice(figure.report)).figure;
    expect(drawnModelOf(file)!.meshes[0]!.isClosed).toBe(false);
  });
});

describe('hashFiles', () => {
  it('tells one file from the same bytes in two', async () => {
    const [ab, a, b] = ['ab', 'a', 'b'].map((text) => new TextEncoder().encode(text));
    expect(await hashFiles([a!, b!])).not.toBe(await hashFiles([ab!]));
    expect(await hashFiles([a!, b!])).not.toBe(await hashFiles([b!, a!]));
  });

  it('gives a random name where the page has no SHA-256', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const names = await Promise.all([hashFiles([new Uint8Array(1)]), hashFiles([new Uint8Array(1)])]);
    vi.unstubAllGlobals();
    expect(names[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(names[0]).not.toBe(names[1]);
  });
});
