import { axisIndex, axisSign, axisVector, type Axis } from '../geometry/axes.ts';
import { sizeOf, type Box } from '../geometry/boxes.ts';
import { dot } from '../geometry/vectors.ts';
import { pickTriangles } from '../meshes/pickTriangles.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { FigureFile } from './figureFile.ts';
import type {
  BaseReport,
  BodyReport,
  FoundAxis,
  LeftOutKind,
  LeftOutReport,
  PrimitivePart,
} from './figureReport.ts';
import { localTransforms } from './nodeTransforms.ts';
import { restPose } from './pose.ts';
import { extentOf, poseMeshes, type PosedMesh } from './posedMeshes.ts';
import { findBase } from './shape/findBase.ts';
import { findLeftOut, type LeftOut } from './shape/findLeftOut.ts';
import { judgeShape, type ShapeVerdict } from './shape/judgeShape.ts';
import { joinMeshes } from './joinMeshes.ts';
import { worldTransforms } from './worldTransforms.ts';

/** What is known of a body's stance before its shape is looked at. */
export interface StanceHints {
  /** What the person said; null: nothing. */
  readonly chosenUp: Axis | null;
  /** What its skeleton says. */
  readonly rigUp: Axis | null;
  readonly facingOfRig: (up: Axis) => Axis | null;
  readonly takenIn: readonly LeftOutKind[];
}

/** How a body stands in its file, what it stands on, and what of it is no part of the figure; the same in every pose. */
export interface BodyShape {
  readonly up: FoundAxis;
  readonly facing: FoundAxis;
  readonly base: BaseReport | null;
  readonly leftOut: readonly LeftOutReport[];
  readonly shown: readonly PrimitivePart[];
}

/** Against what a format declares, a shape is believed only when it is this sure. */
const sureAgainstFormat = 0.8;

/**
 * How a body stands, told in its rest pose by its skeleton, its format and, where these do not say it all, by its
 * shape. Looking at the shape takes a moment; unless `isThorough`, what the format says is taken, else a guess.
 */
export function shapeOfBody(
  file: FigureFile,
  body: BodyReport,
  hints: StanceHints,
  isThorough: boolean,
): BodyShape {
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  const worlds = worldTransforms(file.nodes, localMatrices);
  const meshes = poseMeshes(file, body.meshNodes, worlds, morphWeights, body.parts);
  if (isThorough && hints.rigUp === null && meshes.length > 0) return shapeOfMesh(file, body, meshes, hints);
  const stance = toldStance(file, hints, extentOf(meshes));
  return { ...stance, base: namedBase(body, meshes, stance.up.axis), leftOut: [], shown: body.parts };
}

function shapeOfMesh(
  file: FigureFile,
  body: BodyReport,
  meshes: readonly PosedMesh[],
  hints: StanceHints,
): BodyShape {
  const whole = joinMeshes(meshes);
  const kept = withoutTriangles(whole, excluded(whole, mostLeftOut(whole, null), hints.takenIn));
  const verdict = judgeShape(kept, { up: hints.chosenUp, facing: null });
  const up = upOf(file, hints, verdict);
  const facing = facingOf(file, hints, up.axis, facingBy(kept, verdict, up.axis));
  const leftOut = mostLeftOut(whole, up.axis);
  const out = excluded(whole, leftOut, hints.takenIn);
  return {
    up,
    facing,
    base: namedBase(body, meshes, up.axis) ?? foundBase(withoutTriangles(whole, out), up.axis),
    leftOut: leftOut.map((each) => reportLeftOut(each, hints.takenIn)),
    shown: shownParts(meshes, body.parts, out),
  };
}

/** What does not belong to the figure; where nothing else would be left, all does. */
function mostLeftOut(mesh: TriangleMesh, up: Axis | null): readonly LeftOut[] {
  const leftOut = findLeftOut(mesh, up);
  const triangles = leftOut.reduce((sum, each) => sum + each.triangles.length, 0);
  return triangles < mesh.indices.length / 3 ? leftOut : [];
}

/** What the skeleton and the format say; else what print files and modelling programs do, by the longer extent. */
function toldStance(
  file: FigureFile,
  hints: StanceHints,
  extent: Box | null,
): Pick<BodyShape, 'up' | 'facing'> {
  const [, y, z] = extent ? sizeOf(extent) : [0, 1, 0];
  const up = upOf(file, hints, null, z >= y ? '+z' : '+y');
  return { up, facing: facingOf(file, hints, up.axis, null) };
}

/** Where figures face by custom: to the viewer of a scene, to the front of a build plate. */
const usualFacing = (up: Axis): Axis => (axisIndex(up) === 2 ? '-y' : '+z');

const sure = (axis: Axis, from: FoundAxis['from']): FoundAxis => ({
  axis,
  from,
  confidence: 1,
  runnerUp: null,
});

const assumed = (axis: Axis): FoundAxis => ({ axis, from: 'assumed', confidence: 0, runnerUp: null });

