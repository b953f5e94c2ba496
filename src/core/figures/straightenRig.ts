import { multiplyTurns, rotate } from '../body/pose/boneMotions.ts';
import { rotationOf, type Axis } from '../geometry/axes.ts';
import {
  identity,
  invert,
  multiply,
  rotationIn,
  translationOf,
  turningAbout,
  type Mat4,
} from '../geometry/matrices.ts';
import { arcBetween, turnBetween } from '../geometry/quaternions.ts';
import {
  dot,
  midpoint,
  normalize,
  scaleVector,
  subtract,
  type Quat,
  type Vec3,
} from '../geometry/vectors.ts';
import { parentJoint, type HumanoidJoint } from '../rigs/humanoid.ts';
import type { Rig } from '../rigs/rig.ts';
import type { FigureFile } from './figureFile.ts';
import { parentsFirst } from './nodeOrder.ts';
import { localTransforms } from './nodeTransforms.ts';
import { standingWays, type LimbJoint } from './standingWays.ts';
import { worldTransforms } from './worldTransforms.ts';

/** How the nodes of a figure stand when its own skeleton has straightened it. */
export interface StraightRig {
  /** Of each node, relative to its parent. */
  readonly localMatrices: readonly Mat4[];
  /** The rotations that nodes of mapped joints have in them, by their numbers. */
  readonly rotations: ReadonlyMap<number, Quat>;
}

/** How a figure stands in its file. */
export interface RigStand {
  readonly up: Axis;
  readonly facing: Axis;
}

/** Limbs in the order that they hang from one another: the joint that turns and the one that it leads to. */
const limbs: readonly (readonly [LimbJoint, HumanoidJoint])[] = (['left', 'right'] as const).flatMap(
  (side) => [
    [`${side}UpperArm`, `${side}LowerArm`],
    [`${side}LowerArm`, `${side}Hand`],
    [`${side}UpperLeg`, `${side}LowerLeg`],
    [`${side}LowerLeg`, `${side}Foot`],
  ],
);

/** What looks as the whole body does, however the legs and the trunk are turned. */
const levelJoints = ['head', 'leftFoot', 'rightFoot'] as const satisfies readonly HumanoidJoint[];

/**
 * A trunk that leans less than this in the bind pose stands upright: so far apart makers set the joints of hips and neck,
 * a twelfth of the trunk's length forward or back of ours. 15°, as a cosine.
 */
const uprightCosine = 0.966;

/**
 * Straightens a figure by its own skeleton: from the pose that it was bound in, since that is how its maker has it stand
 * and what hands, spine and face are like at rest, its legs and arms are turned the shortest way to where who stands has
 * them (`standingWays`), its trunk upright and to the front, head and feet level as they were bound. Null for what is no
 * person's skeleton, or lacks a direction.
 */
export function straightenRig(file: FigureFile, rig: Rig, { up, facing }: RigStand): StraightRig | null {
  const toUpright = rotationOf(up, facing);
  const fromUpright = toUpright && rotationIn(invert(toUpright)!);
  if (rig.kind !== 'humanoid' || !fromUpright) return null;
  const bound = localTransforms(file, { kind: 'bind' }).localMatrices;
  const skeleton = movingSkeleton(file, rig, worldTransforms(file.nodes, bound));
  const inFile = (way: Vec3): Vec3 => rotate(fromUpright, way);
  standTrunk(skeleton, inFile);
  for (const [joint, next] of limbs) {
    const [from, to] = [skeleton.placeOf(joint), skeleton.placeOf(next)];
    const way = from && to && normalize(subtract(to, from));
    if (way) skeleton.turn(joint, arcBetween(way, inFile(standingWays[joint])));
  }
  for (const joint of levelJoints) {
    const [x, y, z, w] = skeleton.turnOf(joint);
    skeleton.turn(joint, multiplyTurns(skeleton.turnOf('hips'), [-x, -y, -z, w]));
  }
  return localsOf(file, rig, bound, skeleton.worlds);
}

/** Turns the hips so that the trunk faces the front, and where it leans stands upright. */
function standTrunk({ placeOf, turn }: MovingSkeleton, inFile: (way: Vec3) => Vec3): void {
  const [left, right] = [placeOf('leftUpperLeg'), placeOf('rightUpperLeg')];
  const top = placeOf('neck') ?? placeOf('head');
  const up = left && right && top && normalize(subtract(top, midpoint(left, right)));
  if (!up) return;
  const [plumb, toLeft] = [inFile([0, 1, 0]), inFile([1, 0, 0])];
  const axis = dot(up, plumb) < uprightCosine ? up : plumb;
  const across = subtract(left, right);
  const side = normalize(subtract(across, scaleVector(axis, dot(across, axis))));
  if (side) turn('hips', turnBetween([axis, side], [plumb, toLeft]));
}

/** A skeleton whose joints are turned one after the other. */
interface MovingSkeleton {
  /** Transforms of all nodes into file coordinates. */
  readonly worlds: readonly Mat4[];
  readonly placeOf: (joint: HumanoidJoint) => Vec3 | null;
  /** How a joint has been turned in all. */
  readonly turnOf: (joint: HumanoidJoint) => Quat;
  /** Turns a joint about its centre, in file coordinates, with all that hangs from it. */
  readonly turn: (joint: HumanoidJoint, by: Quat) => void;
}

function movingSkeleton(
  { nodes }: FigureFile,
  { joints }: Extract<Rig, { kind: 'humanoid' }>,
  atFirst: readonly Mat4[],
): MovingSkeleton {
  const worlds = [...atFirst];
  const turns = new Map<HumanoidJoint, Quat>();
  const mapped = Object.keys(joints) as HumanoidJoint[];
  const order = parentsFirst(nodes);
  const turnOf = (joint: HumanoidJoint): Quat => turns.get(joint) ?? [0, 0, 0, 1];
  const placeOf = (joint: HumanoidJoint): Vec3 | null => {
    const world = worlds[joints[joint]?.node ?? -1];
    return world ? translationOf(world) : null;
  };
  return {
    worlds,
    placeOf,
    turnOf,
    turn: (joint, by) => {
      const centre = placeOf(joint);
      if (!centre) return;
      const carried = mapped.filter((each) => hangsFrom(each, joint));
      for (const each of carried) turns.set(each, multiplyTurns(by, turnOf(each)));
      // A limb of a rig for animators need not hang from the limb above it.
      const moving = new Set(carried.map((each) => joints[each]!.node));
      const turning = turningAbout(centre, by);
      for (const node of order) {
        if (!moving.has(node) && !moving.has(nodes[node]!.parent ?? -1)) continue;
        moving.add(node);
        worlds[node] = multiply(turning, worlds[node]!);
      }
    },
  };
}

function hangsFrom(joint: HumanoidJoint, above: HumanoidJoint): boolean {
  for (let at: HumanoidJoint | null = joint; at !== null; at = parentJoint[at]) if (at === above) return true;
  return false;
}

function localsOf(
  { nodes }: FigureFile,
  { joints }: Extract<Rig, { kind: 'humanoid' }>,
  bound: readonly Mat4[],
  worlds: readonly Mat4[],
): StraightRig {
  const localMatrices = nodes.map(({ parent }, node) => {
    const intoParent = invert(parent === null ? identity : worlds[parent]!);
    return intoParent ? multiply(intoParent, worlds[node]!) : bound[node]!;
  });
  const rotations = new Map(
    Object.values(joints).map(({ node }) => [node, rotationIn(localMatrices[node]!)] as const),
  );
  return { localMatrices, rotations };
}
