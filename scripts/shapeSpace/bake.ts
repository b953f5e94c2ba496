/** Writes down in which ways bodies differ, for fitting them to figures: npm run shape-space, after npm run sculpt. */
import { writeFileSync } from 'node:fs';
import { boneIndex, bones } from '../../src/core/body/bones.ts';
import { makeReference } from '../../src/core/body/referenceBody.ts';
import { checkSettings } from '../../src/core/body/settings/checkSettings.ts';
import { packShapeSpace, type HalfSpace } from '../../src/core/body/shapeSpace/packShapeSpace.ts';
import type { ShapeDirection } from '../../src/core/body/shapeSpace/shapeSpace.ts';
import type { BodyTemplate } from '../../src/core/body/template/bodyTemplate.ts';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { pointAt } from '../../src/core/body/template/packTemplate.ts';
import type { RestBody } from '../../src/core/body/fit/measureReference.ts';
import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import { randomSettings } from '../sculpt/randomSettings.ts';
import { growthOf, looseParts, type BonedPoint } from './looseParts.ts';
import { principalParts } from './principalParts.ts';

const bodyCount = 400;
const peopleDirections = 16;

/** Figures are made after people near the middle: their shares of what people differ by are smaller. */
const peopleSigma = 0.5;

/** Of all that is weighed, joints and landmarks together count so much beside the skin. */
const pointsShare = 0.5;

const template = await loadTemplate();
const vertexCount = template.halfCounts.low;
const landmarks = [...Object.keys(template.anchors), ...Object.keys(template.bonePoints.man)];
const joints = Object.keys(template.joints.man);
const pointCount = vertexCount + landmarks.length + joints.length;

/** A body one stature high as numbers: vertices of the left half, landmarks, joints. */
function sampleOf({ positions, joints: jointsAt, bonePoints, anchors }: RestBody): Float64Array {
  const size = 1 / pointAt(positions, anchors['vertex']!)[1];
  const points = [
    ...landmarks.map((name) => bonePoints[name] ?? pointAt(positions, anchors[name]!)),
    ...joints.map((name) => jointsAt[name]!),
  ];
  return Float64Array.from([...positions.subarray(0, vertexCount * 3), ...points.flat()], (mm) => mm * size);
}

function bonesOfPoints({ anchors, boneIndices, boneWeights }: BodyTemplate): BonedPoint['shares'][] {
  const ofVertex = (v: number, share: number, into: Record<string, number>): Record<string, number> => {
    for (let k = v * 4; k < v * 4 + 4; k++) {
      const { id } = bones[boneIndices[k]!]!;
      if (boneWeights[k]! > 0) into[id] = (into[id] ?? 0) + share * boneWeights[k]!;
    }
    return into;
  };
  const ofLandmark = (name: string): Record<string, number> => {
    const anchor = anchors[name];
    if (!anchor) return { [name === 'lateralRib' ? 'chest' : 'hips']: 1 };
    const shares: Record<string, number> = {};
    anchor.vertices.forEach((v, i) => ofVertex(v, anchor.shares[i]!, shares));
    return Object.fromEntries(
      Object.entries(shares)
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, 4),
    );
  };
  /** A joint goes with the bone that ends in it; the tip of a digit with its last bone. */
  const ofJoint = (name: string): Record<string, number> => {
    const own = name.endsWith('Tip')
      ? `${name.slice(0, -3)}Distal`
      : bones.find(({ id }) => id === name)!.parent;
    return { [own ?? 'hips']: 1 };
  };
  return [
    ...Array.from({ length: vertexCount }, (_, v) => ofVertex(v, 1, {})),
    ...landmarks.map(ofLandmark),
    ...joints.map(ofJoint),
  ];
}

const trianglesOfHalf = template.levels.low.subarray(0, template.levels.low.length / 2);

/** How much each number counts: vertices by the area about them. */
function weightsOf(sample: Float64Array): Float64Array {
  const areas = new Float64Array(pointCount);
  let whole = 0;
  for (let t = 0; t < trianglesOfHalf.length; t += 3) {
    const corners = [0, 1, 2].map((i) => [
      ...sample.subarray(trianglesOfHalf[t + i]! * 3, trianglesOfHalf[t + i]! * 3 + 3),
    ]);
    const [u, v] = [1, 2].map((i) => corners[i]!.map((value, axis) => value - corners[0]![axis]!));
    const area = Math.hypot(
      u![1]! * v![2]! - u![2]! * v![1]!,
      u![2]! * v![0]! - u![0]! * v![2]!,
      u![0]! * v![1]! - u![1]! * v![0]!,
    );
    for (let i = 0; i < 3; i++) areas[trianglesOfHalf[t + i]!]! += area;
    whole += 3 * area;
  }
  areas.fill((pointsShare * whole) / (pointCount - vertexCount), vertexCount);
  return Float64Array.from({ length: pointCount * 3 }, (_, i) => areas[Math.floor(i / 3)]! / whole);
}

const samples: Float64Array[] = [];
for (let seed = 1; samples.length < bodyCount; seed++) {
  const settings = randomSettings(seed);
  if (checkSettings(settings).length > 0) continue;
  samples.push(sampleOf(makeReference(template, settings, 'low').rest));
  if (samples.length % 50 === 0) console.log(`${samples.length} of ${bodyCount} bodies`);
}
const people = principalParts(samples, weightsOf(samples[0]!), peopleDirections);

const shares = bonesOfPoints(template);
const boned = shares.map((each, i): BonedPoint => ({
  at: [...people.mean.subarray(i * 3, i * 3 + 3)] as unknown as Vec3,
  shares: each,
}));
const placeOf = new Map(
  [...joints, ...landmarks].map((name) => [name, [...landmarks, ...joints].indexOf(name) + vertexCount]),
);
const growths = looseParts.map((part) =>
  Float64Array.from(growthOf(part, boned, (name) => boned[placeOf.get(name)!]!.at).flat()),
);

const directions: readonly ShapeDirection[] = [
  ...people.directions.map((_, i) => ({ id: `people${i + 1}`, sigma: peopleSigma })),
  ...looseParts.map(({ id, sigma }) => ({ id, sigma })),
];
const boneIndices = new Uint8Array(pointCount * 4);
const boneWeights = new Uint8Array(pointCount * 4);
shares.forEach((each, i) => {
  Object.entries(each).forEach(([bone, share], k) => {
    boneIndices[i * 4 + k] = boneIndex(bone);
    boneWeights[i * 4 + k] = Math.round(share * 255);
  });
});
const half: HalfSpace = {
  directions,
  vertexCount,
  landmarks,
  joints,
  triangles: Uint16Array.from(trianglesOfHalf),
  mean: people.mean,
  columns: [...people.directions, ...growths],
  boneIndices,
  boneWeights,
};
const text = packShapeSpace(half);
writeFileSync(
  new URL('../../src/core/body/shapeSpace/shapeSpaceData.ts', import.meta.url),
  `/** Made by npm run shape-space. */\nexport const shapeSpaceData =\n  '${text}';\n`,
);
console.log(
  `${Math.round(text.length / 1024)} kB; ${(people.explained * 100).toFixed(2)} % of what bodies differ by in ${peopleDirections} directions`,
);
