import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import { growTree, nearestFinder } from '../../geometry/pointTree.ts';
import { dot, type Vec3 } from '../../geometry/vectors.ts';
import { stepLayout, stepState, type BodyState } from './bodyState.ts';
import { freedoms } from './freedoms.ts';
import { emptyEquations, solveEquations, type NormalEquations } from './normalEquations.ts';
import { placeBody, type PlacedBody } from './placeBody.ts';
import { addPointRow, answersOf, type Answers } from './pointRows.ts';
import { addPosePriors } from './posePriors.ts';
import { skinPoints } from './skinPoints.ts';
import { placeAndLook, type TargetSurface } from './targetSurface.ts';

/** How closely a round looks; lengths in statures. */
export interface Look {
  /** So many of the skin's vertices are compared, and as many points of the surface. */
  readonly skin: number;
  readonly shown: ShownSkin;
  readonly target: TargetSurface;
  /** How far apart points may lie and still be taken for one. */
  readonly reach: number;
  /** How far they lie apart when the fit is as good as it gets, and for how many independent points they count. */
  readonly noise: number;
  readonly worth: number;
  /** Whether the skin of small parts counts for more. */
  readonly isBySize: boolean;
  /** How the standard deviations of shape are multiplied: 0 keeps the shape as it is. */
  readonly looseness: number;
}

/** What of a body there is to see. */
export interface ShownSkin {
  /** Its vertices in such an order that the first so many are spread evenly over it. */
  readonly vertices: Uint32Array;
  /** Whether no skin lies below y = 0. */
  readonly isOnGround: boolean;
}

/** Where a point of the space is known to be. */
export interface Pin {
  readonly point: number;
  readonly at: Vec3;
  readonly sd: number;
  /** The only direction in which it is known; null: in all. */
  readonly along: Vec3 | null;
}

/** A state, and how well the one before it lay on the surface: 0 exactly, 1 nowhere near. */
export interface Fit {
  readonly state: BodyState;
  readonly misfit: number;
}

/** No joint turns farther in one step, radians. */
const mostTurn = 0.6;

/** One step of Gauss and Newton towards the surface, and how the state lay before it. */
export function fitRound(space: ShapeSpace, state: BodyState, look: Look, pins: readonly Pin[] = []): Fit {
  const vertices = look.shown.vertices.subarray(0, look.skin);
  const pinned = Uint32Array.from([...vertices, ...pins.map(({ point }) => point)]);
  const placed = placeBody(space, state, pinned);
  const normals = turnNormals(space, placed, vertices);
  const isShaped = look.looseness > 0;
  const answers = answersOf(space, placed, isShaped);
  const equations = emptyEquations(stepLayout.shares + (isShaped ? space.directions.length : 0));
  const there = addSkinRows(equations, answers, vertices, normals, look);
  const back = addSurfaceRows(equations, answers, vertices, normals, look);
  for (const pin of pins) addPin(equations, answers, pin);
  if (look.shown.isOnGround) addGround(equations, answers, vertices);
  addPosePriors(equations, state);
  if (isShaped) addShapePriors(equations, space, state, look.looseness);
  const step = solveEquations(equations, 1e-3);
  const misfit = (there + back) / 2;
  if (!step) return { state, misfit };
  limitStep(step);
  return { state: stepState(state, step), misfit };
}

const worldAxes: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

function addPin(equations: NormalEquations, answers: Answers, { point, at, sd, along }: Pin): void {
  const { points } = answers.placed;
  const way: Vec3 = [
    at[0] - points[point * 3]!,
    at[1] - points[point * 3 + 1]!,
    at[2] - points[point * 3 + 2]!,
  ];
  for (const axis of along ? [along] : worldAxes)
    addPointRow(equations, answers, point, axis[0], axis[1], axis[2], dot(axis, way), 1 / sd ** 2);
}

/** How far below the ground skin may be, in statures. */
const sunken = 0.004;

/** Wishes of the skin not to be below the ground. */
function addGround(equations: NormalEquations, answers: Answers, vertices: Uint32Array): void {
  const { points } = answers.placed;
  for (let i = 0; i < vertices.length; i++) {
    const below = -points[vertices[i]! * 3 + 1]!;
    if (below > sunken) addPointRow(equations, answers, vertices[i]!, 0, 1, 0, below, 10 / sunken ** 2);
  }
}

function limitStep(step: Float64Array): void {
  let most = 0;
  for (let i = 0; i < freedoms.length; i++) most = Math.max(most, Math.abs(step[stepLayout.freedoms + i]!));
  if (most > mostTurn) for (let i = 0; i < step.length; i++) step[i]! *= mostTurn / most;
}

function addShapePriors(
  { matrix, right, size }: NormalEquations,
  { directions }: ShapeSpace,
  { shares, expected }: BodyState,
  looseness: number,
): void {
  directions.forEach(({ sigma }, k) => {
    const at = stepLayout.shares + k;
    const weight = 1 / (sigma * looseness) ** 2;
    matrix[at * size + at]! += weight;
    right[at]! -= weight * (shares[k]! - expected[k]!);
  });
}

