import { restWorlds } from '../figures/worldTransforms.ts';
import type { FigureFile, FileMesh, FileSkin } from '../figures/figureFile.ts';
import { identity, invert, multiply, transformPoint, translationOf } from '../geometry/matrices.ts';
import type { Mat4 } from '../geometry/matrices.ts';
import { boxOf } from '../geometry/boxes.ts';
import { distance, subtract, type Vec3 } from '../geometry/vectors.ts';

/**
 * The transform into file coordinates that each joint has in the bind pose, for the joints of the skins that
 * `meshNodes` wear. An inverse bind matrix only leads into the frame that its mesh was bound in, so that frame is
 * found first (`bindFrameOf`). Exporters leave nonsense for joints that move no vertices: those whose matrix cannot be
 * inverted, is of another size than the movers', or sets the joint another way from its parent than the rest pose
 * has it (by more than 5 %), are left out.
 */
export function bindMatricesOf(file: FigureFile, meshNodes: readonly number[]): ReadonlyMap<number, Mat4> {
  const rest = restWorlds(file.nodes);
  const found = new Map<number, Mat4>();
  const worn = [...wornSkins(file, meshNodes)].sort((a, b) => b.skin.joints.length - a.skin.joints.length);
  for (const each of worn) {
    for (const [joint, matrix] of bindMatricesOfSkin(file, rest, each)) {
      if (!found.has(joint)) found.set(joint, matrix);
    }
  }
  return found;
}

interface WornSkin {
  readonly skin: FileSkin;
  readonly meshNodes: readonly number[];
}

/** The skins of these mesh nodes; without any mesh node, as in files of bare skeletons, all skins of the file. */
export function wornSkins(file: FigureFile, meshNodes: readonly number[]): readonly WornSkin[] {
  const worn = file.skins.map((skin, index) => ({
    skin,
    meshNodes: meshNodes.filter((node) => file.nodes[node]?.skin === index),
  }));
  return meshNodes.length === 0 ? worn : worn.filter((each) => each.meshNodes.length > 0);
}

interface BoundJoint {
  readonly node: number;
  /** Its transform in the frame that the mesh was bound in. */
  readonly bind: Mat4;
  /** Where its rest transform takes that frame: the same for all joints where the rest pose is the bind pose. */
  readonly fit: Mat4;
  readonly movesVertices: boolean;
}

function bindMatricesOfSkin(
  file: FigureFile,
  rest: readonly Mat4[],
  worn: WornSkin,
): readonly (readonly [number, Mat4])[] {
  const joints = boundJointsOf(file, rest, worn);
  const byNode = new Map(joints.map((joint) => [joint.node, joint]));
  const parentOf = ({ node }: BoundJoint): BoundJoint | undefined =>
    byNode.get(file.nodes[node]?.parent ?? -1);
  const movers = joints.filter((joint) => joint.movesVertices);
  const size = median((movers.length > 0 ? movers : joints).map(({ fit }) => scaleOf(fit)));
  const sound = joints.filter((joint) => {
    const scale = scaleOf(joint.fit);
    if (scale <= size / 2 || scale >= size * 2) return false;
    const parent = parentOf(joint);
    if (joint.movesVertices || movers.length === 0 || !parent) return true;
    const bound = size * distance(translationOf(joint.bind), translationOf(parent.bind));
    const atRest = distance(
      translationOf(rest[joint.node] ?? identity),
      translationOf(rest[parent.node] ?? identity),
    );
    return Math.abs(bound - atRest) <= 0.05 * atRest;
  });
  const root = sound.find((joint) => !parentOf(joint)) ?? sound[0];
  if (!root || !isSpread(sound)) return [];
  const frame = bindFrameOf(sound, root, size, [
    rest[file.nodes[root.node]?.parent ?? -1] ?? identity,
    rest[worn.meshNodes[0] ?? -1] ?? identity,
    identity,
  ]);
  return sound.map(({ node, bind }) => [node, multiply(frame, bind)] as const);
}

function boundJointsOf(
  file: FigureFile,
  rest: readonly Mat4[],
  { skin, meshNodes }: WornSkin,
): readonly BoundJoint[] {
  const meshes = meshNodes.flatMap((node) => file.meshes[file.nodes[node]?.mesh ?? -1] ?? []);
  const moving = jointsThatMove(meshes, skin.joints.length);
  return skin.joints.flatMap((node, index): readonly BoundJoint[] => {
    const inverseBind = skin.inverseBind[index];
    const world = rest[node];
    const bind = inverseBind && invert(inverseBind);
    if (!bind || !world) return [];
    return [{ node, bind, fit: multiply(world, inverseBind), movesVertices: moving[index] ?? false }];
  });
}

