import { WebIO, type Document } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { describe, expect, it } from 'vitest';
import { defaultChoice, poseBody, reportOf } from '../../../src/core/figures/openBody.ts';
import { restPose } from '../../../src/core/figures/pose.ts';
import { localTransforms } from '../../../src/core/figures/nodeTransforms.ts';
import { worldTransforms } from '../../../src/core/figures/worldTransforms.ts';
import { extentOf, poseMeshes } from '../../../src/core/figures/posedMeshes.ts';
import { fileToBody } from '../../../src/core/figures/upright.ts';
import { multiply, scaling } from '../../../src/core/geometry/matrices.ts';
import { savers, saveFigure, type FigureToSave } from '../../../src/formats/save/index.ts';
import { arrayOf, floatsOf } from '../../../src/formats/gltf/accessorArrays.ts';
import { readWhole } from '../../../src/formats/save/gltf/readWhole.ts';
import { corpusEntries, corpusFiles, corpusFolder, type CorpusEntry } from '../corpus.ts';
import { readFiles } from '../fixtures.ts';
import { reopen, shownTriangles, sizeOfFile, sourceOf, wholeBody } from './savedFigure.ts';

const entries = corpusEntries(
  /quaternius_man_Casual\.glb|cesiumman_(draco|ktx2_texture|meshopt)\.glb|female_sparse_morph|manny_med_mod|quirk_armature_scale/,
);

const known = new Map<string, ReturnType<typeof openEntry>>();

/** A figure of the corpus as it stands at 1:12, and how large it is in millimetres: across, up, deep. */
function figureOf(entry: CorpusEntry): ReturnType<typeof openEntry> {
  const opening = known.get(entry.file) ?? openEntry(entry);
  known.set(entry.file, opening);
  return opening;
}

async function openEntry(entry: CorpusEntry) {
  const files = corpusFiles(entry);
  const mainPath = entry.file.split('/').at(-1)!;
  const file = await readFiles(files);
  const report = reportOf(file);
  const posed = poseBody(file, report, defaultChoice(report));
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  const nodes = report.scenes[report.defaultScene]!.bodies[posed.choice.body]!.meshNodes;
  const worlds = worldTransforms(file.nodes, localMatrices);
  const toBody = fileToBody(posed, {
    millimetresPerUnit: 1000,
    up: posed.up.axis,
    facing: posed.facing.axis,
    extent: posed.extent,
  });
  const { min, max } = extentOf(poseMeshes(file, nodes, worlds, morphWeights))!;
  const size = [max[0] - min[0], max[1] - min[1], max[2] - min[2]].map((length) => (length * 1000) / 12);
  const figure: FigureToSave = {
    name: 'Figure',
    file,
    source: sourceOf(files, mainPath),
    body: wholeBody(file, { nodes, fileToSaved: multiply(scaling(1 / 12), toBody) }),
  };
  return { figure, size, isTurned: posed.facing.axis !== '+z' || posed.up.axis !== '+y' };
}

const documentOf = async (glb: Uint8Array<ArrayBuffer>): Promise<Document> =>
  new WebIO().registerExtensions(ALL_EXTENSIONS).readBinary(glb);

const picturesOf = (document: Document) =>
  document
    .getRoot()
    .listTextures()
    .map((texture) => ({ kind: texture.getMimeType(), bytes: texture.getImage() }));

// The first case opens the figure for all, and loads the decoders.
describe.skipIf(corpusFolder === null)('figures from elsewhere, saved at 1:12', { timeout: 60_000 }, () => {
  const cases = entries.flatMap((entry) => savers.map(({ id }) => ({ file: entry.file, id, entry })));

  it.each(cases)('$file comes back from $id as large as it was', async ({ entry, id }) => {
    const { figure, size, isTurned } = await figureOf(entry);
    expect(isTurned).toBe(false);
    const saved = await saveFigure(id, figure);
    const file = await reopen(saved);
    const [x, second, third] = sizeOfFile(file).map((length) => (id === 'glb' ? length * 1000 : length));
    const opened = id === 'stl' || id === '3mf' ? [x!, third!, second!] : [x!, second!, third!];
    for (const axis of [0, 1, 2]) expect(Math.abs(opened[axis]! / size[axis]! - 1)).toBeLessThan(1e-4);
    // Readers of mesh formats leave out triangles without area and those that are there twice.
    const dropped = file.repairs
      .filter(({ code }) => code === 'zero-area-dropped' || code === 'duplicates-dropped')
      .reduce((sum, { count }) => sum + count, 0);
    const whole = figure.body.nodes.reduce(
      (sum, node) =>
        sum +
        figure.file.meshes[figure.file.nodes[node]!.mesh!]!.primitives.reduce(
          (count, { indices, positions }) => count + (indices?.length ?? positions.length / 3) / 3,
          0,
        ),
      0,
    );
    expect(Math.abs((shownTriangles(file) + dropped) / whole - 1)).toBeLessThan(1e-4);
    expect(file.warnings).toEqual([]);
  });

  it.each(entries)('$file keeps its materials and pictures in GLB', async (entry) => {
    const { figure } = await figureOf(entry);
    const [saved] = await saveFigure('glb', figure);
    const [before, after] = [await readWhole(figure.source!), await documentOf(saved!.bytes)];
    const primitives = (document: Document) =>
      document
        .getRoot()
        .listMeshes()
        .flatMap((mesh) => mesh.listPrimitives());
    const materials = (document: Document) => [
      ...new Set(
        primitives(document).map((primitive) => {
          const material = primitive.getMaterial();
          return (
            material &&
            `${material.getName()} ${material.getBaseColorFactor().join()} ${material.getRoughnessFactor()}`
          );
        }),
      ),
    ];
    expect(materials(after)).toEqual(materials(before.document));
    expect(picturesOf(after)).toEqual(picturesOf(before.document));
    const root = after.getRoot();
    expect(root.listSkins().length + root.listAnimations().length + root.listBuffers().length).toBe(1);
    const kinds = (document: Document) =>
      new Set(
        primitives(document).flatMap((primitive) =>
          primitive.listSemantics().filter((kind) => !/^(JOINTS|WEIGHTS)/.test(kind)),
        ),
      );
    expect(kinds(after)).toEqual(kinds(before.document));
    for (const primitive of primitives(after)) {
      const normals = arrayOf(primitive.getAttribute('NORMAL')) ?? [];
      const lengths = Array.from({ length: normals.length / 3 }, (_, i) =>
        Math.hypot(normals[i * 3]!, normals[i * 3 + 1]!, normals[i * 3 + 2]!),
      );
      expect(lengths.filter((length) => Math.abs(length - 1) > 1e-3)).toEqual([]);
      for (const accessor of primitive.listAttributes())
        expect(floatsOf(accessor).every((value) => Number.isFinite(value))).toBe(true);
    }
  });
});
