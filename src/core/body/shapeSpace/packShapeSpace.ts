import { boneIndex, bones, mirroredBone } from '../bones.ts';
import { packText, unpackText } from '../template/packedText.ts';
import type { PointPair, ShapeDirection, ShapeSpace } from './shapeSpace.ts';

/** The left half and the middle of a shape space, from which the whole is made. */
export interface HalfSpace {
  readonly directions: readonly ShapeDirection[];
  readonly vertexCount: number;
  readonly landmarks: readonly string[];
  readonly joints: readonly string[];
  readonly triangles: Uint16Array;
  /** 3 per point: vertices, landmarks, joints. Points of the middle have x 0. */
  readonly mean: Float64Array;
  readonly columns: readonly Float64Array[];
  /** 4 per point. */
  readonly boneIndices: Uint8Array;
  /** In 255ths. */
  readonly boneWeights: Uint8Array;
}

interface Header {
  readonly directions: readonly ShapeDirection[];
  readonly vertexCount: number;
  readonly landmarks: readonly string[];
  readonly joints: readonly string[];
  readonly corners: number;
  /** Statures that each step of the mean and of each column is worth. */
  readonly steps: readonly number[];
}

const mostSteps = 32767;

/** A half space as base64 text: a line of JSON, then all numbers, those of lengths in 65535 steps of their range. */
export function packShapeSpace(half: HalfSpace): string {
  const fields = [half.mean, ...half.columns];
  const steps = fields.map(
    (field) => field.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / mostSteps,
  );
  const header: Header = {
    directions: half.directions,
    vertexCount: half.vertexCount,
    landmarks: half.landmarks,
    joints: half.joints,
    corners: half.triangles.length,
    steps,
  };
  const numbers = fields.map((field, i) =>
    Uint16Array.from(field, (value) => Math.round(value / steps[i]!) + mostSteps),
  );
  return packText(header, [...numbers, half.triangles], [half.boneIndices, half.boneWeights]);
}

/** The whole space of what `packShapeSpace` made. */
export function unpackShapeSpace(text: string): ShapeSpace {
  const packed = unpackText(text);
  const header = packed.header as Header;
  const { landmarks, joints } = header;
  const halfCount = header.vertexCount + landmarks.length + joints.length;
  const halves = header.steps.map((step) =>
    Float64Array.from(packed.words(halfCount * 3), (value) => (value - mostSteps) * step),
  );
  const halfTriangles = packed.words(header.corners);
  const halfIndices = packed.bytes(halfCount * 4);
  const halfWeights = packed.bytes(halfCount * 4);
  const order = wholeOrder(halves[0]!, header.vertexCount, landmarks.length);
  const [mean, ...columns] = halves.map((half) => mirrorField(half, order));
  const pairs = (names: readonly string[], first: number): Record<string, PointPair> =>
    Object.fromEntries(
      names.map((name, i) => [name, [order.leftOf[first + i]!, order.rightOf[first + i]!] as const]),
    );
  return {
    directions: header.directions,
    vertexCount: order.vertexCount,
    landmarks: pairs(landmarks, header.vertexCount),
    joints: pairs(joints, header.vertexCount + landmarks.length),
    triangles: mirrorTriangles(halfTriangles, order),
    mean: mean!,
    columns,
    ...mirrorWeights(halfIndices, halfWeights, order),
  };
}

/** Where the points of the half stand in the whole: all vertices first, then landmarks, then joints. */
interface WholeOrder {
  readonly vertexCount: number;
  readonly pointCount: number;
  readonly leftOf: Uint32Array;
  /** The same as the left where a point is in the middle. */
  readonly rightOf: Uint32Array;
}

function wholeOrder(mean: Float64Array, vertices: number, landmarks: number): WholeOrder {
  const count = mean.length / 3;
  const leftOf = new Uint32Array(count);
  const rightOf = new Uint32Array(count);
  let next = 0;
  let vertexCount = 0;
  for (const [from, to] of [
    [0, vertices],
    [vertices, vertices + landmarks],
    [vertices + landmarks, count],
  ] as const) {
    for (let i = from; i < to; i++) leftOf[i] = next++;
    for (let i = from; i < to; i++) rightOf[i] = mean[i * 3] === 0 ? leftOf[i]! : next++;
    if (from === 0) vertexCount = next;
  }
  return { vertexCount, pointCount: next, leftOf, rightOf };
}

function mirrorField(half: Float64Array, { pointCount, leftOf, rightOf }: WholeOrder): Float32Array {
  const whole = new Float32Array(pointCount * 3);
  for (let i = 0; i < leftOf.length; i++) {
    const [x, y, z] = [half[i * 3]!, half[i * 3 + 1]!, half[i * 3 + 2]!];
    whole.set([-x, y, z], rightOf[i]! * 3);
    whole.set([rightOf[i] === leftOf[i] ? 0 : x, y, z], leftOf[i]! * 3);
  }
  return whole;
}

function mirrorTriangles(half: Uint16Array, { leftOf, rightOf }: WholeOrder): Uint32Array {
  const whole = new Uint32Array(half.length * 2);
  for (let t = 0; t < half.length; t += 3) {
    const [a, b, c] = [half[t]!, half[t + 1]!, half[t + 2]!];
    whole.set([leftOf[a]!, leftOf[b]!, leftOf[c]!], t);
    whole.set([rightOf[a]!, rightOf[c]!, rightOf[b]!], half.length + t);
  }
  return whole;
}

function mirrorWeights(
  indices: Uint8Array,
  weights: Uint8Array,
  { pointCount, leftOf, rightOf }: WholeOrder,
): Pick<ShapeSpace, 'boneIndices' | 'boneWeights'> {
  const others = bones.map(({ id }) => boneIndex(mirroredBone(id)));
  const boneIndices = new Uint8Array(pointCount * 4);
  const boneWeights = new Float32Array(pointCount * 4);
  for (let i = 0; i < leftOf.length; i++) {
    let sum = 0;
    for (let k = 0; k < 4; k++) sum += weights[i * 4 + k]!;
    for (let k = 0; k < 4; k++) {
      const [left, right] = [leftOf[i]! * 4 + k, rightOf[i]! * 4 + k];
      boneIndices[right] = others[indices[i * 4 + k]!]!;
      boneWeights[right] = weights[i * 4 + k]! / sum;
      boneIndices[left] = indices[i * 4 + k]!;
      boneWeights[left] = weights[i * 4 + k]! / sum;
    }
  }
  return { boneIndices, boneWeights };
}
