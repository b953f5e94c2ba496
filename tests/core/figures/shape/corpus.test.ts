import { describe, expect, it } from 'vitest';
import { joinMeshes } from '../../../../src/core/figures/joinMeshes.ts';
import { localTransforms } from '../../../../src/core/figures/nodeTransforms.ts';
import { restPose } from '../../../../src/core/figures/pose.ts';
import { poseMeshes } from '../../../../src/core/figures/posedMeshes.ts';
import { findBase } from '../../../../src/core/figures/shape/findBase.ts';
import { findLeftOut } from '../../../../src/core/figures/shape/findLeftOut.ts';
import { judgeShape } from '../../../../src/core/figures/shape/judgeShape.ts';
import { worldTransforms } from '../../../../src/core/figures/worldTransforms.ts';
import { axisVector, type Axis } from '../../../../src/core/geometry/axes.ts';
import { dot } from '../../../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../../src/core/meshes/triangleMesh.ts';
import { corpusEntries, corpusFiles, type CorpusEntry } from '../../../formats/corpus.ts';
import { readFiles } from '../../../formats/fixtures.ts';
import { moveMesh, stances } from './bodies.ts';

const open = { up: null, facing: null };
const longEnoughMs = 120_000;

/** How files stand, seen in pictures of them: up, then facing. What is not named is as glTF has it. */
const known: readonly (readonly [file: RegExp, up: Axis, facing: Axis])[] = [
  [/rpgscad/, '+z', '+y'],
  [/zup|3mf$|mini28|fig_stl/, '+z', '-y'],
];
const stanceOf = (file: string): readonly [Axis, Axis] => {
  const found = known.find(([pattern]) => pattern.test(file));
  return found ? [found[1], found[2]] : ['+y', '+z'];
};

/** A knight of blocks, so unlike a person that nothing but its format tells how it stands. */
const isUnclear = (file: string): boolean => /voxel/.test(file);

async function meshOfEntry(entry: CorpusEntry): Promise<TriangleMesh> {
  const file = await readFiles(corpusFiles(entry));
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  const worlds = worldTransforms(file.nodes, localMatrices);
  return joinMeshes(poseMeshes(file, [...file.nodes.keys()], worlds, morphWeights));
}

/** The mesh turned so that one pair of axes comes to lie along another. */
function turnMesh(mesh: TriangleMesh, from: readonly [Axis, Axis], to: readonly [Axis, Axis]): TriangleMesh {
  const frame = ([up, facing]: readonly [Axis, Axis]) => {
    const [y, z] = [axisVector(up), axisVector(facing)];
    const x = [y[1] * z[2] - y[2] * z[1], y[2] * z[0] - y[0] * z[2], y[0] * z[1] - y[1] * z[0]] as const;
    return [x, y, z] as const;
  };
  const [before, after] = [frame(from), frame(to)];
  return moveMesh(mesh, (point) => {
    const inBody = before.map((axis) => dot(axis, point));
    const at = (i: 0 | 1 | 2): number => after.reduce((sum, axis, each) => sum + axis[i] * inBody[each]!, 0);
    return [at(0), at(1), at(2)];
  });
}

describe.skipIf(corpusEntries(/./).length === 0)('figures from elsewhere without a skeleton', () => {
  it.each(
    corpusEntries(/^(C_makehuman|B_unrigged)\/.*(glb|obj|stl|3mf|ply)$/).map(
      (entry) => [entry.file, entry] as const,
    ),
  )('%s stands and faces right however it lies', { timeout: longEnoughMs }, async (file, entry) => {
    const own = stanceOf(file);
    const mesh = await meshOfEntry(entry);
    const tried = [own, stances[(file.length * 5) % 24]!, stances[(file.length * 7 + 13) % 24]!];
    const verdicts = tried.map((stance) => judgeShape(turnMesh(mesh, own, stance), open));
    const seen = verdicts.map(({ up, facing }, i) => [
      isUnclear(file) && up.confidence < 0.5 ? tried[i]![0] : up.axis,
      isUnclear(file) && facing.confidence < 0.6 ? tried[i]![1] : facing.axis,
    ]);
    expect(seen).toEqual(tried);
  });

  it.each([
    ['B_unrigged/rpgscad_mini_axeman.stl', 0, 'fused'],
    ['B_unrigged/rpgscad_mini_footman_round_shield_sword.stl', 0, 'fused'],
    ['B_unrigged/rpgscad_stickman.stl', 0, 'fused'],
    ['C_makehuman/mini28_male_heroicpose_mm_zup_base.stl', 3, 'own'],
  ])('%s has a round base that ends at %d', async (file, level, parts) => {
    const [entry] = corpusEntries(new RegExp(file));
    const base = findBase(await meshOfEntry(entry!), '+z');
    expect(base).toMatchObject({ form: 'disc', parts });
    expect(base!.levelAlongUp).toBeCloseTo(level, 3);
  });

  it('has a stray vertex 40 m up, which leaves the figure', { timeout: longEnoughMs }, async () => {
    const [entry] = corpusEntries(/one_stray_vertex/);
    const mesh = await meshOfEntry(entry!);
    const [stray, ...others] = findLeftOut(mesh, null);
    expect(others).toEqual([]);
    expect(stray).toMatchObject({ kind: 'stray' });
    expect(stray!.box.max[1]).toBeGreaterThan(39);
    const out = new Set(stray!.triangles);
    const indices = mesh.indices.filter((_, i) => !out.has(Math.floor(i / 3)));
    const { up, facing } = judgeShape({ positions: mesh.positions, indices }, open);
    expect([up.axis, facing.axis]).toEqual(['+y', '+z']);
  });

  it.each(corpusEntries(/^N_negative\//).map((entry) => [entry.file, entry] as const))(
    'little is claimed of %s',
    { timeout: longEnoughMs },
    async (_, entry) => {
      const { up, likeness } = judgeShape(await meshOfEntry(entry), open);
      expect(up.reasons.includes('base') || up.confidence < 0.6).toBe(true);
      expect(likeness).toBeLessThan(0.65);
    },
  );
});
