import { boneIndex, bones, mirroredBone } from '../bones.ts';
import { modelIds, type BodyTemplate, type ModelId, type SkinAnchor } from './bodyTemplate.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import { packText, unpackText } from './packedText.ts';

/** What the sculptor hands over: the left half, from which the whole is made. */
export interface HalfTemplate {
  readonly levels: readonly [low: Uint32Array, mid: Uint32Array, high: Uint32Array];
  readonly shapes: Readonly<Record<ModelId, Float32Array>>;
  readonly boneIndices: Uint8Array;
  readonly boneWeights: Uint8Array;
  /** In 255ths. */
  readonly regions: Uint8Array;
  readonly anchors: Readonly<Record<string, SkinAnchor>>;
  readonly bonePoints: BodyTemplate['bonePoints'];
  readonly joints: BodyTemplate['joints'];
}

interface Header {
  readonly vertices: number;
  readonly corners: readonly [number, number, number];
  readonly anchors: HalfTemplate['anchors'];
  readonly bonePoints: HalfTemplate['bonePoints'];
  readonly joints: HalfTemplate['joints'];
}

/** Coordinates are kept in steps of this, mm, counted from the offset. */
const stepMm = 0.035;
const offsetMm = 294;

/** A half template as base64 text: a line of JSON, then all numbers. Coordinates are rounded to 0.035 mm. */
export function packTemplate(half: HalfTemplate): string {
  const header: Header = {
    vertices: half.boneIndices.length / 4,
    corners: [half.levels[0].length, half.levels[1].length, half.levels[2].length],
    anchors: half.anchors,
    bonePoints: half.bonePoints,
    joints: half.joints,
  };
  const shapes = modelIds.map((id) =>
    Uint16Array.from(half.shapes[id], (mm) => Math.round((mm + offsetMm) / stepMm)),
  );
  const levels = half.levels.map((level) => Uint16Array.from(level));
  return packText(header, [...shapes, ...levels], [half.boneIndices, half.boneWeights, half.regions]);
}

/** The whole body of what `packTemplate` made. */
export function unpackTemplate(text: string): BodyTemplate {
  const packed = unpackText(text);
  const header = packed.header as Header;
  const halfShapes = modelIds.map(
    (id) => [id, Float32Array.from(packed.words(header.vertices * 3), toMm)] as const,
  );
  const halfLevels = header.corners.map(packed.words);
  const boneIndices = packed.bytes(header.vertices * 4);
  const boneWeights = packed.bytes(header.vertices * 4);
  const regions = packed.bytes(header.vertices * 4);
  const twins = twinsOf(halfShapes[0]![1]);
  const [low, mid, high] = halfLevels.map((level) => mirrorTriangles(level, twins)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const [lowCount, midCount, highCount] = halfLevels.map((level) =>
    level.reduce((most, v) => Math.max(most, v + 1), 0),
  );
  return {
    levels: { low, mid, high },
    halfCounts: { low: lowCount!, mid: midCount!, high: highCount! },
    shapes: Object.fromEntries(
      halfShapes.map(([id, shape]) => [id, mirrorShape(shape, twins)]),
    ) as BodyTemplate['shapes'],
    twins,
    ...mirrorWeights(boneIndices, boneWeights, twins),
    regions: mirrorRegions(regions, twins),
    anchors: header.anchors,
    bonePoints: header.bonePoints,
    joints: header.joints,
  };
}

/** Exactly 0 in the middle plane, which these steps from the offset hit. */
const toMm = (step: number): number => step * stepMm - offsetMm;

const isInMiddle = (shape: Float32Array, vertex: number): boolean =>
  Math.abs(shape[vertex * 3]!) < stepMm / 2;

function twinsOf(half: Float32Array): Uint32Array {
  const count = half.length / 3;
  const twins: number[] = [];
  for (let v = 0, next = count; v < count; v++) twins.push(isInMiddle(half, v) ? v : next++);
  for (let v = 0; v < count; v++) if (twins[v] !== v) twins.push(v);
  return Uint32Array.from(twins);
}

function mirrorTriangles(half: Uint16Array, twins: Uint32Array): Uint32Array {
  const whole = new Uint32Array(half.length * 2);
  whole.set(half);
  for (let t = 0; t < half.length; t += 3) {
    whole[half.length + t] = twins[half[t]!]!;
    whole[half.length + t + 1] = twins[half[t + 2]!]!;
    whole[half.length + t + 2] = twins[half[t + 1]!]!;
  }
  return whole;
}

function mirrorShape(half: Float32Array, twins: Uint32Array): Float32Array {
  const whole = new Float32Array(twins.length * 3);
  for (let v = 0; v * 3 < half.length; v++) {
    const isMiddle = twins[v] === v;
    whole.set([isMiddle ? 0 : half[v * 3]!, half[v * 3 + 1]!, half[v * 3 + 2]!], v * 3);
    if (!isMiddle) whole.set([-half[v * 3]!, half[v * 3 + 1]!, half[v * 3 + 2]!], twins[v]! * 3);
  }
  return whole;
}

function mirrorWeights(
  indices: Uint8Array,
  weights: Uint8Array,
  twins: Uint32Array,
): Pick<BodyTemplate, 'boneIndices' | 'boneWeights'> {
  const others = bones.map(({ id }) => boneIndex(mirroredBone(id)));
  const boneIndices = new Uint8Array(twins.length * 4);
  const boneWeights = new Float32Array(twins.length * 4);
  for (let v = 0; v * 4 < indices.length; v++) {
    const sum = weights.subarray(v * 4, v * 4 + 4).reduce((total, weight) => total + weight, 0);
    for (let k = 0; k < 4; k++) {
      const at = v * 4 + k;
      const twin = twins[v]! * 4 + k;
      boneIndices[twin] = others[indices[at]!]!;
      boneWeights[twin] = weights[at]! / sum;
      boneIndices[at] = indices[at]!;
      boneWeights[at] = weights[at]! / sum;
    }
  }
  return { boneIndices, boneWeights };
}

function mirrorRegions(half: Uint8Array, twins: Uint32Array): Float32Array {
  const regions = new Float32Array(twins.length * 4);
  for (let i = 0; i < half.length; i++) {
    regions[i] = half[i]! / 255;
    regions[twins[i >> 2]! * 4 + (i & 3)] = half[i]! / 255;
  }
  return regions;
}

/** The point of the skin at an anchor; 3 per vertex. */
export function pointAt(positions: Float32Array, { vertices, shares }: SkinAnchor): Vec3 {
  const at = (axis: number): number =>
    shares[0] * positions[vertices[0] * 3 + axis]! +
    shares[1] * positions[vertices[1] * 3 + axis]! +
    shares[2] * positions[vertices[2] * 3 + axis]!;
  return [at(0), at(1), at(2)];
}
