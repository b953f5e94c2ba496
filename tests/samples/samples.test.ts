import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';
import { models } from '../../scripts/models/models.ts';
import { bones } from '../../src/core/body/bones.ts';
import { extentOf, poseMeshes } from '../../src/core/figures/posedMeshes.ts';
import { dot, lengthOf, subtract, type Vec3 } from '../../src/core/geometry/vectors.ts';
import { findLandmark } from '../../src/core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../../src/core/landmarks/landmarkIds.ts';
import { readBytes } from '../formats/fixtures.ts';
import { wholeBody } from '../formats/save/savedFigure.ts';
import { edgeFaults, isInside, shellCount } from './closedMesh.ts';
import { modelsFolder, readDescription, readSample, weightsOf } from './readSample.ts';

describe.each(models.map(({ id }) => id))('%s', async (id) => {
  const sample = await readSample(id);
  const { stated, points, normals, triangles, joints, document } = sample;
  const bytes = readFileSync(new URL(stated.file, modelsFolder));
  const weights = weightsOf(sample);

  it('is the file that its description speaks of', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stated.sha256);
    expect(bytes.length).toBeLessThan(700 * 1024);
  });

  it('names its author and licence', () => {
    const asset = document.getRoot().getAsset();
    expect(asset.extras).toMatchObject({ author: 'Maquette', license: 'CC0-1.0', title: stated.name });
    expect(asset.copyright).toContain('CC0');
  });

  it('is one closed skin of genus 0, with numbers throughout', () => {
    expect([...points, ...normals].flat().every(Number.isFinite)).toBe(true);
    expect(edgeFaults(triangles)).toBe(0);
    expect(shellCount(points.length, triangles)).toBe(1);
    expect(points.length - triangles.length / 2).toBe(2);
    expect(triangles.length).toBeGreaterThanOrEqual(15_000);
    expect(triangles.length).toBeLessThanOrEqual(30_000);
  });

  it('has unit normals that point out of its faces', () => {
    for (const normal of normals) expect(lengthOf(normal)).toBeCloseTo(1, 5);
    const against = triangles.filter(([a, b, c]) => {
      const [u, v] = [subtract(points[b]!, points[a]!), subtract(points[c]!, points[a]!)];
      const face: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
      return [a, b, c].every((vertex) => dot(face, normals[vertex]!) < 0);
    });
    expect(against.length / triangles.length).toBeLessThan(1e-3);
  });

  it('is its own mirror image as it is bound', () => {
    const key = ([x, y, z]: Vec3): string => [x, y, z].map((value) => value.toFixed(2)).join();
    const at = new Set(points.map(key));
    const alone = points.filter(([x, y, z]) => !at.has(key([-x || 0, y, z])) && !at.has(key([-x, y, z])));
    expect(alone.length / points.length).toBeLessThan(0.01);
  });

  it('is as tall as its stature, and as it stands as stated', async () => {
    const heights = points.map(([, y]) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeCloseTo(stated.statureMm, 0);
    const file = await readBytes(bytes);
    const { worlds, morphWeights, nodes } = wholeBody(file);
    const skinned = nodes.filter((node) => file.nodes[node]!.skin !== null);
    const { min, max } = extentOf(poseMeshes(file, skinned, worlds, morphWeights))!;
    const soles = (stated.base?.thicknessMm ?? 0) / 1000;
    const slack = 0.002 / stated.scaleN;
    expect(Math.abs(min[1] - soles)).toBeLessThan(slack);
    expect(Math.abs(max[1] - soles - stated.heightModelledMm / 1000)).toBeLessThan(slack);
  });

  it('has its landmarks of the skin on the skin as it stands', async () => {
    const file = await readBytes(bytes);
    const { worlds, morphWeights, nodes } = wholeBody(file);
    const skinned = nodes.filter((node) => file.nodes[node]!.skin !== null);
    const { positions, indices } = poseMeshes(file, skinned, worlds, morphWeights)[0]!;
    const geometry = new BufferGeometry()
      .setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
      .setIndex(new BufferAttribute(Uint32Array.from(indices!), 1));
    const skin = new MeshBVH(geometry);
    const toMm = 1000 * stated.scaleN;
    const solesMm = (stated.base?.thicknessMm ?? 0) * stated.scaleN;
    for (const [landmark, [x, y, z]] of Object.entries(stated.landmarksMm)) {
      if (findLandmark(landmark as LandmarkId).kind !== 'surface') continue;
      const place = new Vector3(x, y + solesMm, z).divideScalar(toMm);
      const offMm = skin.closestPointToPoint(place)!.distance * toMm;
      // The sample is coarser than the skin that landmarks lie on, and programs that blend bones straight bend it otherwise.
      expect([landmark, offMm < 6]).toEqual([landmark, true]);
    }
  });

  it('has its joints inside the skin', () => {
    for (const [joint, place] of joints)
      expect([joint, isInside(place, points, triangles)]).toEqual([joint, true]);
  });

  it('is bound to bones named and nested as VRM has them, weights adding up to 1', () => {
    for (const own of weights)
      expect([...own.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
    const nodes = document.getRoot().listSkins()[0]!.listJoints();
    expect(
      nodes.map((node) => ({ id: node.getName(), parent: node.getParentNode()?.getName() ?? null })),
    ).toEqual(bones);
  });
});

describe('the walk of the man', async () => {
  const { document } = await readSample('median-man');
  const [clip] = document.getRoot().listAnimations();

  it('lasts one second and closes', () => {
    expect(clip?.getName()).toBe('Walk');
    for (const sampler of clip!.listSamplers()) {
      expect([sampler.getInput()!.getMin([])[0], sampler.getInput()!.getMax([])[0]]).toEqual([0, 1]);
      const keys = sampler.getOutput()!;
      expect(keys.getElement(keys.getCount() - 1, [])).toEqual(keys.getElement(0, []));
    }
  });
});

it('are listed for the gallery, each with its files, in at most 6 MB', () => {
  const list = JSON.parse(readFileSync(new URL('index.json', modelsFolder), 'utf8')) as unknown;
  expect(list).toEqual(
    models.map(({ id, detail, canon }) => {
      const { file, name, licence } = readDescription(id);
      return { id, file, name, detail, canon, licence, picture: `${id}.png` };
    }),
  );
  const names = readdirSync(modelsFolder);
  const sizes = names.map((name) => statSync(new URL(name, modelsFolder)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6e6);
  const ids = models.map(({ id }) => id);
  expect(names.filter((name) => !ids.some((id) => name.startsWith(`${id}.`)))).toEqual(['index.json']);
});
