import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../../src/core/meshes/components.ts';
import { creaseNormals } from '../../../src/core/meshes/creaseNormals.ts';
import { pairEdges } from '../../../src/core/meshes/edges.ts';
import { joinVertices } from '../../../src/core/meshes/joinVertices.ts';
import { signedVolumeOf } from '../../../src/core/meshes/measureMesh.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';
import { mendWinding } from '../../../src/core/meshes/winding.ts';
import { corpusEntries, corpusFiles, corpusFolder } from '../../formats/corpus.ts';

async function readStl(name: string): Promise<TriangleMesh> {
  const entry = corpusEntries(/\.stl$/).find(({ file }) => file.endsWith(`/${name}`))!;
  const bytes = await corpusFiles(entry)[0]!.blob.arrayBuffer();
  const positions = new STLLoader().parse(bytes).getAttribute('position').array as Float32Array;
  const indices = Uint32Array.from({ length: positions.length / 3 }, (_, i) => i);
  return joinVertices({ positions, indices }).mesh;
}

describe.skipIf(corpusFolder === null)('meshes of files from elsewhere', () => {
  it('turns the figure that is inside out, and leaves the one that is not', async () => {
    const inverted = await readStl('fig_stl_inverted.stl');
    expect(signedVolumeOf(inverted)).toBeLessThan(0);
    const { indices, isAllTurned, turned } = mendWinding(inverted);
    expect({ isAllTurned, turned }).toEqual({ isAllTurned: true, turned: inverted.indices.length / 3 });
    expect(signedVolumeOf({ ...inverted, indices })).toBeGreaterThan(0);
    const sound = await readStl('mh_male_avg_A_metres_yup_solidheader.stl');
    expect(mendWinding(sound)).toMatchObject({ turned: 0, isAllTurned: false });
  });

  it('counts the holes of the figure that lacks a tenth of its triangles, and does not turn it', async () => {
    const holed = await readStl('fig_stl_10pct_triangles_missing.stl');
    expect(pairEdges(holed).open).toBeGreaterThan(1000);
    expect(mendWinding(holed)).toMatchObject({ turned: 0, isAllTurned: false });
  });

  it('finds an edge round the neck of the figure without a head', async () => {
    const headless = await readStl('fig_stl_head_missing.stl');
    const whole = await readStl('fig_stl_inverted.stl');
    expect(pairEdges(headless).open).toBeGreaterThan(pairEdges(whole).open);
    expect(mendWinding(headless)).toMatchObject({ turned: 0, isAllTurned: false });
  });

  it('shades a dense sculpt smoothly and keeps the edges of a low one', async () => {
    const copiesOf = async (name: string): Promise<number> => {
      const mesh = await readStl(name);
      expect(componentsOf(mesh).count).toBeGreaterThan(0);
      return creaseNormals(mesh).copies.length / (mesh.positions.length / 3);
    };
    expect(await copiesOf('mini28_male_heroicpose_mm_zup_base.stl')).toBeLessThan(0.15);
    expect(await copiesOf('rpgscad_mini_axeman.stl')).toBeGreaterThan(0.3);
  });
});