/** Normals of the mean skin as the bones turn them; 3 per vertex in the order given. */
export function turnNormals(
  space: ShapeSpace,
  { rotations }: PlacedBody,
  vertices: Uint32Array,
): Float64Array {
  const { normals } = skinPoints(space);
  const turned = new Float64Array(vertices.length * 3);
  for (let i = 0; i < vertices.length; i++) {
    const v = vertices[i]!;
    const [nx, ny, nz] = [normals[v * 3]!, normals[v * 3 + 1]!, normals[v * 3 + 2]!];
    let [x, y, z] = [0, 0, 0];
    for (let k = v * 4; k < v * 4 + 4; k++) {
      const weight = space.boneWeights[k]!;
      if (weight === 0) continue;
      const r = space.boneIndices[k]! * 9;
      x += weight * (rotations[r]! * nx + rotations[r + 1]! * ny + rotations[r + 2]! * nz);
      y += weight * (rotations[r + 3]! * nx + rotations[r + 4]! * ny + rotations[r + 5]! * nz);
      z += weight * (rotations[r + 6]! * nx + rotations[r + 7]! * ny + rotations[r + 8]! * nz);
    }
    const length = Math.hypot(x, y, z) || 1;
    turned[i * 3] = x / length;
    turned[i * 3 + 1] = y / length;
    turned[i * 3 + 2] = z / length;
  }
  return turned;
}

const lookAt = new Float64Array(6);

/** Wishes of the skin to lie on the surface; gives the mean misfit. */
function addSkinRows(
  equations: NormalEquations,
  answers: Answers,
  vertices: Uint32Array,
  normals: Float64Array,
  { target, reach, noise, worth, isBySize }: Look,
): number {
  const { points } = answers.placed;
  const { worths } = skinPoints(answers.paths.space);
  const weightOfOne = worth / vertices.length / noise ** 2;
  const both = placeAndLook(pick(points, vertices), normals, vertices.length);
  let misfit = 0;
  for (let i = 0; i < vertices.length; i++) {
    for (let d = 0; d < 6; d++) lookAt[d] = both[i * 6 + d]!;
    const found = target.finder.find(lookAt);
    const vertex = vertices[i]!;
    const weight = weightOfOne * (isBySize ? worths[vertex]! : 1);
    misfit += addPair(equations, answers, vertex, normals, i, target, found, reach, weight);
  }
  return misfit / vertices.length;
}

/** Wishes of the surface to have skin on it; gives the mean misfit. */
function addSurfaceRows(
  equations: NormalEquations,
  answers: Answers,
  vertices: Uint32Array,
  normals: Float64Array,
  { target, reach, noise, worth, isBySize }: Look,
): number {
  const { points } = answers.placed;
  const finder = nearestFinder(growTree(placeAndLook(pick(points, vertices), normals, vertices.length), 6));
  const stride = Math.max(1, Math.floor(target.count / vertices.length));
  const count = Math.floor(target.count / stride);
  const { worths } = skinPoints(answers.paths.space);
  const weightOfOne = worth / count / noise ** 2;
  let misfit = 0;
  for (let i = 0; i < count; i++) {
    const at = i * stride;
    for (let d = 0; d < 6; d++) lookAt[d] = target.places[at * 6 + d]!;
    const found = finder.find(lookAt);
    const vertex = vertices[found]!;
    const weight = weightOfOne * (isBySize ? worths[vertex]! : 1);
    misfit += addPair(equations, answers, vertex, normals, found, target, at, reach, weight);
  }
  return misfit / count;
}

const pick = (points: Float64Array, vertices: Uint32Array): Float64Array => {
  const picked = new Float64Array(vertices.length * 3);
  for (let i = 0; i < vertices.length; i++) {
    picked[i * 3] = points[vertices[i]! * 3]!;
    picked[i * 3 + 1] = points[vertices[i]! * 3 + 1]!;
    picked[i * 3 + 2] = points[vertices[i]! * 3 + 2]!;
  }
  return picked;
};

/** Draws a vertex to the surface's plane at a point, the less the farther off it is (Geman and McClure); gives the misfit. */
function addPair(
  equations: NormalEquations,
  answers: Answers,
  vertex: number,
  normals: Float64Array,
  normalAt: number,
  target: TargetSurface,
  found: number,
  reach: number,
  weight: number,
): number {
  const { points } = answers.placed;
  const [v, t] = [vertex * 3, found * 3];
  const nx = target.normals[t]!;
  const ny = target.normals[t + 1]!;
  const nz = target.normals[t + 2]!;
  const dx = target.positions[t]! - points[v]!;
  const dy = target.positions[t + 1]! - points[v + 1]!;
  const dz = target.positions[t + 2]! - points[v + 2]!;
  const square = dx * dx + dy * dy + dz * dz;
  const facing =
    nx * normals[normalAt * 3]! + ny * normals[normalAt * 3 + 1]! + nz * normals[normalAt * 3 + 2]!;
  if (facing <= 0) return 1;
  const near = (reach * reach) / (reach * reach + square);
  addPointRow(
    equations,
    answers,
    vertex,
    nx,
    ny,
    nz,
    nx * dx + ny * dy + nz * dz,
    weight * near * near * facing,
  );
  return 1 - near * facing;
}
