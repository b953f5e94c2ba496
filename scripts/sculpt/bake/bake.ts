import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bones } from '../../../src/core/body/bones.ts';
import { bodyJoints, bodyLandmarks } from '../body/landmarks.ts';
import { buildOf, type Build, type BuildId } from '../body/build.ts';
import { footLandmarks } from '../body/foot.ts';
import { headLandmarks } from '../body/head.ts';
import { handLandmarks } from '../body/hand.ts';
import { modelBody } from '../body/modelBody.ts';
import { extractSurface, type Surface } from '../extractSurface.ts';
import { LocalField } from '../localField.ts';
import { sampleGrid } from '../sampleGrid.ts';
import { mirrorSurface, surveySurface } from '../surfaces.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { boneWeights, evenWeights, partCount } from './boneWeights.ts';
import { carriesTo } from './carry.ts';
import { drawOnto, evenTriangles, fitSurface, neighboursOf } from './fitSurface.ts';
import { partShares } from './partShares.ts';
import { keepUsed, thinSurface } from './thinSurface.ts';
import { packTemplate, pointAt } from '../../../src/core/body/template/packTemplate.ts';
import { modelIds } from '../../../src/core/body/template/bodyTemplate.ts';
import { anchorsOf } from './anchorsOf.ts';
import { mendCrossings } from './mendCrossings.ts';
import { refineSurface } from './refineSurface.ts';
import { regionShares } from './regionShares.ts';
import { skinGraph } from './skinGraph.ts';
import { strongestBones } from './strongestBones.ts';

/**
 * Bakes the reference body's template: the man is sampled and thinned to three levels, his mesh is carried to the woman
 * and the child, so that all share their triangles.  tsx scripts/sculpt/bake/bake.ts [--spacing 1.6]
 */
const { values } = parseArgs({
  options: {
    spacing: { type: 'string', default: '1.6' },
    out: { type: 'string', default: 'src/core/body/template/templateData.ts' },
  },
});

/** How far from its middle the face reaches, with the ears. */
const faceReachMm = 112;

const say = (text: string): void =>
  void process.stdout.write(`${(performance.now() / 1000).toFixed(1)} s  ${text}\n`);
const placed = (build: Build): Record<'foot' | 'hand' | 'head', Readonly<Record<string, Vec3>>> => ({
  foot: footLandmarks(build),
  hand: handLandmarks(build),
  head: headLandmarks(build),
});

const man = buildOf('man');
const model = modelBody('man');
const field = new LocalField(model.parts);
const sampled = extractSurface(sampleGrid(model.parts, model.regions.body, Number(values.spacing)));
const faceCenter: Vec3 = [0, man.tall(1622), 62];
const raw = drawFace(refineSurface(sampled, faceCenter, faceReachMm));
say(`sampled: ${raw.triangles.length / 3} triangles on one side`);

const parts = placed(man);
const finer = [
  { center: [0, man.tall(1640), 20] as Vec3, reachMm: 120, times: 1.5 },
  { center: [0, man.tall(1612), 92] as Vec3, reachMm: 60, times: 5.5 },
  { center: parts.head['pupil']!, reachMm: 20, times: 1.8 },
  { center: parts.head['tragion']!, reachMm: 34, times: 2.4 },
  { center: parts.hand['middleProximal'] ?? parts.hand['wrist']!, reachMm: 120, times: 2.2 },
  { center: [112, 20, 30] as Vec3, reachMm: 140, times: 1.7 },
];
const first = keepUsed(raw.positions, [await thinSurface(raw, 45_000, finer)]);
const [high] = first.levels as [Uint32Array];
const even = evenTriangles(first.positions, neighboursOf(first.positions.length / 3, high), field, 5);
const mid = await thinSurface({ positions: even, triangles: high }, 12_500, finer);
const low = await thinSurface({ positions: even, triangles: mid }, 3_000, finer);
const thinned = keepUsed(even, [low, mid, high]);
const [lowLevel, midLevel, highLevel] = thinned.levels as [Uint32Array, Uint32Array, Uint32Array];
const manShape = thinned.positions;
const neighbours = neighboursOf(manShape.length / 3, highLevel);
say(
  `thinned to ${thinned.levels.map((level) => (level.length / 3) * 2).join(', ')} triangles, ${manShape.length / 3} vertices on one side`,
);
const shares = partShares(manShape, field, partCount);
const graph = skinGraph(manShape, highLevel);
const weights = boneWeights(man, graph, shares, parts.hand, parts.foot['toes']!);

