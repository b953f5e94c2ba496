/**
 * Writes points of the sample figures, by which figures without a skeleton are known, to
 * src/core/figures/shape/layFigureData.ts: `npx tsx scripts/layFigures.ts`, after `npm run samples`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDraco, loadMeshopt } from '../src/formats/decoders.ts';
import { readFigure } from '../src/formats/readFigure.ts';
import { openFileSet } from '../src/formats/openFileSet.ts';
import { humanoidJoints } from '../src/core/rigs/humanoid.ts';
import { translationOf } from '../src/core/geometry/matrices.ts';
import type { FigureFile, FilePrimitive } from '../src/core/figures/figureFile.ts';
import { sampleSurface } from '../src/core/figures/shape/surfaceSample.ts';
import { packLayFigure, type LayFigure } from '../src/core/figures/shape/layFigure.ts';

const pointCount = 800;
const taken = ['mannequin-7.5', 'child-7', 'heroic-28'];

async function readSample(id: string): Promise<FigureFile> {
  const bytes = readFileSync(new URL(`../public/models/${id}.glb`, import.meta.url));
  const files = await openFileSet([{ path: `${id}.glb`, blob: new Blob([bytes]) }]);
  return readFigure(
    files,
    { draco: () => loadDraco(), meshopt: loadMeshopt },
    { choice: { main: null, ifSeveral: 'first' }, detail: 'whole' },
  );
}

/** For a vertex the joint, by its place in `humanoidJoints`, that moves it most. */
function strongestJoint(primitive: FilePrimitive, vertex: number, jointOf: readonly number[]): number {
  const from = vertex * primitive.influences;
  const weights = primitive.weights!.subarray(from, from + primitive.influences);
  return jointOf[primitive.joints![from + weights.indexOf(Math.max(...weights))]!]!;
}

function nearestVertex(positions: Float32Array, point: readonly number[]): number {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    const away = Math.hypot(...point.map((value, axis) => value - positions[i + axis]!));
    if (away < least) [best, least] = [i / 3, away];
  }
  return best;
}

/** Points of a sample's body in statures, its soles on y = 0. */
async function sampleLayFigure(id: string): Promise<LayFigure> {
  const file = await readSample(id);
  const primitive = file.meshes
    .flatMap(({ primitives }) => primitives)
    .find(({ influences }) => influences > 0)!;
  const heights = primitive.positions.filter((_, i) => i % 3 === 1);
  const ground = heights.reduce((least, y) => Math.min(least, y), Infinity);
  const stature = heights.reduce((most, y) => Math.max(most, y), -Infinity) - ground;
  const place = (x: number, y: number, z: number): number[] =>
    [x, y - ground, z].map((value) => value / stature);
  // Samples name their nodes as joints are named, and their bind pose's inverse, which only moves, has the places.
  const skin = file.skins[0]!;
  const names = skin.joints.map((node) => file.nodes[node]!.name);
  const jointOf = names.map((name) => humanoidJoints.findIndex((joint) => joint === name));
  const joints = humanoidJoints.flatMap((joint) => {
    const [x, y, z] = translationOf(skin.inverseBind[names.indexOf(joint)]!);
    return place(-x, -y, -z);
  });
  const sample = sampleSurface({ positions: primitive.positions, indices: primitive.indices! }, pointCount);
  const points = [...Array(sample.count).keys()].map((i) => [...sample.positions.subarray(i * 3, i * 3 + 3)]);
  return {
    joints: Float64Array.from(joints),
    positions: Float64Array.from(points.flatMap(([x, y, z]) => place(x!, y!, z!))),
    normals: sample.normals,
    jointOf: Uint8Array.from(points, (point) =>
      strongestJoint(primitive, nearestVertex(primitive.positions, point), jointOf),
    ),
  };
}

const lines: string[] = [];
for (const id of taken) {
  const packed = packLayFigure(await sampleLayFigure(id));
  lines.push(`  // ${id}`, `  '${packed}',`);
}
const text = `/**
 * Points of the sample figures, packed as \`layFigure.ts\` says. Made by \`npx tsx scripts/layFigures.ts\` from
 * public/models; not to be changed by hand.
 */
export const layFigureData: readonly string[] = [
${lines.join('\n')}
];
`;
writeFileSync(new URL('../src/core/figures/shape/layFigureData.ts', import.meta.url), text);
console.log(`${Math.round(text.length / 1024)} kB`);
