import { translationOf, type Mat4 } from '../geometry/matrices.ts';
import { rotationOf, type Axis } from '../geometry/axes.ts';
import { sizeOf, uniteBoxes, type Box } from '../geometry/boxes.ts';
import { lengthOf, type Vec3 } from '../geometry/vectors.ts';
import {
  correctRig,
  facingOf,
  measureSegments,
  recognizeRig,
  rigNodesOf,
  upOf,
  type JointChoices,
} from '../rigs/index.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { Rig } from '../rigs/rig.ts';
import type { SegmentLengths } from '../rigs/segments.ts';
import { scenesOf } from './bodies.ts';
import { shapeOfBody, type BodyShape } from './bodyShape.ts';
import { figureError } from './figureError.ts';
import type { FigureFile } from './figureFile.ts';
import type {
  BodyChoice,
  BodyReport,
  FigureReport,
  Footprint,
  PosedBody,
  PrimitivePart,
} from './figureReport.ts';
import { footprintOf } from './footprint.ts';
import { restPose } from './pose.ts';
import { poseNodes } from './poseNodes.ts';
import { extentAbove, extentOf, poseMeshes, type PosedMesh } from './posedMeshes.ts';
import { restWorlds, worldTransforms } from './worldTransforms.ts';

/** What is smaller than this, in any unit that figures are in, lies in one point. */
const smallestExtent = 1e-9;

/**
 * What a file is. Throws `no-triangles` where no scene has a body. `isSplit`: whether bodies are told apart within
 * meshes too, which takes a moment for a large one.
 */
export function reportOf(file: FigureFile, isSplit = true): FigureReport {
  const scenes = scenesOf(file, isSplit);
  const hasBody = (scene: number): boolean => (scenes[scene]?.bodies.length ?? 0) > 0;
  const defaultScene = hasBody(file.defaultScene)
    ? file.defaultScene
    : scenes.findIndex((_, scene) => hasBody(scene));
  if (defaultScene === -1) throw figureError('no-triangles', {});
  return {
    format: file.format,
    generator: file.generator,
    credits: file.credits,
    declaredUnit: file.declaredUnit,
    scenes,
    defaultScene,
    clips: file.clips.map(({ name, durationS }) => ({ name, durationS })),
    nodeNames: file.nodes.map(({ name }) => name),
    hasSkin: file.skins.length > 0,
    warnings: file.warnings,
    repairs: file.repairs,
  };
}

/** The body that is taken until the user chooses: the default one of the default scene, at rest. */
export const defaultChoice = ({ scenes, defaultScene }: FigureReport): BodyChoice => ({
  scene: defaultScene,
  body: scenes[defaultScene]?.defaultBody ?? 0,
  pose: restPose,
  up: null,
  takenIn: [],
  joints: {},
});

/** A figure of more triangles has its shadow on the ground made only where there is time. */
const mostAtOnce = 400_000;

/**
 * A body as it stands in a pose. Throws `no-extent` or `not-finite` where it does not stand in space. `isThorough`:
 * whether its shape is looked at even where the file says how it stands, and the footprint of a large one made.
 */
export function poseBody(
  file: FigureFile,
  report: FigureReport,
  choice: BodyChoice,
  isThorough = true,
): PosedBody {
  const body = bodyOf(report, choice);
  const { rig, segments } = rigOf(file, body.meshNodes, choice.joints);
  const shape = shapeOf(file, body, rig, choice, isThorough);
  const { localMatrices, morphWeights, stature } = poseNodes(file, report, choice, rig, shape);
  const worlds = worldTransforms(file.nodes, localMatrices);
  const own = shapeOf(file, body, rig, { ...choice, takenIn: [] }, isThorough);
  const posed = (parts: readonly PrimitivePart[]): readonly PosedMesh[] =>
    poseMeshes(file, body.meshNodes, worlds, morphWeights, parts);
  const meshes = posed(shape.shown);
  const extent = extentOfFigure(meshes, body.baseNodes, shape);
  checkExtent(extent);
  return {
    choice,
    extent,
    ownExtent: own === shape ? extent : extentOfFigure(posed(own.shown), body.baseNodes, own),
    ...shape,
    stature,
    localMatrices,
    morphWeights,
    rig,
    joints: placeJoints(rig, worlds),
    segments,
    footprint: isThorough || body.triangles <= mostAtOnce ? footprintOfShape(meshes, extent, shape) : null,
  };
}