/** Whether the matrices set the joints apart at all; where a file has none, all joints stand at one point. */
const isSpread = (joints: readonly BoundJoint[]): boolean => {
  const first = joints[0];
  return joints.some(
    ({ bind }) => first && distance(translationOf(bind), translationOf(first.bind)) > 1e-9 * scaleOf(bind),
  );
};

function jointsThatMove(meshes: readonly FileMesh[], count: number): readonly boolean[] {
  const moves = Array.from({ length: count }, () => false);
  for (const { joints, weights } of meshes.flatMap((mesh) => mesh.primitives)) {
    if (!joints || !weights) continue;
    for (let i = 0; i < joints.length; i++) if ((weights[i] ?? 0) > 0) moves[joints[i] ?? 0] = true;
  }
  return moves;
}

/**
 * The transform from the frame that a mesh was bound in to file coordinates. Where most joints agree on it (the
 * rest pose is the bind pose), it is theirs. Where the rest pose is another, it is that of the skeleton's parent,
 * of the mesh node, or none, brought to the joints' scale: whichever the posed joints are nearest to.
 */
function bindFrameOf(
  joints: readonly BoundJoint[],
  root: BoundJoint,
  size: number,
  structural: readonly Mat4[],
): Mat4 {
  const box = boxOf(joints.map(({ bind }) => translationOf(bind)));
  const marks: readonly Vec3[] = [
    box.min,
    [box.max[0], box.min[1], box.min[2]],
    [box.min[0], box.max[1], box.min[2]],
    [box.min[0], box.min[1], box.max[2]],
  ];
  const reach = distance(box.min, box.max);
  const step = Math.ceil(joints.length / mostVotes);
  const fits = joints
    .filter((_, i) => i % step === 0)
    .map(({ fit }) => ({ fit, marks: marks.map((mark) => transformPoint(fit, mark)) }));
  /** How far apart two frames put the skeleton, as a share of its size. */
  const driftOf = (a: readonly Vec3[], b: readonly Vec3[]): number =>
    Math.max(...a.map((mark, i) => distance(mark, b[i] ?? mark))) / (reach * size);

  const shared = fits.find(
    (one) => fits.filter((other) => driftOf(one.marks, other.marks) < 1e-3).length * 2 > fits.length,
  );
  if (shared) return shared.fit;

  const rescaled = structural.map((matrix) => scaleLinear(matrix, size / scaleOf(matrix)));
  const rooted = rescaled.map((matrix) =>
    moveTo(matrix, translationOf(root.bind), translationOf(multiply(root.fit, root.bind))),
  );
  const candidates = [...structural, ...rescaled, ...rooted, ...(isSquare(root.fit) ? [root.fit] : [])];
  const costs = candidates.map((candidate) => {
    const placed = marks.map((mark) => transformPoint(candidate, mark));
    return fits.reduce((sum, fit) => sum + Math.min(1, driftOf(placed, fit.marks)), 0);
  });
  return candidates[costs.indexOf(Math.min(...costs))] ?? identity;
}

/** So many joints are enough to tell the frame of them all. */
const mostVotes = 500;

/** By how much a matrix enlarges, evened over the three axes. */
const scaleOf = (m: Mat4): number => {
  const at = (i: number): number => m[i] ?? 0;
  return Math.cbrt(
    Math.abs(
      at(0) * (at(5) * at(10) - at(6) * at(9)) -
        at(4) * (at(1) * at(10) - at(2) * at(9)) +
        at(8) * (at(1) * at(6) - at(2) * at(5)),
    ),
  );
};

const scaleLinear = (m: Mat4, factor: number): Mat4 => m.map((value, i) => (i < 12 ? value * factor : value));

/** `m` moved so that it takes `from` to `to`. */
function moveTo(m: Mat4, from: Vec3, to: Vec3): Mat4 {
  const [x, y, z] = subtract(to, transformPoint(m, from));
  return m.map((value, i) => value + (i === 12 ? x : i === 13 ? y : i === 14 ? z : 0));
}

/** Whether a matrix turns by quarter turns only, as those between tools' axes do and poses do not. */
const isSquare = (m: Mat4): boolean => {
  const size = scaleOf(m);
  return [0, 1, 2, 4, 5, 6, 8, 9, 10].every((i) => {
    const share = Math.abs(m[i] ?? 0) / size;
    return share < 0.02 || share > 0.98;
  });
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
