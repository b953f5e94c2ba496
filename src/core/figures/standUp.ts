import { axisIndex, axisSign, axisVector, type Axis } from '../geometry/axes.ts';
import type { Mat4 } from '../geometry/matrices.ts';
import { scaleVector, type Quat, type Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { FigureFile } from './figureFile.ts';
import type { FigureReport, PosedBody } from './figureReport.ts';
import { poseMeshes, type PosedMesh } from './posedMeshes.ts';
import { raiseRig } from './raiseRig.ts';
import { straightenRig, type RigStand } from './straightenRig.ts';
import { vertexCarrier } from './vertexCarrier.ts';
import { worldTransforms } from './worldTransforms.ts';

/** A figure straightened by its own skeleton. */
export interface StoodFigure {
  /** Of each node, relative to its parent; of nodes of mapped joints their rotations besides, by their numbers. */
  readonly localMatrices: readonly Mat4[];
  readonly rotations: ReadonlyMap<number, Quat>;
  /** Coordinate along the upright on which it stands. */
  readonly ground: number;
  /** From the soles up to the crown, in the file's unit. */
  readonly stature: number;
}

/**
 * A rigged figure as it stands straight, and how tall it is then, measured on its straightened surface: from the lowest
 * point that goes with the feet up to the highest that goes with the head (weapons and capes hang elsewhere), or to its
 * crown where that is given, which leaves a hat out. What has a base stands on it. Null without a person's skeleton or a
 * surface.
 * @param crown of the figure as it is posed, in file coordinates
 */
export function standUp(
  file: FigureFile,
  report: FigureReport,
  posed: Pick<PosedBody, 'choice' | 'rig' | 'base' | 'shown' | 'localMatrices' | 'morphWeights'>,
  stand: RigStand,
  crown: Vec3 | null = null,
): StoodFigure | null {
  const straight = straightenRig(file, posed.rig, stand);
  if (!straight || posed.rig.kind !== 'humanoid') return null;
  const { scene, body } = posed.choice;
  const { meshNodes = [], baseNodes = [] } = report.scenes[scene]?.bodies[body] ?? {};
  const nodes = meshNodes.filter((node) => !baseNodes.includes(node));
  const meshesIn = (localMatrices: readonly Mat4[]): readonly PosedMesh[] =>
    poseMeshes(file, nodes, worldTransforms(file.nodes, localMatrices), posed.morphWeights, posed.shown);
  const after = meshesIn(straight.localMatrices);
  const mapped = posed.rig.joints;
  const nodeOf = (joint: HumanoidJoint): number => mapped[joint]?.node ?? -1;
  const feet = reachOf(file, after, stand.up, [nodeOf('leftFoot'), nodeOf('rightFoot')]);
  const head = reachOf(file, after, stand.up, [nodeOf('head')]);
  const all = reachOf(file, after, stand.up, null);
  const ground = (feet ?? all)?.least;
  const top = crown
    ? heightOfNearest(meshesIn(posed.localMatrices), after, stand.up, crown)
    : (head ?? all)?.most;
  if (ground === undefined || top === undefined) return null;
  const stature = top - ground;
  const sign = axisSign(stand.up);
  if (!posed.base) return { ...straight, ground: sign * ground, stature };
  const { level } = posed.base;
  const way = scaleVector(axisVector(stand.up), sign * level - ground);
  const localMatrices = raiseRig(file.nodes, mapped, straight.localMatrices, way);
  return { ...straight, localMatrices, ground: level, stature };
}

interface Reach {
  readonly least: number;
  readonly most: number;
}

/** How low and how high those vertices reach that go most with some nodes or what hangs from them, or all; null of none. */
function reachOf(
  file: FigureFile,
  meshes: readonly PosedMesh[],
  up: Axis,
  carriers: readonly number[] | null,
): Reach | null {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  let [least, most] = [Infinity, -Infinity];
  const goes = carriers && hangingFrom(file, carriers);
  for (const mesh of meshes) {
    const carrierOf = vertexCarrier(file, mesh);
    for (let k = 0; k < cornersOf(mesh); k++) {
      const vertex = vertexAt(mesh, k);
      if (goes && !goes.has(carrierOf(vertex))) continue;
      const height = sign * mesh.positions[vertex * 3 + axis]!;
      if (height < least) least = height;
      if (height > most) most = height;
    }
  }
  return most >= least ? { least, most } : null;
}

const cornersOf = ({ indices, positions }: PosedMesh): number => indices?.length ?? positions.length / 3;

const vertexAt = ({ indices }: PosedMesh, corner: number): number => (indices ? indices[corner]! : corner);

function hangingFrom({ nodes }: FigureFile, roots: readonly number[]): ReadonlySet<number> {
  const isBelow = (node: number): boolean => {
    for (let at: number | null = node; at !== null; at = nodes[at]!.parent)
      if (roots.includes(at)) return true;
    return false;
  };
  return new Set([...nodes.keys()].filter(isBelow));
}

/** The height that the vertex nearest to a place of the posed figure has in the straightened one. */
function heightOfNearest(
  before: readonly PosedMesh[],
  after: readonly PosedMesh[],
  up: Axis,
  [x, y, z]: Vec3,
): number | undefined {
  let nearest = Infinity;
  let height: number | undefined;
  before.forEach((mesh, i) => {
    const { positions } = mesh;
    for (let k = 0; k < cornersOf(mesh); k++) {
      const at = vertexAt(mesh, k) * 3;
      const square =
        (positions[at]! - x) ** 2 + (positions[at + 1]! - y) ** 2 + (positions[at + 2]! - z) ** 2;
      if (square >= nearest) continue;
      nearest = square;
      height = axisSign(up) * after[i]!.positions[at + axisIndex(up)]!;
    }
  });
  return height;
}