function upOf(
  file: FigureFile,
  { chosenUp, rigUp }: StanceHints,
  verdict: ShapeVerdict | null,
  guess: Axis = '+y',
): FoundAxis {
  if (chosenUp) return sure(chosenUp, 'chosen');
  if (rigUp) return sure(rigUp, 'rig');
  const found = verdict?.up;
  const { declaredUp } = file;
  if (!found) return declaredUp ? sure(declaredUp, 'declared') : assumed(guess);
  const shaped: FoundAxis = { ...found, from: 'shape' };
  if (!declaredUp || found.axis === declaredUp) return declaredUp ? sure(declaredUp, 'declared') : shaped;
  return found.confidence >= sureAgainstFormat
    ? shaped
    : { axis: declaredUp, from: 'declared', confidence: 1 - found.confidence, runnerUp: found.axis };
}

/** The shape's facing for an upright; it is looked at again where the first look took another for it. */
const facingBy = (mesh: TriangleMesh, verdict: ShapeVerdict, up: Axis): ShapeVerdict['facing'] =>
  verdict.up.axis === up ? verdict.facing : judgeShape(mesh, { up, facing: null }).facing;

function facingOf(
  file: FigureFile,
  { facingOfRig }: StanceHints,
  up: Axis,
  found: ShapeVerdict['facing'] | null,
): FoundAxis {
  const byRig = facingOfRig(up);
  if (byRig) return sure(byRig, 'rig');
  const declared =
    file.declaredFacing && dot(axisVector(file.declaredFacing), axisVector(up)) === 0
      ? file.declaredFacing
      : null;
  if (!found) return declared ? sure(declared, 'declared') : assumed(usualFacing(up));
  if (declared && (found.axis === declared || found.confidence < sureAgainstFormat))
    return {
      axis: declared,
      from: 'declared',
      confidence: found.axis === declared ? 1 : 1 - found.confidence,
      runnerUp: found.axis === declared ? null : found.axis,
    };
  return { axis: found.axis, from: 'shape', confidence: found.confidence, runnerUp: null };
}

/** A mark for each triangle of the whole that is left out; null where none is. */
type Excluded = Uint8Array | null;

function excluded(
  { indices }: TriangleMesh,
  leftOut: readonly LeftOut[],
  takenIn: readonly LeftOutKind[],
): Excluded {
  const out = leftOut.filter(({ kind }) => !takenIn.includes(kind));
  if (out.length === 0) return null;
  const marks = new Uint8Array(indices.length / 3);
  for (const { triangles } of out) for (const triangle of triangles) marks[triangle] = 1;
  return marks;
}

const withoutTriangles = ({ positions, indices }: TriangleMesh, out: Excluded): TriangleMesh =>
  out
    ? { positions, indices: pickTriangles(indices, keptOf(indices.length / 3, 0, out)) }
    : { positions, indices };

/** Of `count` triangles, numbered from `first` on in the whole, those that are not left out. */
const keptOf = (count: number, first: number, out: Uint8Array): Uint32Array =>
  Uint32Array.from({ length: count }, (_, i) => i).filter((triangle) => out[first + triangle] === 0);

const reportLeftOut = (
  { kind, triangles, box, count }: LeftOut,
  takenIn: readonly LeftOutKind[],
): LeftOutReport => ({
  kind,
  pieces: count,
  triangles: triangles.length,
  box,
  isTakenIn: takenIn.includes(kind),
});

/** Which triangles of which primitives are shown, where not all are. */
function shownParts(
  meshes: readonly PosedMesh[],
  parts: readonly PrimitivePart[],
  out: Excluded,
): readonly PrimitivePart[] {
  if (!out) return parts;
  let first = 0;
  return meshes.flatMap(({ node, primitive, indices, positions }) => {
    const count = (indices?.length ?? positions.length / 3) / 3;
    const part = parts.find((each) => each.node === node && each.primitive === primitive);
    const kept = keptOf(count, first, out);
    first += count;
    if (kept.length === count) return part ? [part] : [];
    return [{ node, primitive, triangles: part ? kept.map((each) => part.triangles[each]!) : kept }];
  });
}

/** What it stands on by the names of its nodes; null where none is named so. */
function namedBase(
  { baseNodes, meshNodes }: BodyReport,
  meshes: readonly PosedMesh[],
  up: Axis,
): BaseReport | null {
  if (baseNodes.length === 0 || baseNodes.length === meshNodes.length) return null;
  const box = extentOf(meshes.filter(({ node }) => baseNodes.includes(node)));
  return box && { box, form: 'other', level: topOf(box, up), isOwnPart: true };
}

/** What it stands on by its shape. */
function foundBase(mesh: TriangleMesh, up: Axis): BaseReport | null {
  const found = findBase(mesh, up);
  return (
    found && { box: found.box, form: found.form, level: found.levelAlongUp, isOwnPart: found.parts === 'own' }
  );
}

/** Coordinate at which a box ends along an axis. */
const topOf = (box: Box, up: Axis): number => box[axisSign(up) > 0 ? 'max' : 'min'][axisIndex(up)];