const shapeOf = (id: BuildId): Float32Array => {
  if (id === 'man') return manShape;
  const build = buildOf(id);
  const carries = carriesTo(man, build, placed);
  const start = new Float32Array(manShape.length);
  for (let v = 0; v * 3 < start.length; v++) {
    const [x, y, z] = [manShape[v * 3]!, manShape[v * 3 + 1]!, manShape[v * 3 + 2]!];
    for (let part = 0; part < partCount; part++) {
      const share = shares[v * partCount + part]!;
      if (share < 1e-4) continue;
      const to = carries[part]!(x, y, z);
      for (let k = 0; k < 3; k++) start[v * 3 + k]! += share * to[k]!;
    }
    if (x === 0) start[v * 3] = 0;
  }
  const fitted = fitSurface(start, neighbours, new LocalField(modelBody(id).parts), 14);
  say(`${id}: carried and fitted`);
  return fitted;
};
const builds = (['man', 'woman', 'child'] as const).map((id) => {
  const build = buildOf(id);
  const body = bodyLandmarks(build);
  const own = placed(build);
  return {
    id,
    shape: shapeOf(id),
    skin: { ...body.skin, ...own.head, ...own.hand, ...own.foot },
    bone: body.bone,
    joints: {
      ...bodyJoints(build),
      ...digitJoints(own.hand),
      head: own.head['headBase']!,
      leftToes: own.foot['toes']!,
    },
  };
});
for (const level of thinned.levels)
  say(
    `${mendCrossings(
      builds.map(({ shape }) => shape),
      level,
    )} pairs of triangles cross`,
  );
for (const { id, shape } of builds)
  for (const level of thinned.levels) {
    const whole = mirrorSurface({ positions: shape, triangles: level });
    say(`${id}: ${JSON.stringify(surveySurface(whole))}`);
  }
const anchors = anchorsOf(manShape, highLevel, builds[0]!.skin);
const byModel = <Value>(read: (build: (typeof builds)[number]) => Value): Record<BuildId, Value> =>
  Object.fromEntries(builds.map((build) => [build.id, read(build)])) as Record<BuildId, Value>;
for (const { id, skin, shape } of builds) reportAnchors(id, skin, shape);
const packed = packTemplate({
  levels: [lowLevel, midLevel, highLevel],
  shapes: byModel(({ shape }) => shape),
  ...strongestBones(evenWeights(weights, graph, 6)),
  regions: regionShares(weights, neighbours),
  anchors,
  bonePoints: byModel(({ bone }) => bone),
  joints: byModel(({ joints }) => joints),
});
writeFileSync(values.out, `/** Baked by npm run sculpt. */\nexport const templateData =\n  '${packed}';\n`);
say(
  `${values.out}: ${(packed.length / 1024).toFixed(0)} kB, ${bones.length} bones, ${modelIds.length} models`,
);

/** Vertices about the face drawn onto the field: halved edges cut its corners. */
function drawFace({ positions, triangles }: Surface): Surface {
  const near = [...Array(positions.length / 3).keys()].filter(
    (v) =>
      Math.hypot(
        positions[v * 3]!,
        positions[v * 3 + 1]! - faceCenter[1],
        positions[v * 3 + 2]! - faceCenter[2],
      ) <
      faceReachMm + 4,
  );
  const own = Float32Array.from(near.flatMap((v) => [...positions.subarray(v * 3, v * 3 + 3)]));
  drawOnto(own, field, 2);
  const drawn = positions.slice();
  near.forEach((v, i) => drawn.set(own.subarray(i * 3, i * 3 + 3), v * 3));
  return { positions: drawn, triangles };
}

/** Joints and tips of the digits by the names of their bones. */
function digitJoints(hand: Readonly<Record<string, Vec3>>): Record<string, Vec3> {
  return Object.fromEntries(
    Object.entries(hand)
      .filter(([name]) => /^(thumb|index|middle|ring|little)[A-Z]/.test(name))
      .map(([name, place]) => [`left${name[0]!.toUpperCase()}${name.slice(1)}`, place]),
  );
}

/** How far landmarks of a model lie from where the man's, carried with the mesh, come to lie. */
function reportAnchors(id: BuildId, skin: Readonly<Record<string, Vec3>>, shape: Float32Array): void {
  const off = Object.entries(skin)
    .filter(([name]) => anchors[name])
    .map(([name, place]) => {
      const point = pointAt(shape, anchors[name]!);
      return { name, mm: Math.hypot(point[0] - place[0], point[1] - place[1], point[2] - place[2]) };
    });
  say(
    `${id}: landmarks off ${off
      .toSorted((a, b) => b.mm - a.mm)
      .slice(0, 12)
      .map(({ name, mm }) => `${name} ${mm.toFixed(1)}`)
      .join(', ')}`,
  );
}
