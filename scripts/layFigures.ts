/**
 * Writes points of the sample figures, by which figures without a skeleton are known, to
 * src/core/figures/shape/layFigureData.ts: `npx tsx scripts/layFigures.ts`, after `npm run models`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadDraco, loadMeshopt } from '../src/formats/decoders.ts';
import { readFigure } from '../src/formats/readFigure.ts';
import { openFileSet } from '../src/formats/openFileSet.ts';
import { humanoidJoints } from '../src/core/rigs/humanoid.ts';
import { translationOf } from '../src/core/geometry/matrices.ts';
import type { FigureFile, FilePrimitive } from '../src/core/figures/figureFile.ts';
import { sampleSurface } from '../src/core/figures/shape/surfaceSample.ts';
import { poseMeshes } from '../src/core/figures/posedMeshes.ts';
import { restWorlds } from '../src/core/figures/worldTransforms.ts';
import { packLayFigure, type LayFigure } from '../src/core/figures/shape/layFigure.ts';

const pointCount = 800;
const taken = ['median-man', 'child-7', 'heroic-28'];

/** What brings the arms, which the models are bound with at 45° from hanging, to the lay figures' 24°, degrees about z. */
const armTurns: Readonly<Record<string, number>> = { leftUpperArm: -21, rightUpperArm: 21 };

async function readSample(id: string): Promise<FigureFile> {
  const bytes = readFileSync(new URL(`../public/models/${id}.glb`, import.meta.url));
  const files = await openFileSet([{ path: `${id}.glb`, blob: new Blob([bytes]) }]);
  return readFigure(
    files,
    { draco: () => loadDraco(), meshopt: loadMeshopt },
    { choice: { main: null, ifSeveral: 'first' }, detail: 'whole' },
  );
}

/** The place in `humanoidJoints` of a node, of a finger that of its hand. */
function humanoidAt({ nodes }: FigureFile, node: number): number {
  const place = humanoidJoints.findIndex((joint) => joint === nodes[node]!.name);
  return place < 0 ? humanoidAt({ nodes } as FigureFile, nodes[node]!.parent!) : place;
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
  const nodes = file.nodes.map((node) => {
    const halfRad = ((armTurns[node.name] ?? 0) * Math.PI) / 360;
    return { ...node, rotation: [0, 0, Math.sin(halfRad), Math.cos(halfRad)] as const };
  });
  const worlds = restWorlds(nodes);
  const skinned = nodes.findIndex(({ skin }) => skin !== null);
  const [posed] = poseMeshes({ ...file, nodes }, [skinned], worlds, []);
  const { positions } = posed!;
  const heights = positions.filter((_, i) => i % 3 === 1);
  const ground = heights.reduce((least, y) => Math.min(least, y), Infinity);
  const stature = heights.reduce((most, y) => Math.max(most, y), -Infinity) - ground;
  const place = (x: number, y: number, z: number): number[] =>
    [x, y - ground, z].map((value) => value / stature);
  // The models name their nodes as joints are named.
  const skin = file.skins[0]!;
  const names = skin.joints.map((node) => file.nodes[node]!.name);
  const jointOf = skin.joints.map((node) => humanoidAt(file, node));
  const joints = humanoidJoints.flatMap((joint) => {
    return place(...translationOf(worlds[skin.joints[names.indexOf(joint)]!]!));
  });
  const sample = sampleSurface({ positions, indices: primitive.indices! }, pointCount);
  const points = [...Array(sample.count).keys()].map((i) => [...sample.positions.subarray(i * 3, i * 3 + 3)]);
  return {
    joints: Float64Array.from(joints),
    positions: Float64Array.from(points.flatMap(([x, y, z]) => place(x!, y!, z!))),
    normals: sample.normals,
    jointOf: Uint8Array.from(points, (point) =>
      strongestJoint(primitive, nearestVertex(positions, point), jointOf),
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
