import { expect, test } from 'vitest';
import { PLYLoader } from 'three/addons/loaders/PLYLoader.js';
import { plyParser } from '../../../src/formats/ply/plyParser.ts';
import { writeDistances } from '../../../src/formats/save/writeDistances.ts';
import { ballMesh, fileOf, parseFiles } from '../meshFixtures.ts';

const mesh = ballMesh(5, 6);
const count = mesh.positions.length / 3;
const distances = Float64Array.from({ length: count }, (_, v) => (v === 3 ? NaN : v / 7 - 2));
const colours = Uint8Array.from({ length: count * 3 }, (_, i) => (i * 37) % 256);
const bytes = writeDistances(mesh, distances, colours);

test('a map is read back by us with its mesh and its colours', async () => {
  const { meshes, format } = await parseFiles(plyParser, [fileOf('map.ply', bytes)]);
  expect(format).toBe('PLY (binary)');
  const { positions, indices, colors } = meshes[0]!;
  expect(indices).toHaveLength(mesh.indices.length);
  mesh.indices.forEach((vertex, i) => {
    const read = indices[i]!;
    expect(positions.slice(read * 3, read * 3 + 3)).toEqual(mesh.positions.slice(vertex * 3, vertex * 3 + 3));
    expect(colors!.slice(read * 4, read * 4 + 3)).toEqual(colours.slice(vertex * 3, vertex * 3 + 3));
  });
});

test('a map is read by another with its distances, NaN among them', () => {
  const loader = new PLYLoader();
  loader.setCustomPropertyNameMapping({ distance: ['distance'] });
  const read = loader.parse(bytes.buffer).getAttribute('distance').array;
  expect([...read]).toEqual([...Float32Array.from(distances)]);
});
