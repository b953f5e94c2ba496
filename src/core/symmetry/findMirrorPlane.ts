import { sampleSurface } from '../figures/shape/surfaceSample.ts';
import { triangleTree, type TriangleTree } from '../geometry/triangleTree.ts';
import { add, cross, dot, normalize, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { addRow, emptyEquations, solveEquations } from '../landmarks/fitting/normalEquations.ts';
import type { MirrorPlane } from '../landmarks/mirrorPlane.ts';
import { boxOfMesh } from '../meshes/measureMesh.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { mirrorMisfits, type MirrorMisfits } from './mirrorMisfits.ts';

/** The plane that a surface mirrors itself in best. */
export interface FoundMirrorPlane {
  readonly plane: MirrorPlane;
  /** Root mean square of the distances of what mirrors itself, in the mesh's unit. */
  readonly rms: number;
  /** The share of the area that mirrors itself, 0 to 1: props and limbs in a pose do not. */
  readonly share: number;
}

/** Points of a first glance, and of the last sight. */
const [fewPoints, manyPoints] = [500, 6000];

/** From x = 0 the plane is tried turned so about the upright axis, in degrees: a figure may look aside. */
const startTurnsDeg = [0, 15, -15, 30, -30, 45, -45];

/** And tilted so to its side: it may lean. */
const startTiltsDeg = [0, 12, -12];

const [glanceRounds, mostRounds] = [8, 40];

/** What differs by less is the same, as a share of the mesh's diagonal: well below what shows. */
const sameShare = 1e-4;

/** What is nearer counts at first, as a share of the diagonal; then half of it round by round. */
const farShare = 0.1;

/** So much of the area always counts: else a ball that is held would decide by itself, mirrored in any plane through it. */
const leastKept = 0.4;

/** Rounds end when the plane moves by less than this share of the diagonal. */
const doneShare = 1e-7;

/** No further in one round, in radians: where many planes do, a step says little. */
const mostTurn = 0.2;

/** Three standard deviations, told by a median (Rousseeuw and Croux 1993). */
const mostMedians = 3 * 1.4826;

/**
 * The mirror plane of a mesh: least squares of its points, mirrored, from the mesh itself (point to surface, Gauss and
 * Newton with a little of Marquardt's damping for what any plane through an axis mirrors). What is farther off than
 * three standard deviations, told by the median of what still counts, is let go of, so that in the end what does
 * mirror itself decides. From the start, or from x = 0 of the body frame moved to the middle, turned and tilted; a plane at
 * more than some 30° from all of them may not be found. Null of a mesh without an area.
 */
export function findMirrorPlane(mesh: TriangleMesh, start?: MirrorPlane): FoundMirrorPlane | null {
  const { positions: points } = sampleSurface(mesh, manyPoints);
  if (points.length === 0) return null;
  const { min, max } = boxOfMesh(mesh)!;
  const surface = { tree: triangleTree(mesh), size: Math.hypot(...subtract(max, min)) };
  const few = points.filter((_, i) => Math.floor(i / 3) % (manyPoints / fewPoints) === 0);
  // Not the middle of the whole, which a staff held out moves.
  const middle = [0, 1, 2].map((axis) => medianOf(few.filter((_, i) => i % 3 === axis))) as unknown as Vec3;
  const starts = startTiltsDeg.flatMap((tilt) =>
    startTurnsDeg.map((turn) => turnedStart(middle, turn, tilt)),
  );
  const glances = (start ? [start] : starts).map((each) => fitPlane(surface, few, each, glanceRounds));
  // The first unless another is better by more than nothing: what can be mirrored in many planes stays with it.
  const same = sameShare * surface.size;
  const best = glances.reduce((least, each) => (each.misfit < least.misfit - same ? each : least));
  const { plane, rms, share } = fitPlane(surface, points, best.plane, mostRounds);
  return { plane, rms, share };
}

const turnedStart = (at: Vec3, turnDeg: number, tiltDeg: number): MirrorPlane => {
  const [turn, tilt] = [(turnDeg * Math.PI) / 180, (tiltDeg * Math.PI) / 180];
  const level = Math.cos(tilt);
  return { at, normal: [level * Math.cos(turn), Math.sin(tilt), -level * Math.sin(turn)] };
};

interface Surface {
  readonly tree: TriangleTree;
  /** The mesh's diagonal. */
  readonly size: number;
}

interface Fit extends FoundMirrorPlane {
  /** The mean distance, none counting for more than a thirtieth of the size: to tell fits from each other. */
  readonly misfit: number;
}

function fitPlane({ tree, size }: Surface, points: Float64Array, start: MirrorPlane, rounds: number): Fit {
  let plane = start;
  let limit = Infinity;
  for (let round = 0, least = farShare; ; round++, least = Math.max(sameShare, least / 2)) {
    const turns = directionsAcross(plane.normal);
    const misfits = mirrorMisfits(tree, points, plane, turns);
    const kept = misfits.distances.filter((distance) => distance <= limit);
    limit = Math.max(least * size, mostMedians * medianOf(kept), shareAt(misfits.distances, leastKept));
    const step = round < rounds ? stepOf(misfits, limit) : null;
    const isDone = !step || (least === sameShare && stepLength(step, size) < doneShare * size);
    if (isDone) return describe(plane, misfits.distances, limit, size);
    plane = movePlane(plane, turns, step);
  }
}

/** The value that a share of them do not exceed; 0 of none. */
const shareAt = (values: Float64Array, share: number): number =>
  values.toSorted()[Math.floor((values.length - 1) * share)] ?? 0;

const medianOf = (values: Float64Array): number => shareAt(values, 0.5);

function stepOf({ distances, slopes }: MirrorMisfits, limit: number): Float64Array | null {
  const equations = emptyEquations(3);
  const columns = Uint16Array.of(0, 1, 2);
  distances.forEach((distance, i) => {
    if (distance <= limit) addRow(equations, columns, slopes.subarray(i * 3, i * 3 + 3), 3, -distance, 1);
  });
  return solveEquations(equations, 1e-6);
}

/** How far the step moves a point half the size away. */
const stepLength = ([turnA = 0, turnB = 0, shift = 0]: Float64Array, size: number): number =>
  Math.abs(shift) + (Math.hypot(turnA, turnB) * size) / 2;

function movePlane(
  { at, normal }: MirrorPlane,
  [a, b]: readonly [Vec3, Vec3],
  [turnA = 0, turnB = 0, shift = 0]: Float64Array,
): MirrorPlane {
  const slower = Math.min(1, mostTurn / Math.hypot(turnA, turnB));
  const turned = add(normal, scaleVector(add(scaleVector(a, turnA), scaleVector(b, turnB)), slower));
  return { at: add(at, scaleVector(normal, shift)), normal: normalize(turned)! };
}

function directionsAcross(normal: Vec3): readonly [Vec3, Vec3] {
  const aside: Vec3 = Math.abs(normal[1]) < 0.8 ? [0, 1, 0] : [0, 0, 1];
  const a = normalize(subtract(aside, scaleVector(normal, dot(aside, normal))))!;
  return [a, cross(normal, a)];
}

function describe(plane: MirrorPlane, distances: Float64Array, limit: number, size: number): Fit {
  const kept = distances.filter((distance) => distance <= limit);
  const squares = kept.reduce((sum, distance) => sum + distance ** 2, 0);
  const capped = distances.reduce((sum, distance) => sum + Math.min(distance, size / 30), 0);
  return {
    plane,
    rms: Math.sqrt(squares / kept.length),
    share: kept.length / distances.length,
    misfit: capped / distances.length,
  };
}