const footprintOfShape = (
  meshes: readonly PosedMesh[],
  extent: Box | null,
  { up, facing, base }: BodyShape,
): Footprint | null =>
  footprintOf(meshes, uniteBoxes(extent, base?.box ?? null), rotationOf(up.axis, facing.axis)!);

/** The triangles of a body that are shown, as they stand in a pose, in file coordinates. */
export function shownMeshes(
  file: FigureFile,
  report: FigureReport,
  choice: BodyChoice,
): readonly PosedMesh[] {
  const body = bodyOf(report, choice);
  const { rig } = rigOf(file, body.meshNodes, choice.joints);
  const shape = shapeOf(file, body, rig, choice, true);
  const { localMatrices, morphWeights } = poseNodes(file, report, choice, rig, shape);
  const worlds = worldTransforms(file.nodes, localMatrices);
  return poseMeshes(file, body.meshNodes, worlds, morphWeights, shape.shown);
}

/** The box round what stands on the base, or round all that is shown where there is none. */
function extentOfFigure(
  meshes: readonly PosedMesh[],
  baseNodes: readonly number[],
  { base, up }: BodyShape,
): Box | null {
  if (!base) return extentOf(meshes);
  if (baseNodes.length > 0) return extentOf(meshes.filter(({ node }) => !baseNodes.includes(node)));
  return extentAbove(meshes, up.axis, base.level);
}

/** Kept as long as the file is: a clip is looked through pose by pose. */
const shapes = new WeakMap<FigureFile, Map<string, BodyShape>>();

function shapeOf(
  file: FigureFile,
  body: BodyReport,
  rig: Rig,
  { up, takenIn, joints: chosenJoints }: BodyChoice,
  isThorough: boolean,
): BodyShape {
  const ofFile = shapes.get(file) ?? new Map<string, BodyShape>();
  shapes.set(file, ofFile);
  const parts = body.parts.map(({ node, triangles }) => `${node}:${triangles[0]}`);
  const key = [...body.meshNodes, ...parts, up, isThorough, ...takenIn, JSON.stringify(chosenJoints)].join();
  const known = ofFile.get(key);
  if (known) return known;
  const joints = placeJoints(rig, restWorlds(file.nodes));
  const hints = {
    chosenUp: up,
    rigUp: upOf(joints),
    facingOfRig: (axis: Axis) => facingOf(joints, axis),
    takenIn,
  };
  const found = shapeOfBody(file, body, hints, isThorough);
  ofFile.set(key, found);
  return found;
}

/** The chosen body, or where the file has none of its number, that of the default choice. */
function bodyOf(report: FigureReport, choice: BodyChoice): BodyReport {
  const { scene, body } = defaultChoice(report);
  return report.scenes[choice.scene]?.bodies[choice.body] ?? report.scenes[scene]!.bodies[body]!;
}

/** What a body's skeleton is taken for, and its lengths: the same in every pose. */
interface BodyRig {
  readonly rig: Rig;
  readonly segments: SegmentLengths;
}

/** Kept as long as the file is: a clip is looked through pose by pose. */
const rigs = new WeakMap<FigureFile, Map<string, BodyRig>>();

function rigOf(file: FigureFile, meshNodes: readonly number[], choices: JointChoices): BodyRig {
  const ofFile = rigs.get(file) ?? new Map<string, BodyRig>();
  rigs.set(file, ofFile);
  const key = [...meshNodes, JSON.stringify(choices)].join();
  const known = ofFile.get(key);
  if (known) return known;
  const nodes = rigNodesOf(file, meshNodes);
  const rig = correctRig(recognizeRig(nodes, file.humanoid), choices);
  const found = { rig, segments: measureSegments(rig, nodes) };
  ofFile.set(key, found);
  return found;
}

function checkExtent(extent: Box | null): void {
  if (!extent) return;
  const size = lengthOf(sizeOf(extent));
  if (!Number.isFinite(size)) throw figureError('not-finite', { where: 'nodes' });
  if (size < smallestExtent) throw figureError('no-extent', {});
}

function placeJoints(rig: Rig, worlds: readonly Mat4[]): PosedBody['joints'] {
  if (rig.kind !== 'humanoid') return {};
  const mapped = Object.entries(rig.joints) as (readonly [HumanoidJoint, { readonly node: number }])[];
  return Object.fromEntries(
    mapped.map(([joint, { node }]): readonly [HumanoidJoint, Vec3] => [
      joint,
      translationOf(worlds[node] ?? []),
    ]),
  );
}
