import type { Accessor, Primitive } from '@gltf-transform/core';
import type { FilePrimitive } from '../../core/figures/figureFile.ts';
import { arrayOf } from './accessorArrays.ts';

/** Sums of weights may be off by this without a word: the rounding of eight bits, four times. */
const weightTolerance = 0.02;

/** How a primitive's vertices follow their joints, and what was wrong with it. */
export interface Binding {
  readonly influencesOfVertices: Pick<FilePrimitive, 'joints' | 'weights' | 'influences'>;
  /** How many vertices had it. */
  readonly problems: BindingProblems;
}

export interface BindingProblems {
  /** A weight that is not a number. */
  readonly notFinite: number;
  /** Weights that are numbers but far from a sum of one. */
  readonly notNormal: number;
  /** A joint number beyond the skin, with weight on it. */
  readonly outOfRange: number;
}

const noProblems: BindingProblems = { notFinite: 0, notNormal: 0, outOfRange: 0 };

/**
 * Joints and weights of a primitive's vertices, four or eight to each. Weights are brought to a sum of one, all on
 * the first joint where there are none, as three does when it draws; joint numbers beyond `jointCount` are
 * brought to the last. `jointCount` null: nothing wears the mesh with a skin.
 */
export function bindVertices(
  primitive: Primitive,
  jointCount: number | null,
  floats: (accessor: Accessor) => Float32Array,
): Binding {
  const sets = [0, 1].flatMap((set) => {
    const joints = arrayOf(primitive.getAttribute(`JOINTS_${set}`));
    const weights = primitive.getAttribute(`WEIGHTS_${set}`);
    return joints && weights ? [{ joints, weights: floats(weights) }] : [];
  });
  const first = sets[0];
  if (!first || jointCount === null || jointCount === 0)
    return { influencesOfVertices: { joints: null, weights: null, influences: 0 }, problems: noProblems };
  const influences = sets.length * 4;
  const length = (first.joints.length / 4) * influences;
  const joints = new Uint16Array(length);
  const weights = new Float32Array(length);
  for (const [set, source] of sets.entries())
    for (let i = 0; i < source.joints.length; i++) {
      const at = (i >> 2) * influences + set * 4 + (i & 3);
      joints[at] = source.joints[i] ?? 0;
      weights[at] = source.weights[i] ?? 0;
    }
  const mended = normaliseWeights(weights, influences);
  const outOfRange = clampJoints(joints, weights, influences, jointCount);
  return { influencesOfVertices: { joints, weights, influences }, problems: { ...mended, outOfRange } };
}

/** Brings the weights of each vertex to a sum of one; at how many they were not numbers, and at how many far from it. */
function normaliseWeights(weights: Float32Array, influences: number): Omit<BindingProblems, 'outOfRange'> {
  let notFinite = 0;
  let notNormal = 0;
  for (let start = 0; start < weights.length; start += influences) {
    let sum = 0;
    let areNumbers = true;
    for (let i = start; i < start + influences; i++) {
      const weight = weights[i] ?? 0;
      if (!Number.isFinite(weight)) areNumbers = false;
      // A number that is not one counts as no weight; so does a negative.
      if (!(weight > 0 && weight < Infinity)) weights[i] = 0;
      sum += weights[i] ?? 0;
    }
    if (!areNumbers) notFinite++;
    else if (Math.abs(sum - 1) > weightTolerance) notNormal++;
    if (sum === 0) weights[start] = 1;
    else for (let i = start; i < start + influences; i++) weights[i] = (weights[i] ?? 0) / sum;
  }
  return { notFinite, notNormal };
}

/** Brings joint numbers into the skin; at how many vertices one with weight was beyond. */
function clampJoints(joints: Uint16Array, weights: Float32Array, influences: number, count: number): number {
  let outOfRange = 0;
  for (let start = 0; start < joints.length; start += influences) {
    let isBeyond = false;
    for (let i = start; i < start + influences; i++) {
      if ((joints[i] ?? 0) < count) continue;
      joints[i] = count - 1;
      if ((weights[i] ?? 0) > 0) isBeyond = true;
    }
    if (isBeyond) outOfRange++;
  }
  return outOfRange;
}
